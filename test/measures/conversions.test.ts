import { expect, it } from 'vitest';
import { findKpi } from '../../src/campaign/kpi';
import type { UseCase } from '../../src/campaign/use-cases';
import { conversionHeader, conversionMeasure } from '../../src/measures/conversions';

it.each<[useCase: UseCase | '', kpi: string, conversions: string]>([
  ['', 'CPA', 'Orders'],
  ['', 'CPI', 'Installs'],
  ['', 'installs', 'Installs'],
  ['', 'CPL', 'Leads'],
  ['', 'lead_rate', 'Leads'],
  ['', 'leads', 'Leads'],
  ['', 'trial_rate', 'Trials'],
  ['', 'trial_to_paid_rate', 'Subscriptions'],
  ['', 'AOV', 'Orders'],
  ['', 'CAC', 'Orders'],
  ['', 'cost_per_redemption', 'Orders'],
  ['', 'CTR', 'Orders'],
  ['', 'ROAS', 'Orders'],
  ['DTC', 'CPI', 'Orders'],
  ['app install', 'CPL', 'Installs'],
  ['B2B', 'CPA', 'Leads'],
])('with the use case "%s" and %s as primary KPI conversions are %s', (useCase, kpi, conversions) => {
  const primaryKpi = findKpi(kpi);
  expect(primaryKpi).toBeDefined();
  expect(conversionHeader(conversionMeasure(useCase, primaryKpi!))).toBe(conversions);
});
