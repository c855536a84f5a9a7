import type { Stage } from '../metrics/metric';
import { nameKey } from '../text/name-key';
import { findKpi } from './kpi';

/** What a campaign can be for. Traffic and leads are steps of a stage that are judged by KPIs of their own. */
export type ObjectiveId =
  | 'awareness'
  | 'consideration'
  | 'traffic'
  | 'leads'
  | 'conversion'
  | 'loyalty';

/** A number that looks like success for this objective and is not. */
export interface VanityMetric {
  /** An id of a KPI or volume, or the name of what no formula needs. */
  readonly kpi: string;
  readonly why: string;
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly stage: Stage;
  /** What people call it. */
  readonly aliases: readonly string[];
  readonly vanity: readonly VanityMetric[];
}

export const OBJECTIVES: readonly Objective[] = [
  {
    id: 'awareness',
    stage: 'awareness',
    aliases: ['reach', 'brand awareness', 'visibility', 'launch'],
    vanity: [
      { kpi: 'engagement_rate', why: 'It tells who reacted, not how many people saw it.' },
      { kpi: 'views', why: 'One person can view many times: count people.' },
    ],
  },
  {
    id: 'consideration',
    stage: 'consideration',
    aliases: ['engagement', 'resonance', 'interest', 'community'],
    vanity: [
      { kpi: 'Likes', why: 'The cheapest reaction: saves, shares and comments say more.' },
      { kpi: 'impressions', why: 'Shown is not noticed.' },
    ],
  },
  {
    id: 'traffic',
    stage: 'consideration',
    aliases: ['clicks', 'visits', 'website traffic', 'website visits'],
    vanity: [
      { kpi: 'Likes', why: 'A like leads nobody to the page.' },
      { kpi: 'reach', why: 'People who saw it and stayed where they were are no traffic.' },
    ],
  },
  {
    id: 'leads',
    stage: 'conversion',
    aliases: ['lead generation', 'sign-ups', 'signups', 'registrations'],
    vanity: [
      { kpi: 'Likes', why: 'A like leaves no contact.' },
      { kpi: 'clicks', why: 'Count who filled in the form, not who came to it.' },
    ],
  },
  {
    id: 'conversion',
    stage: 'conversion',
    aliases: ['sales', 'conversions', 'purchases', 'e-commerce', 'ecommerce', 'revenue'],
    vanity: [
      { kpi: 'Likes', why: 'Likes do not buy: creators with fewer of them often sell more.' },
      { kpi: 'views', why: 'Raw views say nothing of who acted.' },
      { kpi: 'emv', why: 'What ads would have cost is no income.' },
    ],
  },
  {
    id: 'loyalty',
    stage: 'loyalty',
    aliases: ['retention', 'repeat purchases', 'advocacy'],
    vanity: [
      { kpi: 'Followers', why: 'Following is free: coming back to buy is not.' },
      { kpi: 'reach', why: 'It counts strangers as much as customers.' },
    ],
  },
];

/** The objective that a name stands for, without regard to case; a KPI stands for that of its stage. */
export function findObjective(name: string): Objective | undefined {
  const wanted = nameKey(name);
  return (
    OBJECTIVES.find((each) => each.id === wanted || each.aliases.includes(wanted)) ??
    OBJECTIVES.find(({ id }) => id === findKpi(name)?.stage)
  );
}
