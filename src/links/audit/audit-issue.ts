import type { PlacedCreator } from '../../campaign/creator-identity';
import type { ShopId } from '../../campaign/shops';
import type { CampaignRecord } from '../../tabs/rows/campaigns';
import type { CreatorRecord } from '../../tabs/rows/creators';
import type { PostRecord } from '../../tabs/rows/posts';
import type { ResultRecord } from '../../tabs/rows/results';
import type { LinkIssueCode } from '../check/link-issue';
import type { CreatorRow, LoggedLink } from '../plan/plan-input';

/** A campaign as far as its links depend on it. */
export type AuditedCampaign = Pick<CampaignRecord, 'name' | 'landingPage'>;

/** What of a row of `Creators` is looked at. */
export type AuditedCreator = CreatorRow &
  Pick<CreatorRecord, 'codeCell' | 'postingDate' | 'status'>;

/** What of a row of `Posts` is looked at. */
export type AuditedPost = Pick<
  PostRecord,
  'row' | 'campaign' | 'creator' | 'platform' | 'post' | 'type' | 'link' | 'views' | 'clicks'
>;

/** Clicks that a source counted for a creator. Only whether there are any is asked. */
export type AuditedResult = Pick<ResultRecord, 'campaign' | 'creator' | 'platform' | 'clicks'>;

/** A row of `Links`. */
export type AuditedLog = Omit<LoggedLink, 'id'>;

export interface AuditInput {
  readonly campaigns: readonly AuditedCampaign[];
  readonly creators: readonly AuditedCreator[];
  readonly posts: readonly AuditedPost[];
  readonly results: readonly AuditedResult[];
  readonly log: readonly AuditedLog[];
  /** Where the codes are redeemed; left out, codes are held only against what is true of every shop. */
  readonly shop?: ShopId;
  /** Rows of `Creators` whose link is as the naming policy makes it: its style is no issue. */
  readonly asMade?: ReadonlySet<number>;
  /** The names of campaigns that are over, as `nameKey` makes them alike: what is wrong there is a lesson. */
  readonly ended?: ReadonlySet<string>;
}

export type IssueCode =
  | LinkIssueCode
  | 'no_link'
  | 'shared_link'
  | 'shared_code'
  | 'other_platform'
  | 'other_site'
  | 'own_domain'
  | 'mixed_convention'
  | 'not_as_handed_out'
  | 'no_clicks'
  | 'code'
  | 'code_not_text'
  | 'code_in_link'
  | 'duplicate_creator'
  | 'near_duplicate';

/** A cell of a tab, by its header. */
export interface CellPlace {
  readonly tab: 'Creators' | 'Posts';
  readonly row: number;
  readonly column: 'Creator' | 'Link' | 'Code' | 'Post';
}

/** Something about a link or code that a person should know before it is too late. */
export interface Issue {
  readonly code: IssueCode;
  /** `wrong`: clicks or orders are lost or cannot be told apart. `look`: a person should decide. */
  readonly severity: 'wrong' | 'look';
  readonly where: CellPlace;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Who and what was found, in one sentence. */
  readonly sentence: string;
  /** The next move. */
  readonly fix: string;
  /** What stands in the cell. */
  readonly found: string;
  /** What should stand there; only where that takes no judgement. */
  readonly fixed?: string;
}

/** A link as it stands in a cell. */
export interface LinkCell {
  readonly where: CellPlace;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  readonly link: string;
}

/** Every cell with a link, those of the creators first. */
export function linkCells({ creators, posts }: AuditInput): LinkCell[] {
  const cell = (tab: CellPlace['tab']) => (each: Omit<LinkCell, 'where'> & { row: number }) => ({
    where: { tab, row: each.row, column: 'Link' as const },
    campaign: each.campaign,
    creator: each.creator,
    platform: each.platform,
    link: each.link.trim(),
  });
  const named = creators.map((each) => ({ ...each, creator: whoIs(each) }));
  return [...named.map(cell('Creators')), ...posts.map(cell('Posts'))].filter(
    ({ link }) => link !== '',
  );
}

/** A creator as a sentence names them: by name, else by handle. */
export function whoIs({ creator, handle }: Pick<PlacedCreator, 'creator' | 'handle'>): string {
  return creator.trim() || handle.trim();
}

/** A creator on a platform, as the sentence of an issue names them. */
export function whoOn({
  platform,
  ...creator
}: Pick<PlacedCreator, 'creator' | 'handle' | 'platform'>): string {
  const on = platform.trim() === '' ? '' : ` on ${platform.trim()}`;
  return `${whoIs(creator)}${on}`;
}

/** An issue about a link as it stands in a cell. */
export function linkIssue(
  { where, campaign, creator, platform, link }: LinkCell,
  code: IssueCode,
  severity: Issue['severity'],
  message: string,
  fix: string,
): Issue {
  const sentence = `${whoOn({ creator, handle: '', platform })}: ${message}`;
  return { code, severity, where, campaign, creator, platform, sentence, fix, found: link };
}
