/**
 * A campaign as somebody plans it. Days are ISO days, blank where none is set; numbers are null where none is
 * given; KPIs that are rates have their targets in percent, as people say them.
 */
export interface CampaignForm {
  readonly name: string;
  readonly objective: string;
  readonly useCase: string;
  readonly landingPage: string;
  readonly primary: KpiTarget;
  /** Of the primary target. */
  readonly by: string;
  readonly diagnostic: KpiTarget;
  readonly efficiency: KpiTarget;
  readonly start: string;
  readonly end: string;
  readonly budget: number | null;
  /** What the goods leave of the revenue, in percent. */
  readonly margin: number | null;
  readonly currency: string;
  readonly offer: string;
  readonly notes: string;
  readonly creators: readonly CreatorForm[];
  readonly posts: readonly PostForm[];
  /** Cells that the form has no field for, by the column's id: taken over from the last campaign. */
  readonly carried: Carried;
}

/** A KPI by its name, blank for none. */
export interface KpiTarget {
  readonly kpi: string;
  readonly target: number | null;
}

export interface CreatorForm {
  readonly creator: string;
  readonly handle: string;
  readonly platform: string;
  readonly stage: string;
  readonly postingDate: string;
  readonly fee: number | null;
  readonly notes: string;
  readonly carried: Carried;
}

/** A post that is planned. */
export interface PostForm {
  /** Its creator's place in the form, counted from 0. */
  readonly creator: number;
  /** Such as reel, story or bio. */
  readonly type: string;
  readonly due: string;
  readonly hasOwnLink: boolean;
}

export type Carried = Readonly<Record<string, string | number>>;

/** Columns of Campaigns that a campaign takes over from the one before. */
export const CARRIED_BY_CAMPAIGN: readonly string[] = [
  'client',
  'second_objective',
  'er_basis',
  'settle_after_days',
  'code_pattern',
];

/**
 * Columns of Creators that a creator keeps from campaign to campaign: size, rates and checks. An exchange rate is of
 * its day and of the campaign's currency, so it is asked for anew.
 */
export const CARRIED_BY_CREATOR: readonly string[] = [
  'followers',
  'product_cost',
  'commission',
  'commission_rate',
  'usage_rights',
  'currency',
  'audience_check',
  'target_audience_share',
];
