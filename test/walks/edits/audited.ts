import { type CampaignAudit, reportFromCsv } from '../../independent/report-from-csv';
import { writeAsFolder } from './as-folder';
import { AS_OF, CAMPAIGN } from './launch';
import type { Person } from './person';

const UNREADABLE = /is not (?:a number|an ISO date)/;

/**
 * The calculation beside the sheet over the tabs as they are, by way of a folder; undefined where something in them is
 * no number or date, or the campaign is gone.
 */
export function audited(person: Person, folder: string): CampaignAudit | undefined {
  const missing = writeAsFolder(person, folder);
  try {
    return reportFromCsv(folder, AS_OF, { campaign: CAMPAIGN, missing })[0];
  } catch (error) {
    if (UNREADABLE.test(String(error))) return undefined;
    throw error;
  }
}
