import { type Expression, onlyWith } from '../metrics/expression';
import { type DerivedMeasure, derivedMeasures } from './derived-measures';
import { GRAINS, type Grain, type GrainKeys, type MeasuredTab } from './grain';
import type { MeasuredCampaign } from './measured-campaign';
import { CREATOR_NUMBERS } from './measures';

/**
 * What is calculated of a group of rows: a creator's, for one. Sums and counts over the rows of a tab are a kind each;
 * the rest are expressions over other columns. Every reader of the measures calculates all of them.
 */
export type MeasureColumn = { readonly id: string } & (
  | { readonly kind: 'creator-number'; readonly column: string }
  /** 1 while the creator stands in `Creators` as when the report was built. */
  | { readonly kind: 'roster-rows' }
  | { readonly kind: 'exchange-rate' }
  | { readonly kind: 'post-sum'; readonly measure: string }
  /** The posts in which at least one of the measures is filled. */
  | { readonly kind: 'post-count'; readonly filled: readonly string[] }
  | { readonly kind: 'live-posts' }
  | { readonly kind: 'last-post' }
  | { readonly kind: 'matched-rows'; readonly tab: 'posts' | 'results' }
  | { readonly kind: 'result-sum'; readonly measure: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
);

/** The columns of a campaign at a grain, each after those it reads: what its workbook has the columns for. */
export function measureColumns(campaign: MeasuredCampaign, grain: Grain): readonly MeasureColumn[] {
  const keys: GrainKeys = GRAINS[grain];
  const isIn = (tab: MeasuredTab) => keys[tab] !== undefined;
  const columns: MeasureColumn[] = [
    ...(isIn('creators') ? creatorNumbers(campaign) : []),
    ...(isIn('creators') ? ROSTER : []),
    ...MATCHED.filter(({ tab }) => isIn(tab)),
    ...(isIn('posts') ? POSTS_SEEN : []),
    ...(isIn('posts') ? campaign.postMeasures : []).map(
      ({ id, term }): MeasureColumn => ({ id: term, kind: 'post-sum', measure: id }),
    ),
    ...(isIn('results') ? campaign.resultMeasures : []).map(
      ({ id, term }): MeasureColumn => ({ id: term, kind: 'result-sum', measure: id }),
    ),
  ];
  const has = (id: string) => columns.some((each) => each.id === id);
  const derived = derivedMeasures({
    useCase: campaign.campaign.useCase,
    basis: campaign.basis,
    hasClickOrders: campaign.results.some((row) => row.number('click_orders') !== undefined),
  });
  for (const each of derived) {
    const found = columnFor(each, has);
    if (found !== undefined) columns.push(found);
  }
  return columns;
}

const ROSTER: readonly MeasureColumn[] = [
  { id: 'roster_rows', kind: 'roster-rows' },
  { id: 'exchange_rate', kind: 'exchange-rate' },
];

const MATCHED = [
  { id: 'post_rows', kind: 'matched-rows', tab: 'posts' },
  { id: 'result_rows', kind: 'matched-rows', tab: 'results' },
] as const;

const POSTS_SEEN: readonly MeasureColumn[] = [
  { id: 'live_posts', kind: 'live-posts' },
  { id: 'last_post', kind: 'last-post' },
];

function creatorNumbers({ tables }: MeasuredCampaign): MeasureColumn[] {
  return CREATOR_NUMBERS.filter((id) => tables.creators.placeOf(id) !== undefined).map((id) => ({
    id,
    kind: 'creator-number',
    column: id,
  }));
}

function columnFor(
  derived: DerivedMeasure,
  has: (id: string) => boolean,
): MeasureColumn | undefined {
  const { id, kind, besideOneOf } = derived;
  if (besideOneOf !== undefined && !besideOneOf.some(has)) return undefined;
  if (kind === 'post-count') {
    const filled = derived.filled.filter(has);
    return filled.length === 0 ? undefined : { id, kind, filled };
  }
  const expression = onlyWith(derived.expression, has);
  return expression && { id, kind, expression };
}
