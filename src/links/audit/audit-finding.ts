import type { PlacedCreator } from '../../campaign/creator-identity';
import type { ShopId } from '../../campaign/shops';
import type { LinkFaultCode } from '../check/link-fault';
import type { CodeReading } from '../codes/check-code';
import type { LoggedLink } from '../plan/plan-input';

/** A campaign as far as its links depend on it. */
export interface AuditedCampaign {
  readonly name: string;
  readonly landingPage: string;
}

/** A row of `Creators`. */
export interface AuditedCreator extends PlacedCreator {
  readonly row: number;
  readonly link: string;
  readonly code: string;
  /** What the code's cell holds where it is no text: the code that was typed is lost. */
  readonly codeCell?: CodeReading;
  /** As a serial number; null where none is set. */
  readonly postingDate: number | null;
  /** `dropped` ones need no link. */
  readonly status: string;
}

/** A row of `Posts`; null where a number is not known. */
export interface AuditedPost {
  readonly row: number;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Its address; blank while it is planned. */
  readonly post: string;
  readonly type: string;
  readonly link: string;
  readonly views: number | null;
  readonly clicks: number | null;
}

/** Clicks that a source counted for a creator; null where it counts none. Only whether there are any is asked. */
export interface AuditedResult {
  readonly campaign: string;
  readonly creator: string;
  /** Blank: the creator's one platform. */
  readonly platform: string;
  readonly clicks: number | null;
}

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
  /** Rows of `Creators` whose link is as the naming policy makes it: its style is no fault. */
  readonly asMade?: ReadonlySet<number>;
}

export type FindingCode =
  | LinkFaultCode
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
export interface Finding {
  readonly code: FindingCode;
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

/** A finding about a link as it stands in a cell. */
export function linkFinding(
  { where, campaign, creator, platform, link }: LinkCell,
  code: FindingCode,
  severity: Finding['severity'],
  message: string,
  fix: string,
): Finding {
  const sentence = `${creator}${platform.trim() === '' ? '' : ` on ${platform.trim()}`}: ${message}`;
  return { code, severity, where, campaign, creator, platform, sentence, fix, found: link };
}
