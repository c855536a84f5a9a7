/** Cells of a row, in the order of the KPI's inputs; `''` is a blank cell. */
export type Inputs = readonly (number | '')[];

/** A row and what it must give: a fraction by hand, `''` where nothing can be known. */
export interface KpiCase {
  readonly metric: string;
  readonly inputs: Inputs;
  readonly expected: string;
}

type Row = readonly [...inputs: (number | '')[], expected: string];

/** The KPIs that are one volume over another. */
const QUOTIENTS: Readonly<Record<string, readonly [part: string, whole: string]>> = {
  reach_rate: ['reach', 'followers'],
  impression_frequency: ['impressions', 'reach'],
  view_rate: ['views', 'impressions'],
  hook_rate: ['three_second_views', 'impressions'],
  completion_rate: ['completed_views', 'views'],
  engagement_rate: ['engagements', 'base'],
  save_rate: ['saves', 'base'],
  share_rate: ['shares', 'base'],
  comment_rate: ['comments', 'base'],
  virality_rate: ['shares', 'impressions'],
  ctr: ['clicks', 'base'],
  session_rate: ['sessions', 'clicks'],
  time_on_site: ['engagement_time', 'sessions'],
  average_watch_time: ['watch_time', 'views'],
  cpe: ['cost', 'engagements'],
  cpv: ['cost', 'views'],
  cpc: ['cost', 'clicks'],
  conversion_rate: ['conversions', 'clicks'],
  lead_rate: ['leads', 'clicks'],
  cpa: ['cost', 'conversions'],
  cpl: ['cost', 'leads'],
  cpi: ['cost', 'installs'],
  cac: ['cost', 'new_customers'],
  cost_per_redemption: ['cost', 'redemptions'],
  roas: ['revenue', 'cost'],
  aov: ['revenue', 'orders'],
  epc: ['revenue', 'clicks'],
  revenue_per_view: ['revenue', 'views'],
  redemption_rate: ['redemptions', 'base'],
  new_customer_rate: ['new_customers', 'customers'],
  trial_rate: ['trials', 'installs'],
  trial_to_paid_rate: ['subscriptions', 'trials'],
  repeat_purchase_rate: ['repeat_customers', 'customers'],
  referral_rate: ['referred_customers', 'customers'],
  share_of_voice: ['own_mentions', 'all_mentions'],
  amplification_rate: ['shares', 'followers'],
  applause_rate: ['likes', 'followers'],
  conversation_rate: ['comments', 'followers'],
  hold_rate: ['held_views', 'three_second_views'],
  attention_to_action: ['actions', 'engagements'],
  ltv_cac: ['lifetime_value', 'acquisition_cost'],
};

const QUOTIENT_ROWS: readonly Row[] = [
  [3100, 10000, '31/100'],
  [1, 3, '1/3'],
  [2, 3, '2/3'],
  [14, 118, '7/59'],
  [30, 10, '3'],
  [0, 7, '0'],
  [7, 0, ''],
  [0, 0, ''],
  ['', 7, ''],
  ['', 0, ''],
  [7, '', ''],
  [0, '', ''],
  ['', '', ''],
  [1e15, 7, '1000000000000000/7'],
  [7, 1e15, '7/1000000000000000'],
  [999999999999999, 1e15, '999999999999999/1000000000000000'],
  [0.1, 3, '1/30'],
  [1e-9, 7, '1/7000000000'],
  [12.345, 0.5, '2469/100'],
  [0.07, 0.3, '7/30'],
];

const NEGATIVE_ROWS: readonly Row[] = [
  [-120, 60, '-2'],
  [-0.1, 3, '-1/30'],
  [-1e15, 7, '-1000000000000000/7'],
  [-5, 0, ''],
  [-5, '', ''],
];

const OTHERS: Readonly<Record<string, readonly [inputs: readonly string[], rows: readonly Row[]]>> =
  {
    cpm: [
      ['cost', 'impressions'],
      [
        [500, 125000, '4'],
        [1, 3, '1000/3'],
        [0.01, 7, '10/7'],
        [1e15, 7, '1000000000000000000/7'],
        [1e-9, 8, '1/8000000'],
        [0, 9, '0'],
        [9, 0, ''],
        ['', 9, ''],
        [9, '', ''],
        ['', '', ''],
      ],
    ],
    emv: [
      ['impressions', 'cpm'],
      [
        [10000, 15, '150'],
        [8000000, 9, '72000'],
        [1, 1, '1/1000'],
        [7, 0.3, '21/10000'],
        [1e15, 7, '7000000000000'],
        [7, 1e15, '7000000000000'],
        [0, 9, '0'],
        [9, 0, '0'],
        ['', 9, ''],
        [9, '', ''],
        ['', '', ''],
      ],
    ],
    qualified_reach: [
      ['reach', 'target_share'],
      [
        [80000, 0.35, '28000'],
        [7, 0.3, '21/10'],
        [1e15, 0.5, '500000000000000'],
        [1e15, 1, '1000000000000000'],
        [12345, 0, '0'],
        [0, 0.4, '0'],
        ['', 0.4, ''],
        [0, '', ''],
        ['', '', ''],
      ],
    ],
    fair_fee: [
      ['target_cost', 'expected_results'],
      [
        [25, 60, '1500'],
        [0.1, 0.3, '3/100'],
        [1e15, 7, '7000000000000000'],
        [0, 7, '0'],
        [7, 0, '0'],
        ['', 7, ''],
        [7, '', ''],
        ['', '', ''],
      ],
    ],
    cost_per_follower: [
      ['cost', 'new_followers'],
      [
        [600, 1500, '2/5'],
        [1, 3, '1/3'],
        [0, 7, '0'],
        [1e15, 7, '1000000000000000/7'],
        [7, 1e15, '7/1000000000000000'],
        [7, 0.5, '14'],
        [7, 0, ''],
        [0, 0, ''],
        [7, -1, ''],
        [7, -1e15, ''],
        [0, -3, ''],
        ['', 7, ''],
        ['', -7, ''],
        [7, '', ''],
        ['', '', ''],
      ],
    ],
    engagement_velocity: [
      ['engagements_before', 'engagements_now', 'hours'],
      [
        [1200, 1800, 4, '150'],
        [1800, 1200, 4, '-150'],
        [5, 5, 3, '0'],
        [0, 1, 3, '1/3'],
        [0, 1e15, 7, '1000000000000000/7'],
        [3, 1e15, 3, '999999999999997/3'],
        [0, 1, 0.5, '2'],
        ['', 1800, 4, ''],
        [1200, '', 4, ''],
        [1200, 1800, '', ''],
        ['', '', '', ''],
      ],
    ],
    sentiment_score: [
      ['positive', 'negative', 'neutral'],
      [
        [120, 30, 50, '9/20'],
        [30, 120, 50, '-9/20'],
        [7, 0, 0, '1'],
        [0, 7, 0, '-1'],
        [0, 0, 7, '0'],
        [1, 1, 1, '0'],
        [2, 1, 0, '1/3'],
        [1e15, 1, 1, '999999999999999/1000000000000002'],
        [0, 0, 0, ''],
        ['', 30, 50, ''],
        [120, '', 50, ''],
        [120, 30, '', ''],
        ['', '', '', ''],
      ],
    ],
    break_even_roas: [
      ['margin'],
      [
        [0.4, '5/2'],
        [1, '1'],
        [0.3, '10/3'],
        [1e-9, '1000000000'],
        [0, ''],
        ['', ''],
      ],
    ],
    follower_growth_rate: [
      ['followers_start', 'followers_end'],
      [
        [20000, 23000, '3/20'],
        [20000, 17000, '-3/20'],
        [3, 4, '1/3'],
        [7, 0, '-1'],
        [7, 7, '0'],
        [1e15, 2e15, '1'],
        [3, 1e15, '999999999999997/3'],
        [0, 7, ''],
        [0, 0, ''],
        ['', 7, ''],
        [7, '', ''],
        ['', '', ''],
      ],
    ],
    bounce_rate: [
      ['engaged_sessions', 'sessions'],
      [
        [60, 80, '1/4'],
        [1, 3, '2/3'],
        [0, 80, '1'],
        [80, 80, '0'],
        [999, 1000, '1/1000'],
        [90, 80, '-1/8'],
        [7, 1e15, '999999999999993/1000000000000000'],
        [5, 0, ''],
        ['', 80, ''],
        [60, '', ''],
        ['', '', ''],
      ],
    ],
    roi: [
      ['revenue', 'cost', 'margin'],
      [
        [12500, 5000, 0.6, '1/2'],
        [60000, 10000, 1, '5'],
        [5000, 12500, 1, '-3/5'],
        [-100, 50, 0.5, '-2'],
        [0, 50, 0.3, '-1'],
        [100, 50, 0, '-1'],
        [10, 3, 1, '7/3'],
        [1e15, 3, 0.25, '249999999999997/3'],
        [0.1, 0.3, 1, '-2/3'],
        [5, 0, 1, ''],
        ['', 50, 1, ''],
        [100, '', 1, ''],
        ['', '', 1, ''],
      ],
    ],
  };

/** Every KPI with its inputs and its rows. */
export const KPI_TABLE: readonly {
  readonly metric: string;
  readonly inputs: readonly string[];
  readonly cases: readonly KpiCase[];
}[] = [
  ...Object.entries(QUOTIENTS).map(([metric, inputs]) => ({
    metric,
    inputs,
    cases: casesOf(
      metric,
      inputs[0] === 'revenue' ? [...QUOTIENT_ROWS, ...NEGATIVE_ROWS] : QUOTIENT_ROWS,
    ),
  })),
  ...Object.entries(OTHERS).map(([metric, [inputs, rows]]) => ({
    metric,
    inputs,
    cases: casesOf(metric, rows),
  })),
];

function casesOf(metric: string, rows: readonly Row[]): KpiCase[] {
  return rows.map((row) => ({
    metric,
    inputs: row.slice(0, -1) as (number | '')[],
    expected: row.at(-1) as string,
  }));
}
