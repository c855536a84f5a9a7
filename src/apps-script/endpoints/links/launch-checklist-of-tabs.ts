import { campaignStatusAt, hasEnded } from '../../../campaign/campaign-status';
import { isOfRevenue, sellsGoods } from '../../../campaign/margin';
import type { CampaignStatus } from '../../../campaign/status';
import type { CellValue } from '../../../cells/cell-value';
import { type Outcome, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { launchChecklist } from '../../../links/audit/launch-checklist';
import { isOpen, type LaunchItem } from '../../../links/audit/launch-item';
import { conversionHeader } from '../../../measures/conversions';
import { chosenSources, fromChosen } from '../../../measures/readers/values/chosen-sources';
import { isBooked, isLeftOut, isLiveAt } from '../../../measures/readers/values/rows-of-creators';
import { sourcesIn } from '../../../measures/sources';
import { learningDecoder } from '../../../tabs/rows/learnings';
import { postDecoder } from '../../../tabs/rows/posts';
import { columnsByHeader } from '../../../tabs/rows/read-table';
import type { ReadRow } from '../../../tabs/rows/records';
import { resultDecoder } from '../../../tabs/rows/results';
import { targetDecoder } from '../../../tabs/rows/targets';
import { RESULTS } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';
import { auditTabs } from './audit-tabs';
import { findCampaign } from './link-records';

export interface LaunchChecklist {
  readonly campaign: string;
  /** Where the campaign stands today; the list is worded by it. */
  readonly time: CampaignStatus;
  /** Whether it is over, late results aside. */
  readonly isOver: boolean;
  /** At one time always the same items in the same order. */
  readonly items: readonly LaunchItem[];
  /** Whether nothing is left to do. */
  readonly isReady: boolean;
  /** How many items somebody can do something about. */
  readonly open: number;
}

/** What must be in place before a campaign goes live and while it runs, and what closes it after its end. */
export function launchChecklistOf(campaign: string, today: Date): Outcome<LaunchChecklist> {
  const spreadsheet = activeSpreadsheet();
  const audit = auditTabs(spreadsheet, today);
  if (!audit.ok) return audit;
  const { tabs, records, issues } = audit.value;
  const found = findCampaign(records.campaigns, campaign);
  if (!found.ok) return found;
  const rows = tabs.recordsOf({
    posts: postDecoder,
    results: resultDecoder,
    targets: targetDecoder,
    learnings: learningDecoder,
  });
  if (!rows.ok) return rows;
  const now = serialOf(today, tabs.timeZone);
  const posts = rows.value.posts
    .of(campaign)
    .filter(({ cells }) => !isLeftOut(cells) && isBooked(cells));
  const results = rows.value.results.of(campaign).filter((each) => !isLeftOut(each.cells));
  const counted = codeUsesIn(
    results.map((each) => each.cells),
    now,
  );
  const { cells, name, objective, useCase, conversions, target, margin, start, end } = found.value;
  const { offer, codePattern } = found.value;
  const posted = posts.map(({ postedAt }) => postedAt ?? 0).filter((moment) => moment <= now);
  const lastPost = posted.reduce((latest, moment) => Math.max(latest, moment), 0);
  const time = campaignStatusAt(found.value, now, lastPost);
  const kpis = [found.value, ...rows.value.targets.of(campaign)].flatMap((each) =>
    'primaryKpi' in each ? [each.primaryKpi, each.diagnosticKpi] : [each.kpi],
  );
  const items = launchChecklist({
    campaign: {
      ...{ objective, target, margin, start, end, offer, codePattern },
      name: name.trim(),
      conversionColumn: conversionHeader(conversions),
      primaryKpi: cells.written('primary_kpi'),
      asksMargin: sellsGoods(useCase) || kpis.some((kpi) => kpi !== null && isOfRevenue(kpi.id)),
    },
    time,
    creators: records.creators.of(campaign),
    issues,
    resultColumns: headersOfResults(tabs),
    posts: posts.map((each) => ({
      creator: each.creator.trim(),
      platform: each.platform,
      isLive: isLiveAt(each.cells, now),
      isOverdue: each.due !== null && each.due < Math.floor(now),
      isMeasured: ['views', 'impressions'].some((id) => each.cells.number(id) !== undefined),
    })),
    results: results.map(({ cells, creator }) => ({
      creator: creator.trim(),
      day: cells.number('date') ?? null,
      codeUses: counted.has(cells) ? (cells.number(CODE_USES) ?? 0) : 0,
    })),
    lessons: rows.value.learnings.of(campaign).length,
  });
  const open = items.filter(isOpen).length;
  return success({
    ...{ campaign: name.trim(), time, isOver: hasEnded(time) },
    ...{ items, isReady: open === 0, open },
  });
}

const CODE_USES = 'redemptions';

/** The rows whose code uses count: shop and link tool tell of the same ones, so they are taken from one source. */
function codeUsesIn(results: readonly ReadRow[], asOf: number): ReadonlySet<ReadRow> {
  const sources = sourcesIn(results.map((row) => row.text('source')));
  const chosen = chosenSources({ results, sources, asOf, resultMeasures: [{ id: CODE_USES }] });
  return new Set(fromChosen(results, CODE_USES, chosen));
}

/** The columns of Results by their own headers, whatever the sheet calls them; null where the tab is not there. */
function headersOfResults(tabs: WorkbookTabs): string[] | null {
  const sheet = tabs.sheet(RESULTS.name);
  if (sheet === null) return null;
  const width = Math.max(1, sheet.getLastColumn());
  const [headers = []] = sheet.getRange(1, 1, 1, width).getValues() as CellValue[][];
  return [...columnsByHeader(RESULTS, headers).values()].map(({ header }) => header);
}
