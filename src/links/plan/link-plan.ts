import type { Problem } from '../../cells/problem';
import type { CampaignTags } from '../address/campaign-url';
import type { Ga4Channel } from '../ga4/ga4-channel';

/** What a creator's row holds after the plan, and the row to append to `Links`. */
export interface PlannedLink {
  readonly row: number;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Blank where none could be made. */
  readonly link: string;
  readonly code: string;
  /** Whether the link is to be written to `Creators`: false for one that stood there. */
  readonly isNewLink: boolean;
  readonly isNewCode: boolean;
  /** The log has this very link and code of the creator: nothing is to be appended. */
  readonly isLogged: boolean;
  readonly tags: Partial<CampaignTags>;
  /** Blank for a link without tags: where its clicks count cannot be told from it. */
  readonly channel: Ga4Channel | '';
  readonly state: 'active';
  /** The link that this one takes the place of; left out where there was none. */
  readonly replaces?: string;
}

/** A problem with a creator's row, or, where `row` is null, with the campaign itself. */
export interface PlanProblem {
  readonly row: number | null;
  readonly campaign: string;
  readonly problem: Problem;
}

export interface LinkPlan {
  readonly planned: readonly PlannedLink[];
  readonly problems: readonly PlanProblem[];
  /** Where links are replaced: the places in `log` of those whose state becomes `replaced`. */
  readonly retired?: readonly number[];
}
