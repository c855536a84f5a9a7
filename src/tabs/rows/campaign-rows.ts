import { CreatorsOnce } from '../../campaign/creator-identity';
import type { EngagementBasis } from '../../campaign/engagement-basis';
import { findKpi, type Kpi } from '../../campaign/kpi';
import { findPlatform, PLATFORMS, type Platform } from '../../campaign/platforms';
import type { UseCase } from '../../campaign/use-cases';
import { type Problem, problem, type TabPlace, unexpected } from '../../cells/problem';
import type { Stage } from '../../metrics/metric';
import { nameKey } from '../../text/name-key';
import type { Column } from '../tab';
import {
  cellPlace,
  type ReadRow,
  type RowProblem,
  readRows,
  type Table,
  type TableRow,
} from './read-table';

export interface Campaign {
  readonly row: number;
  readonly name: string;
  readonly client: string;
  readonly objective: Stage;
  readonly secondObjective: Stage | '';
  readonly useCase: UseCase | '';
  readonly landingPage: string;
  readonly start: number;
  readonly end: number;
  readonly currency: string;
  readonly margin: number | undefined;
  readonly primaryKpi: Kpi;
  readonly target: number | undefined;
  readonly diagnosticKpi: Kpi | undefined;
  readonly engagementBasis: EngagementBasis | '';
  readonly settleAfterDays: number | undefined;
  readonly utmCampaign: string;
  readonly codePattern: string;
  readonly offer: string;
}

export interface Creator {
  readonly row: number;
  readonly campaign: string;
  /** The creator's name, or the handle where there is no name. */
  readonly name: string;
  /** Which column holds that name. */
  readonly nameColumn: 'creator' | 'handle';
  readonly handle: string;
  readonly platform: Platform;
  /** The platform as it is written in the sheet, which is what formulas compare. */
  readonly platformAsWritten: string;
  readonly stage: Stage | '';
  readonly currency: string;
  readonly link: string;
  readonly code: string;
  readonly cells: ReadRow;
}

export interface Reading<T, P extends Problem = Problem> {
  readonly rows: T[];
  readonly problems: P[];
}

function columnOf(table: Table, id: string): Column {
  const column = table.tab.columns.find((each) => each.id === id);
  if (column === undefined) throw new Error(`${table.tab.name} has no column ${id}`);
  return column;
}

function where(table: Table, row: number, id: string): TabPlace {
  return cellPlace(table.tab, row, columnOf(table, id));
}

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+/i;

/** The names of the campaigns, in the order of their tab, whatever else their rows hold. */
export function campaignNames(table: Table): string[] {
  const place = table.placeOf('campaign');
  if (place === undefined) return [];
  const names = table.rows.map(({ cells }) => String(cells[place - 1] ?? ''));
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  byKey.delete('');
  return [...byKey.values()];
}

/** Reads the campaigns, or the one of a name, which may stand once only. */
export function readCampaigns(table: Table, timeZone: string, only?: string): Reading<Campaign> {
  const wanted = only === undefined ? undefined : ofCampaign(table, only);
  const { rows, problems: inCells } = readRows(table, timeZone, wanted);
  const problems: Problem[] = [...inCells];
  const campaigns: Campaign[] = [];
  const seen = new Map<string, number>();
  for (const cells of rows) {
    const { row } = cells;
    const kpi = (id: string): Kpi | undefined => {
      const name = cells.text(id);
      const found = findKpi(name);
      if (found === undefined && name !== '')
        problems.push(
          unexpected(
            'unknown_value',
            where(table, row, id),
            name,
            'a KPI such as CPA, ROAS, CPM, ER, CTR, conversions, clicks, impressions',
          ),
        );
      return found;
    };
    const landingPage = cells.text('landing_page').trim();
    if (landingPage !== '' && !WEB_ADDRESS.test(landingPage))
      problems.push(
        unexpected(
          'bad_url',
          where(table, row, 'landing_page'),
          landingPage,
          'an address that begins with http:// or https://',
        ),
      );
    const name = cells.text('campaign');
    const before = seen.get(nameKey(name));
    if (name !== '' && before !== undefined)
      problems.push(
        problem(
          'duplicate',
          where(table, row, 'campaign'),
          `"${name}" stands in row ${before} already, where each campaign is expected once`,
        ),
      );
    seen.set(nameKey(name), row);
    const primaryKpi = kpi('primary_kpi');
    const diagnosticKpi = kpi('diagnostic_kpi');
    const start = cells.number('start');
    const end = cells.number('end');
    if (start !== undefined && end !== undefined && end < Math.floor(start))
      problems.push(
        problem(
          'unknown_value',
          where(table, row, 'end'),
          'the end is before the start',
          'the same day or a later one',
        ),
      );
    if (primaryKpi === undefined || start === undefined || end === undefined) continue;
    campaigns.push({
      row,
      name,
      client: cells.text('client'),
      objective: cells.text('objective') as Stage,
      secondObjective: cells.text('second_objective') as Stage | '',
      useCase: cells.text('use_case') as UseCase | '',
      landingPage,
      start,
      end,
      currency: cells.text('currency').trim(),
      margin: cells.number('margin'),
      primaryKpi,
      target: cells.number('target'),
      diagnosticKpi,
      engagementBasis: cells.text('er_basis') as EngagementBasis | '',
      settleAfterDays: cells.number('settle_after_days'),
      utmCampaign: cells.text('utm_campaign').trim(),
      codePattern: cells.text('code_pattern').trim(),
      offer: cells.text('offer').trim(),
    });
  }
  if (table.rows.length === 0 && problems.length === 0)
    problems.push(
      problem('empty_tab', { tab: 'Campaigns' }, 'no campaign is there', 'at least one row'),
    );
  return { rows: campaigns, problems };
}

/** Whether a row of a table belongs to a campaign. */
export function ofCampaign(table: Table, campaign: string): (row: TableRow) => boolean {
  const place = table.placeOf('campaign');
  const wanted = nameKey(campaign);
  return ({ cells }) => place !== undefined && nameKey(String(cells[place - 1] ?? '')) === wanted;
}

/** Reads the creators of a campaign, or of all; a name or a handle stands once on a platform. */
export function readCreators(
  table: Table,
  timeZone: string,
  campaign?: string,
  columnIds?: readonly string[],
): Reading<Creator, RowProblem> {
  const wanted = campaign === undefined ? undefined : ofCampaign(table, campaign);
  const { rows, problems } = readRows(table, timeZone, wanted, columnIds);
  const creators: Creator[] = [];
  const once = new CreatorsOnce();
  for (const cells of rows) {
    const { row } = cells;
    const report = (found: Problem) => problems.push({ ...found, row });
    const creator = cells.text('creator');
    const handle = cells.text('handle');
    const platformAsWritten = cells.text('platform');
    const platform = findPlatform(platformAsWritten);
    if (creator === '' && handle === '')
      report(
        unexpected('blank', where(table, row, 'creator'), '', 'a creator or, in Handle, a handle'),
      );
    if (platform === undefined) {
      if (platformAsWritten !== '')
        report(
          unexpected(
            'unknown_value',
            where(table, row, 'platform'),
            platformAsWritten,
            `one of ${PLATFORMS.map(({ name }) => name).join(', ')}`,
          ),
        );
      continue;
    }
    const campaignName = cells.text('campaign');
    const name = creator === '' ? handle : creator;
    const placed = { campaign: campaignName, creator: name, handle, platform: platform.name };
    const earlier = once.add(placed, row);
    if (earlier !== undefined) {
      const id = earlier.hasSameName && creator !== '' ? 'creator' : 'handle';
      report(
        problem(
          'duplicate',
          where(table, row, id),
          `"${cells.text(id)}" stands in row ${earlier.row} already on ${platform.name}, where each ${id} is expected once on a platform in a campaign`,
        ),
      );
    }
    creators.push({
      row,
      campaign: campaignName,
      name,
      nameColumn: creator === '' ? 'handle' : 'creator',
      handle,
      platform,
      platformAsWritten,
      stage: cells.text('stage') as Stage | '',
      currency: cells.text('currency').trim(),
      link: cells.text('link'),
      code: cells.text('code'),
      cells,
    });
  }
  return { rows: creators, problems };
}
