import type { CampaignStatus } from '../../campaign/status';
import type { CampaignRecord } from '../../tabs/rows/campaigns';
import type { CreatorRecord } from '../../tabs/rows/creators';
import type { AuditedCreator, Issue } from './audit-issue';

/** A creator of the campaign, with the stage they are booked for. */
export type LaunchedCreator = AuditedCreator & Pick<CreatorRecord, 'stage'>;

/** Everything the checklist asks about one campaign; blank or null where nothing is filled. */
export interface LaunchInput {
  readonly campaign: Pick<
    CampaignRecord,
    'name' | 'objective' | 'target' | 'start' | 'end' | 'margin' | 'offer' | 'codePattern'
  > & {
    /** The column of `Results` in which its conversions are counted. */
    readonly conversionColumn: string;
    /** As it is written. */
    readonly primaryKpi: string;
    /** Whether what it counts depends on what the goods cost. */
    readonly asksMargin: boolean;
  };
  /** Where the campaign stands today. */
  readonly time: CampaignStatus;
  /** Of this campaign. */
  readonly creators: readonly LaunchedCreator[];
  /** Of `auditLinks`, which knows whether the campaign is over; those of other campaigns are passed over. */
  readonly issues: readonly Issue[];
  /** The headers of `Results`; null where the tab is not there. */
  readonly resultColumns: readonly string[] | null;
  /** The booked posts of this campaign. */
  readonly posts: readonly LaunchedPost[];
  /** The results of this campaign. */
  readonly results: readonly LaunchedResult[];
  /** How many lessons of this campaign are kept. */
  readonly lessons: number;
}

export interface LaunchedPost {
  readonly creator: string;
  readonly platform: string;
  readonly isLive: boolean;
  /** It was due before today. */
  readonly isOverdue: boolean;
  /** Its views or impressions are known. */
  readonly isMeasured: boolean;
}

export interface LaunchedResult {
  readonly creator: string;
  readonly day: number | null;
  /** By the source that code uses are taken from; 0 by any other. */
  readonly codeUses: number;
}

export interface LaunchItem {
  readonly id:
    | 'objective'
    | 'target'
    | 'creators'
    | 'links'
    | 'link_issues'
    | 'codes'
    | 'posting_dates'
    | 'stages'
    | 'channel'
    | 'results'
    | 'margin'
    | 'posts'
    | 'numbers'
    | 'results_in'
    | 'codes_off'
    | 'lessons';
  /**
   * `wrong`: the campaign cannot be counted so. `look`: a person should decide. `note`: a fact that nobody can change
   * any more.
   */
  readonly state: 'done' | 'note' | 'look' | 'wrong';
  readonly sentence: string;
}

/** Whether somebody can do something about an item. */
export function isOpen({ state }: LaunchItem): boolean {
  return state === 'look' || state === 'wrong';
}
