import type { CampaignRecord } from '../../tabs/rows/campaigns';
import type { CreatorRecord } from '../../tabs/rows/creators';
import type { LinkRecord } from '../../tabs/rows/links';
import type { NamingPolicy } from '../naming/policy';

/**
 * What of a row of `Creators` links and codes are made of. Whether money is put behind the posts may be left out: a
 * policy may have a medium of its own for that.
 */
export type CreatorRow = Pick<
  CreatorRecord,
  'row' | 'campaign' | 'creator' | 'handle' | 'platform' | 'link' | 'code'
> &
  Partial<Pick<CreatorRecord, 'isBoosted'>>;

/** What a row of `Campaigns` says about links and codes. */
export type LinkedCampaign = Pick<
  CampaignRecord,
  'row' | 'name' | 'landingPage' | 'utmCampaign' | 'start' | 'codePattern' | 'offer'
>;

/** What a row of `Links` says of what was handed out before; without a post it is the creator's. */
export type LoggedLink = Omit<LinkRecord, 'row' | 'cells' | 'post' | 'replaces'> &
  Partial<Pick<LinkRecord, 'post' | 'replaces'>>;

export interface LinkInput {
  /** The creators of the chosen campaigns, those with a link and a code too. */
  readonly creators: readonly CreatorRow[];
  readonly campaigns: readonly LinkedCampaign[];
  /** Every code in `Creators`, of every campaign. */
  readonly codes: readonly string[];
  /** All of `Links`. */
  readonly log: readonly LoggedLink[];
  /** The rows to plan for; all where it is left out. What the others hold is not given out twice. */
  readonly chosen?: ReadonlySet<number>;
  /** The convention of the workbook; the default one where it is left out. */
  readonly policy?: NamingPolicy;
  /** Whether links that would be others now are replaced; only where somebody asked for it. */
  readonly replace?: boolean;
}
