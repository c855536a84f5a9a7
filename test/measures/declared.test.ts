import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENGAGEMENT_BASES } from '../../src/campaign/engagement-basis';
import { USE_CASES } from '../../src/campaign/use-cases';
import { boundMetrics, REPORTED_KPIS } from '../../src/measures/bindings';
import { type MeasureColumn, measureColumns } from '../../src/measures/columns';
import { conversionMeasure } from '../../src/measures/conversions';
import { DATE_COLUMN, GRAINS, type Grain, type GrainKeys } from '../../src/measures/grain';
import { type MeasuredCampaign, rowFacts } from '../../src/measures/measured-campaign';
import { CREATOR_NUMBERS, POST_MEASURES, RESULT_MEASURES } from '../../src/measures/measures';
import { columnsOf } from '../../src/metrics/expression';
import { VOLUMES } from '../../src/metrics/volumes';
import { CREATORS, POSTS, RESULTS } from '../../src/tabs/workbook';

const TABS = { creators: CREATORS, posts: POSTS, results: RESULTS };

/** A campaign whose workbook has every column but those that are left out. */
function campaignWith(
  change: Partial<Pick<MeasuredCampaign, 'basis'>> & Partial<MeasuredCampaign['campaign']> = {},
  without: readonly string[] = [],
): MeasuredCampaign {
  const { basis = 'reach', ...campaign } = change;
  const table = ({ columns }: (typeof TABS)[keyof typeof TABS]) => ({
    placeOf: (id: string) => {
      const at = columns.findIndex((column) => column.id === id && !without.includes(id));
      return at < 0 ? undefined : at + 1;
    },
  });
  const tables = {
    creators: table(CREATORS),
    posts: table(POSTS),
    results: table(RESULTS),
  };
  return {
    tables,
    campaign: { name: 'Spring', conversions: 'orders', currency: 'USD', margin: null, ...campaign },
    ...{ creators: [], posts: [], results: [] },
    basis,
    asOf: 46_000,
    ...rowFacts({ tables, posts: [], results: [] }),
  };
}

const idsAt = (grain: Grain, campaign = campaignWith()) =>
  measureColumns(campaign, grain).map(({ id }) => id);

describe('what is measured', () => {
  it('is kept, without a number made of it, where the page of the workbook says so', () => {
    const page = readFileSync(
      fileURLToPath(new URL('../../docs/workbook.md', import.meta.url)),
      'utf8',
    );
    for (const [tab, measures] of [
      ['Posts', POST_MEASURES],
      ['Results', RESULT_MEASURES],
    ] as const) {
      const [, section = ''] = page.split(`\n### ${tab}\n`);
      const lines = section.split('\n### ')[0]!.split('\n');
      const isKept = (header: string) =>
        lines.find((line) => line.startsWith(`| ${header} |`))?.includes('*kept*');
      expect(measures.map(({ header }) => [header, isKept(header)])).toEqual(
        measures.map(({ header, isKept: kept }) => [header, kept === true]),
      );
    }
  });

  it('of a creator stands in number columns of Creators', () => {
    for (const id of CREATOR_NUMBERS)
      expect(
        CREATORS.columns.find((column) => column.id === id),
        id,
      ).toMatchObject({ type: 'number' });
  });

  it('has a column for each volume that can be a KPI', () => {
    expect(idsAt('campaign')).toEqual(expect.arrayContaining(VOLUMES.map(({ id }) => id)));
  });

  it('goes by one name', () => {
    const ids = idsAt('creator');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the KPIs of a report', () => {
  it.each(ENGAGEMENT_BASES)('are all there over %s, where no column is missing', (basis) => {
    for (const { name } of USE_CASES) {
      const conversions = conversionMeasure(name, null);
      const bound = boundMetrics(idsAt('creator', campaignWith({ basis, conversions })));
      expect(bound.map(({ metric }) => metric.id)).toEqual(REPORTED_KPIS);
    }
  });

  it('are left out where a column is missing that they cannot do without', () => {
    const kpis = (...without: string[]) =>
      boundMetrics(idsAt('creator', campaignWith({}, without))).map(({ metric }) => metric.id);
    expect(kpis('orders')).not.toContain('cpa');
    expect(kpis('impressions')).toContain('cpm');
    expect(kpis('impressions', 'views')).not.toContain('cpm');
    expect(kpis('likes', 'comments', 'shares')).toContain('engagement_rate');
    expect(kpis('likes', 'comments', 'shares', 'saves')).not.toContain('engagement_rate');
    expect(kpis('fee', 'product_cost', 'commission', 'usage_rights', 'boost')).toContain('cpa');
    expect(
      kpis('fee', 'product_cost', 'commission', 'usage_rights', 'boost', 'spend', 'revenue'),
    ).not.toContain('cpa');
  });
});

describe('the conversion rate', () => {
  it.each([
    ['orders', 'click_orders', 46_000],
    ['orders', 'conversions', 46_001],
    ['installs', 'conversions', 46_000],
    ['leads', 'conversions', 46_000],
    ['trials', 'conversions', 46_000],
  ] as const)('of %s counts %s, where click orders are filled on day %i of 46000', (conversions, counted, date) => {
    const row = { row: 2, text: () => '', number: (id: string) => (id === 'date' ? date : 3) };
    const columns = measureColumns({ ...campaignWith({ conversions }), results: [row] }, 'creator');
    const rated = columns.find(({ id }) => id === 'click_conversions');
    expect(rated && readBy(rated)).toEqual([counted]);
  });
});

/** The columns that a column is made of. */
function readBy(column: MeasureColumn): readonly string[] {
  return column.kind === 'expression' ? columnsOf(column.expression) : [];
}

describe('a column', () => {
  it.each(ENGAGEMENT_BASES)('stands after those it reads, over %s', (basis) => {
    const columns = measureColumns(campaignWith({ basis }), 'creator');
    for (const [at, column] of columns.entries())
      for (const read of readBy(column))
        expect(columns.slice(0, at).map(({ id }) => id)).toContain(read);
  });
});

describe('a grain', () => {
  const keys = Object.entries(GRAINS).flatMap(([grain, byTab]: [string, GrainKeys]) =>
    Object.entries(byTab).flatMap(([tab, columns]) =>
      columns.map(({ column, as }) => [grain, tab as keyof typeof TABS, column, as] as const),
    ),
  );

  it.each(keys)('%s groups %s by a column of the tab: %s as %s', (_grain, tab, id, as) => {
    const found = TABS[tab].columns.find((column) => column.id === id);
    expect(found?.type).toBe(as === 'day' || as === 'month' ? 'day' : 'text');
  });

  it('dates a row by a day', () => {
    for (const tab of ['posts', 'results'] as const)
      expect(TABS[tab].columns.find(({ id }) => id === DATE_COLUMN[tab])?.type).toBe('day');
  });

  it.each([
    ['campaign', ['cost', 'impressions', 'conversions'], []],
    ['creator', ['cost', 'impressions', 'conversions'], []],
    ['platform', ['cost', 'impressions', 'conversions'], []],
    ['day', ['impressions', 'conversions', 'revenue'], ['cost', 'followers']],
    ['month', ['engagements', 'er_base', 'revenue'], ['cost', 'exchange_rate']],
    ['content', ['impressions', 'engagements'], ['cost', 'conversions', 'result_rows']],
    ['paid', ['spend', 'clicks'], ['cost', 'orders', 'followers']],
  ] as const)('%s has what its tabs can tell apart', (grain, known, unknown) => {
    const ids = idsAt(grain);
    expect(ids).toEqual(expect.arrayContaining([...known]));
    for (const id of unknown) expect(ids).not.toContain(id);
  });
});
