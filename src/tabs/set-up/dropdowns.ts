import { ENGAGEMENT_BASES } from '../../campaign/engagement-basis';
import { KPIS } from '../../campaign/kpi';
import { PLATFORMS, POST_TYPES } from '../../campaign/platforms';
import { TIER_NAMES } from '../../campaign/tiers';
import { SOURCE_ORDER } from '../../measures/sources';
import type { Column, Tab } from '../tab';

/** Words that usually stand in a column where anything may be typed. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  platform: PLATFORMS.map(({ name }) => name),
  primary_kpi: kpiNames(),
  diagnostic_kpi: kpiNames(),
  kpi: kpiNames(),
  currency: ['USD', 'EUR', 'GBP', 'AUD', 'BRL', 'CAD', 'CHF', 'CZK', 'DKK', 'INR', 'JPY'],
  type: POST_TYPES,
  organic_or_paid: ['organic', 'paid'],
  randomised: ['yes', 'no'],
  tier: TIER_NAMES,
  basis: ENGAGEMENT_BASES,
};

/** Tabs in which `source` is where a result comes from; in the others it is a tag or the name of a study. */
const WITH_SOURCES = ['Results', 'Daily totals'];

/** What the dropdown of a column offers; undefined for a column without one. Other words may be typed. */
export function dropdownOf(tab: Tab, { id, choices }: Column): readonly string[] | undefined {
  if (choices !== undefined) return choices;
  if (id === 'source') return WITH_SOURCES.includes(tab.name) ? SOURCE_ORDER : undefined;
  return USUAL[id];
}

function kpiNames(): string[] {
  return KPIS.map(({ name, abbreviation }) => abbreviation ?? name);
}
