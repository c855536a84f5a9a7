import { type Outcome, success, type TabPlace } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import type { Doubt, DoubtPart, FoundDoubt, Repair } from '../../../report/doubts/doubt';
import { type Doubtable, doubtOf, findDoubts } from '../../../report/doubts/find-doubts';
import { DoubtVolumes } from '../../../report/doubts/volumes';
import { readBands } from '../../../report/model/bands';
import { numeric, settingsIn, textual } from '../../../report/read-back/cells';
import { COLUMNS_SETTING, columnsSince } from '../../../report/source/columns-read';
import { REPORT_DECODERS, readReportSource } from '../../../report/source/report-source';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { missingTabs } from './missing-tabs';
import { findReportTab } from './report-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A doubt as the panel lists it: what is found in the tabs as they are now. */
export interface ListedDoubt extends Doubt {
  /** The first parts of it. */
  readonly parts: readonly ListedPart[];
  readonly more: number;
}

/** A part of a doubt, and what can be done about it on a click. */
export interface ListedPart {
  readonly key: string;
  readonly name: string;
  readonly rows: number;
  /** Where the first of its rows is; null of what has none. */
  readonly place: TabPlace | null;
  /** `46 orders, 21% of all`; `''` where nothing is counted in it. */
  readonly volume: string;
  readonly repairs: readonly Repair[];
}

const FIRST_PARTS = 20;

/** What is wrong in the tabs with what the report of a campaign counts. */
export function findDoubtsOf(campaign: string, now: Date): Outcome<readonly ListedDoubt[]> {
  const spreadsheet = activeSpreadsheet();
  const tabs = doubtableTabs(spreadsheet, new WorkbookTabs(spreadsheet), campaign, now);
  if (!tabs.ok) return tabs;
  const volumes = new DoubtVolumes(tabs.value.source);
  return success(findDoubts(tabs.value).map((found) => listed(found, tabs.value, volumes)));
}

/** The tabs of a campaign, up to the as-of moment of its report; without one up to now. */
export function doubtableTabs(
  spreadsheet: Spreadsheet,
  tabs: WorkbookTabs,
  campaign: string,
  now: Date,
): Outcome<Doubtable> {
  const { records, problems } = tabs.readEach(REPORT_DECODERS);
  const report = findReportTab(spreadsheet, campaign);
  const settings = settingsIn(readBands(report?.getDataRange().getValues() ?? []));
  const source = readReportSource(
    records,
    campaign,
    {
      asOf: numeric(settings('as_of')) ?? serialOf(now, tabs.timeZone),
      timeZone: tabs.timeZone,
      gridRows: (name) => tabs.gridRows(name),
    },
    problems,
  );
  if (!source.ok) return source;
  return success({
    ...{ source: source.value, records },
    missing: missingTabs(spreadsheet, tabs),
    columnsSince: columnsSince(textual(settings(COLUMNS_SETTING)), source.value.tables),
  });
}

function listed(found: FoundDoubt, { source }: Doubtable, volumes: DoubtVolumes): ListedDoubt {
  const { parts } = found;
  const placeOf = ({ rows }: DoubtPart): TabPlace | null => {
    const [first] = rows;
    if (first === undefined) return null;
    const { tab } = source.tables[first.tab];
    const column = tab.columns.find(({ id }) => id === (first.columns?.[0] ?? 'creator'));
    const place = { tab: tab.name, row: first.row.row };
    return column === undefined ? place : { ...place, column: column.header };
  };
  return {
    ...doubtOf(found, volumes),
    parts: parts.slice(0, FIRST_PARTS).map((part) => ({
      ...{ key: part.key, name: part.name, rows: part.rows.length, repairs: part.repairs },
      place: placeOf(part),
      volume: volumes.inWords(part.rows),
    })),
    more: Math.max(0, parts.length - FIRST_PARTS),
  };
}
