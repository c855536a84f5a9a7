import type { Direction } from '../metrics/metric';
import { findKpi } from './kpi';
import type { Objective, ObjectiveId } from './objectives';
import type { UseCase } from './use-cases';

export type KpiRole = 'primary' | 'diagnostic' | 'efficiency' | 'vanity';

/** A KPI for a campaign, what it is there for, and why. */
export interface RecommendedKpi {
  readonly role: KpiRole;
  /** Its name as every function and tab takes it. */
  readonly name: string;
  /** Which way is better; undefined for what has no formula. */
  readonly direction: Direction | undefined;
  readonly why: string;
}

/** The three KPIs of a campaign: ids of the catalog or of a volume. */
type Choice = readonly [primary: string, diagnostic: string, efficiency: string];

const BY_OBJECTIVE: Readonly<Record<ObjectiveId, Choice>> = {
  awareness: ['reach', 'completion_rate', 'cpm'],
  consideration: ['engagement_rate', 'average_watch_time', 'cpe'],
  traffic: ['sessions', 'ctr', 'cpc'],
  leads: ['leads', 'ctr', 'cpl'],
  conversion: ['conversions', 'conversion_rate', 'cpa'],
  loyalty: ['repeat_purchase_rate', 'referral_rate', 'ltv_cac'],
};

/** Where a platform gives another number, or is used for something else. */
const BY_PLATFORM: Readonly<Record<string, Readonly<Partial<Record<ObjectiveId, Choice>>>>> = {
  Instagram: {
    awareness: ['reach', 'reach_rate', 'cpm'],
    consideration: ['engagement_rate', 'save_rate', 'cpe'],
  },
  TikTok: { consideration: ['engagement_rate', 'hold_rate', 'cpe'] },
  YouTube: {
    awareness: ['reach', 'average_watch_time', 'cpv'],
    consideration: ['average_watch_time', 'engagement_rate', 'cpv'],
  },
  LinkedIn: {
    awareness: ['qualified_reach', 'follower_growth_rate', 'cpm'],
    consideration: ['ctr', 'comment_rate', 'cpc'],
    conversion: ['leads', 'lead_rate', 'cpl'],
  },
  X: {
    awareness: ['impressions', 'share_of_voice', 'cpm'],
    consideration: ['comment_rate', 'virality_rate', 'cpe'],
  },
  Pinterest: { consideration: ['save_rate', 'ctr', 'cpc'] },
  Threads: { consideration: ['comment_rate', 'share_rate', 'cpe'] },
  Twitch: { consideration: ['average_watch_time', 'comment_rate', 'cpv'] },
};

/** What the kind of campaign asks for, whatever the platform. */
const BY_USE_CASE: Readonly<Record<UseCase, Readonly<Partial<Record<ObjectiveId, Choice>>>>> = {
  DTC: {
    conversion: ['new_customers', 'revenue_per_view', 'cac'],
    loyalty: ['repeat_purchase_rate', 'new_customer_rate', 'ltv_cac'],
  },
  'app install': {
    conversion: ['installs', 'trial_rate', 'cpi'],
    loyalty: ['trial_to_paid_rate', 'trial_rate', 'ltv_cac'],
  },
  B2B: {
    consideration: ['ctr', 'time_on_site', 'cpc'],
    leads: ['leads', 'lead_rate', 'cpl'],
    conversion: ['leads', 'lead_rate', 'cpl'],
  },
  'paid UGC': {
    consideration: ['hook_rate', 'hold_rate', 'cpc'],
    conversion: ['roas', 'ctr', 'cpm'],
  },
  'always-on': {
    awareness: ['new_followers', 'share_of_voice', 'cost_per_follower'],
    conversion: ['revenue', 'engagement_rate', 'roas'],
  },
};

const WHY: Readonly<Record<string, string>> = {
  reach: 'Awareness is people who saw it, each counted once.',
  qualified_reach: 'Of the people reached only those in the target group can become leads.',
  impressions: 'The platform counts how often it was shown, not how many people saw it.',
  new_followers: 'A programme that runs all year is to grow the audience of the brand.',
  follower_growth_rate: 'Tells whether those reached want to see more.',
  completion_rate: 'Tells whether the message was seen to the end.',
  reach_rate: 'Tells whether the post went beyond the followers.',
  share_of_voice: 'Tells whether the brand is talked about more than its competitors.',
  engagement_rate:
    'Tells whether the content touches people. Name the base: reach, views or followers.',
  average_watch_time: 'Tells how long it holds people who look.',
  hook_rate: 'The first three seconds decide whether an ad works.',
  hold_rate: 'Tells whether those who stopped went on watching.',
  save_rate: 'Saving is the sign of somebody who means to come back.',
  share_rate: 'Tells whether people pass it on.',
  comment_rate: 'A conversation is what this audience is there for.',
  virality_rate: 'Tells whether people pass it on.',
  sessions: 'Count arrivals on the page: clicks get lost on the way.',
  ctr: 'Tells whether the call to act works for those who saw it.',
  time_on_site: 'Tells whether the page gives them what the post promised.',
  leads: 'A contact is what the campaign is for.',
  lead_rate: 'Tells whether the page and the offer fit those who click.',
  conversions: 'The goal itself. Everything else only explains it.',
  conversion_rate: 'Tells whether the page and the offer fit those who click.',
  new_customers: 'A launch is to win people who never bought before.',
  revenue_per_view: 'Compares creators of every size by what their views sell.',
  new_customer_rate: 'Tells new people from those who would have bought anyway.',
  installs: 'The goal itself. Everything else only explains it.',
  trial_rate: 'Tells installs that are used from those that are not.',
  trial_to_paid_rate: 'Only users who pay stay.',
  roas: 'Revenue for each unit of money spent.',
  revenue: 'What the programme brings month by month, creator by creator.',
  repeat_purchase_rate: 'Loyal customers come back: this counts them.',
  referral_rate: 'Loyal customers bring others.',
  cpm: 'What a thousand impressions cost: compare it with your ads.',
  cpv: 'What a view cost: compare it with your video ads.',
  cpe: 'What a reaction cost: compares creators of every size.',
  cpc: 'What a click cost: compare it with your ads.',
  cpl: 'What a contact cost: hold it against what one is worth.',
  cpa: 'What a conversion cost: hold it against your margin.',
  cac: 'What a new customer cost: hold it against what one is worth.',
  cpi: 'What an install cost: compare it with your app ads.',
  cost_per_follower: 'What growing the audience cost.',
  ltv_cac: 'What a customer brings for what winning one cost.',
};

/**
 * The KPIs for a campaign: one that is tied to its goal, one that explains it, one for the money, and what not to
 * put in the headline. The use case goes before the platform, and that before the objective alone.
 */
export function recommendedKpis(
  objective: Objective,
  platform?: string,
  useCase?: UseCase,
): readonly RecommendedKpi[] {
  const ofUseCase = useCase === undefined ? undefined : BY_USE_CASE[useCase][objective.id];
  const ofPlatform = platform === undefined ? undefined : BY_PLATFORM[platform]?.[objective.id];
  const [primary, diagnostic, efficiency] = ofUseCase ?? ofPlatform ?? BY_OBJECTIVE[objective.id];
  const chosen = [primary, diagnostic, efficiency];
  return [
    recommended('primary', primary, WHY[primary]!),
    recommended('diagnostic', diagnostic, WHY[diagnostic]!),
    recommended('efficiency', efficiency, WHY[efficiency]!),
    ...objective.vanity
      .filter(({ kpi }) => !chosen.includes(kpi))
      .map(({ kpi, why }) => recommended('vanity', kpi, why)),
  ];
}

function recommended(role: KpiRole, kpi: string, why: string): RecommendedKpi {
  const found = findKpi(kpi);
  return { role, name: found?.name ?? kpi, direction: found?.direction, why };
}
