import type { CellValue } from '../../../cells/cell-value';
import { type Outcome, success } from '../../../cells/problem';
import { type LaunchItem, launchChecklist } from '../../../links/audit/launch-checklist';
import { conversionHeader } from '../../../measures/conversions';
import { columnsByHeader } from '../../../tabs/rows/read-table';
import { RESULTS } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';
import { auditTabs } from './audit-tabs';
import { findCampaign } from './link-records';

export interface LaunchChecklist {
  readonly campaign: string;
  /** Always the same items in the same order. */
  readonly items: readonly LaunchItem[];
  /** Whether every item is done: green means launch. */
  readonly isReady: boolean;
  /** How many items are not done. */
  readonly open: number;
}

/** What must be in place before a campaign goes live. */
export function launchChecklistOf(campaign: string): Outcome<LaunchChecklist> {
  const spreadsheet = activeSpreadsheet();
  const audit = auditTabs(spreadsheet);
  if (!audit.ok) return audit;
  const { tabs, records, issues } = audit.value;
  const found = findCampaign(records.campaigns, campaign);
  if (!found.ok) return found;
  const { cells, name, objective, useCase, target, start, end, offer, codePattern } = found.value;
  const items = launchChecklist({
    campaign: {
      ...{ objective, target, start, end, offer, codePattern },
      name: name.trim(),
      conversionColumn: conversionHeader(useCase),
      primaryKpi: cells.written('primary_kpi'),
    },
    creators: records.creators.of(campaign),
    issues,
    resultColumns: headersOfResults(tabs),
  });
  const open = items.filter(({ state }) => state !== 'done').length;
  return success({ campaign: name.trim(), items, isReady: open === 0, open });
}

/** The columns of Results by their own headers, whatever the sheet calls them; null where the tab is not there. */
function headersOfResults(tabs: WorkbookTabs): string[] | null {
  const sheet = tabs.sheet(RESULTS.name);
  if (sheet === null) return null;
  const width = Math.max(1, sheet.getLastColumn());
  const [headers = []] = sheet.getRange(1, 1, 1, width).getValues() as CellValue[][];
  return [...columnsByHeader(RESULTS, headers).values()].map(({ header }) => header);
}
