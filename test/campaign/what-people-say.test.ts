import { describe, expect, it } from 'vitest';
import { findKpi } from '../../src/campaign/kpi';
import { findObjective } from '../../src/campaign/objectives';

describe('what people call things', () => {
  it.each([
    ['Cost per acquisition', 'cpa', 'conversion'],
    ['cost per sale', 'cpa', 'conversion'],
    ['COST PER ORDER', 'cpa', 'conversion'],
    ['sales', 'orders', 'conversion'],
    ['Leads', 'leads', 'leads'],
    ['views', 'views', 'awareness'],
    ['cost-per-lead', 'cpl', 'conversion'],
  ])('%s is a KPI and an objective', (said, kpi, objective) => {
    expect([findKpi(said)?.id, findObjective(said)?.id]).toEqual([kpi, objective]);
  });

  it.each(['fame', '', 'cost per'])('%j is neither', (said) => {
    expect([findKpi(said), findObjective(said)]).toEqual([undefined, undefined]);
  });
});
