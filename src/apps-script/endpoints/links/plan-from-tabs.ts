import { isDropped } from '../../../campaign/creator-status';
import { findPlatform } from '../../../campaign/platforms';
import { failure, type Outcome, type Problem, success, unexpected } from '../../../cells/problem';
import type { PlannedLink } from '../../../links/plan/link-plan';
import { planLinks } from '../../../links/plan/plan-links';
import {
  campaignNames,
  ofCampaign,
  readCampaigns,
  readCreators,
} from '../../../tabs/rows/campaign-rows';
import type { Table, TableRow } from '../../../tabs/rows/read-table';
import { nameKey } from '../../../text/name-key';
import type { CreatorKey } from './creator-key';
import { creatorsOf, logOf, textIn } from './link-rows';
import { storedPolicy } from './policy-store';

/** The tabs that links and codes are made of. */
export interface LinkTables {
  readonly campaigns: Table;
  readonly creators: Table;
  readonly links: Table;
}

/** A row of `Creators` as it stands, whether it can be used or not. */
export interface RosterRow extends CreatorKey {
  readonly row: number;
  readonly handle: string;
  readonly link: string;
  readonly code: string;
}

/** What generating would write, and why what it leaves out is left out. */
export interface PlanOfTabs {
  /** The creators of the campaign, or of all, in the order of their tab. */
  readonly roster: readonly RosterRow[];
  readonly planned: readonly PlannedLink[];
  /** What keeps a campaign from being read: then nothing is planned. */
  readonly inCampaigns: readonly Problem[];
  /** `row` is null where the problem is the campaign's or of a chosen creator who is not there. */
  readonly problems: readonly { readonly row: number | null; readonly problem: Problem }[];
}

/** What links and codes are made of; what else a row holds cannot hold them up. */
export const LINK_COLUMNS = ['campaign', 'creator', 'handle', 'platform', 'link', 'code'];

/** Plans links and codes for the chosen creators of a campaign; null stands for all who were not dropped. */
export function planFromTabs(
  tables: LinkTables,
  timeZone: string,
  campaign: string | null,
  chosen: readonly CreatorKey[] | null,
): Outcome<PlanOfTabs> {
  const campaigns = readCampaigns(tables.campaigns, timeZone, campaign ?? undefined);
  const isThere =
    campaign === null || tables.campaigns.rows.some(ofCampaign(tables.campaigns, campaign));
  if (!isThere)
    return failure(
      unexpected(
        'unknown_value',
        { tab: 'Campaigns' },
        campaign,
        `a campaign there; found ${campaignNames(tables.campaigns).join(', ')}`,
      ),
    );
  const wanted = campaign === null ? () => true : ofCampaign(tables.creators, campaign);
  const rosterRows = tables.creators.rows
    .filter(wanted)
    .filter((row) => !isDropped(textIn(tables.creators, row, 'status')));
  const roster = rosterRows.map((row) => rosterRow(tables.creators, row));
  if (campaigns.problems.length > 0)
    return success({ roster, planned: [], inCampaigns: campaigns.problems, problems: [] });

  const ofRoster = new Set(roster.map(({ row }) => row));
  const read = readCreators(tables.creators, timeZone, campaign ?? undefined, LINK_COLUMNS);
  const unreadable = new Set(read.problems.map(({ row }) => row));
  const picked = pick(roster, chosen, campaign);
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const boosted = new Set(
    creatorsOf(tables.creators, timeZone).flatMap(({ row, isBoosted }) => (isBoosted ? [row] : [])),
  );
  const plan = planLinks({
    creators: read.rows.map((creator) => ({
      ...creator,
      creator: creator.name,
      platform: creator.platform.name,
      isBoosted: boosted.has(creator.row),
    })),
    policy: policy.value,
    campaigns: campaigns.rows,
    codes: tables.creators.rows.map((row) => textIn(tables.creators, row, 'code')),
    log: logOf(tables.links),
    chosen: new Set([...picked.rows].filter((row) => !unreadable.has(row))),
  });
  return success({
    roster,
    planned: plan.planned,
    inCampaigns: [],
    problems: [
      ...read.problems
        .filter(({ row }) => ofRoster.has(row) && picked.rows.has(row))
        .map(({ row, ...problem }) => ({ row, problem })),
      ...plan.problems,
      ...picked.missing.map((problem) => ({ row: null, problem })),
    ],
  });
}

function rosterRow(table: Table, row: TableRow): RosterRow {
  const text = (id: string) => textIn(table, row, id).trim();
  const platform = text('platform');
  return {
    row: row.row,
    creator: text('creator') || text('handle'),
    platform: findPlatform(platform)?.name ?? platform,
    handle: text('handle'),
    link: text('link'),
    code: text('code'),
  };
}

/** The rows of the chosen creators; who is not there any more is a problem and holds up nobody else. */
function pick(
  roster: readonly RosterRow[],
  chosen: readonly CreatorKey[] | null,
  campaign: string | null,
): { rows: ReadonlySet<number>; missing: readonly Problem[] } {
  if (chosen === null) return { rows: new Set(roster.map(({ row }) => row)), missing: [] };
  const keyOf = ({ creator, platform }: CreatorKey) => `${nameKey(creator)}\n${nameKey(platform)}`;
  const there = new Set(roster.map(keyOf));
  const wanted = new Set(chosen.map(keyOf));
  return {
    rows: new Set(roster.filter((row) => wanted.has(keyOf(row))).map(({ row }) => row)),
    missing: chosen
      .filter((key) => !there.has(keyOf(key)))
      .map(({ creator, platform }) =>
        unexpected(
          'unknown_value',
          { tab: 'Creators' },
          `${creator} (${platform})`,
          campaign === null ? 'a creator of the workbook' : `a creator of ${campaign}`,
        ),
      ),
  };
}
