import { findUseCase } from '../../../campaign/use-cases';
import type { CellValue } from '../../../cells/cell-value';
import { type Outcome, success } from '../../../cells/problem';
import { type LaunchItem, launchChecklist } from '../../../links/audit/launch-checklist';
import { conversionHeader } from '../../../measures/conversions';
import { ofCampaign } from '../../../tabs/rows/campaign-rows';
import { columnsByHeader } from '../../../tabs/rows/read-table';
import { RESULTS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';
import { auditTabs } from './audit-tabs';
import { dayIn, missingCampaign, numberIn, textIn } from './link-rows';

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
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const audit = auditTabs(spreadsheet);
  if (!audit.ok) return audit;
  const { tabs, tables, creators, findings } = audit.value;
  const { campaigns } = tables;
  const stray = missingCampaign(campaigns, campaign);
  if (stray !== undefined) return stray;
  const row = campaigns.rows.find(ofCampaign(campaigns, campaign))!;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const text = (id: string) => textIn(campaigns, row, id).trim();
  const items = launchChecklist({
    campaign: {
      name: text('campaign'),
      objective: text('objective'),
      conversionColumn: conversionHeader(findUseCase(text('use_case')) ?? ''),
      primaryKpi: text('primary_kpi'),
      target: numberIn(campaigns, row, 'target'),
      start: dayIn(campaigns, row, 'start', timeZone),
      end: dayIn(campaigns, row, 'end', timeZone),
      offer: text('offer'),
      codePattern: text('code_pattern'),
    },
    creators: creators.filter((each) => nameKey(each.campaign) === nameKey(campaign)),
    findings,
    resultColumns: headersOfResults(tabs),
  });
  const open = items.filter(({ state }) => state !== 'done').length;
  return success({ campaign: text('campaign'), items, isReady: open === 0, open });
}

/** The columns of Results by their own headers, whatever the sheet calls them; null where the tab is not there. */
function headersOfResults(tabs: WorkbookTabs): string[] | null {
  const sheet = tabs.sheet(RESULTS.name);
  if (sheet === null) return null;
  const width = Math.max(1, sheet.getLastColumn());
  const [headers = []] = sheet.getRange(1, 1, 1, width).getValues() as CellValue[][];
  return [...columnsByHeader(RESULTS, headers).values()].map(({ header }) => header);
}
