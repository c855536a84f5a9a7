import { type Expression, onlyWith } from '../metrics/expression';
import { type DerivedMeasure, derivedMeasures } from './derived-measures';
import {
  BOOKED_COLUMNS,
  CHECKED_COLUMN,
  type CountedTab,
  GRAINS,
  type Grain,
  type GrainKeys,
  type MeasuredTab,
} from './grain';
import type { MeasuredCampaign } from './measured-campaign';
import { CREATOR_NUMBERS, type Measure } from './measures';
import { isInTime } from './readers/values/rows-of-creators';

/**
 * What is calculated of a group of rows: a creator's, for one. Sums and counts over the rows of a tab are a kind each;
 * the rest are expressions over other columns. Every reader of the measures calculates all of them.
 */
export type MeasureColumn = { readonly id: string } & (
  | { readonly kind: 'creator-number'; readonly column: string }
  /** 1 while the creator stands in `Creators` as when the report was built. */
  | { readonly kind: 'roster-rows' }
  | { readonly kind: 'exchange-rate' }
  /** `cells` is the column that counts the filled cells; only a creator has it. */
  | ({ readonly kind: 'post-sum'; readonly cells: string } & OfPosts)
  /** In how many cells of a sum there is a number. */
  | ({ readonly kind: 'post-cells' } & OfPosts)
  /** The posts in which at least one of the measures is filled. */
  | { readonly kind: 'post-count'; readonly filled: readonly string[] }
  | { readonly kind: 'live-posts' }
  | { readonly kind: 'booked-posts'; readonly which: BookedPosts }
  | { readonly kind: 'last-post' }
  | { readonly kind: 'matched-rows'; readonly tab: CountedTab }
  /** Of them those that people found right; of posts only what is live. */
  | { readonly kind: 'right-rows'; readonly tab: CountedTab }
  | { readonly kind: 'result-sum'; readonly measure: string; readonly cells: string }
  | { readonly kind: 'result-cells'; readonly measure: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
);

/**
 * Of the posts of a creator with an address or a Due: all of them, whenever they come; those with an address that are
 * live; those that were posted, by their date, and have no address.
 */
export type BookedPosts = 'booked' | 'delivered' | 'unaddressed';
/** A measure of posts: of all, or of those in which another is empty or filled. */
interface OfPosts {
  readonly measure: string;
  readonly where?: { readonly column: string; readonly is: 'empty' | 'filled' };
}

/** The columns of a campaign at a grain, each after those it reads: what its workbook has the columns for. */
export function measureColumns(campaign: MeasuredCampaign, grain: Grain): readonly MeasureColumn[] {
  const keys: GrainKeys = GRAINS[grain];
  const isIn = (tab: MeasuredTab) => keys[tab] !== undefined;
  const columns: MeasureColumn[] = [
    ...(isIn('creators') ? creatorNumbers(campaign) : []),
    ...(isIn('creators') ? ROSTER : []),
    ...MATCHED.filter(({ tab }) => isIn(tab)),
    ...(isIn('posts') ? POSTS_SEEN : []),
    ...(grain === 'creator' ? [...bookedPosts(campaign), ...rightRows(campaign)] : []),
    ...(isIn('posts')
      ? [...campaign.postMeasures, ...standIns(campaign), ...besideImpressions(campaign)]
      : []
    ).flatMap((each) => sums(each, 'post', grain)),
    ...(isIn('results') ? campaign.resultMeasures : []).flatMap((each) =>
      sums(each, 'result', grain),
    ),
  ];
  const has = (id: string) => columns.some((each) => each.id === id);
  const derived = derivedMeasures({
    conversions: campaign.campaign.conversions,
    basis: campaign.basis,
    hasClickOrders:
      campaign.campaign.conversions === 'orders' &&
      campaign.results.some(
        (row) =>
          row.number('click_orders') !== undefined && isInTime('results', row, campaign.asOf),
      ),
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

/** Nothing where Posts cannot say what is booked. */
function bookedPosts({ tables: { posts } }: MeasuredCampaign): MeasureColumn[] {
  const isThere = (id: string) => posts.placeOf(id) !== undefined;
  if (!isThere(BOOKED_COLUMNS.address) || !isThere(BOOKED_COLUMNS.due)) return [];
  return (['booked', 'delivered', 'unaddressed'] as const).map((which) => ({
    id: `${which}_posts`,
    kind: 'booked-posts',
    which,
  }));
}

function rightRows({ tables }: MeasuredCampaign): MeasureColumn[] {
  return (['posts', 'results'] as const)
    .filter((tab) => tables[tab].placeOf(CHECKED_COLUMN) !== undefined)
    .map((tab) => ({ id: `right_${tab}`, kind: 'right-rows', tab }));
}

/** What is added up, and what the sum is called. */
type Summed = Pick<Measure, 'id' | 'term'> & Pick<OfPosts, 'where'>;

/** The views of posts that have no impressions: TikTok and Instagram give none. */
function standIns({ postMeasures }: MeasuredCampaign): Summed[] {
  const has = (wanted: string) => postMeasures.some(({ id }) => id === wanted);
  if (!has('views')) return [];
  const where = has('impressions')
    ? { where: { column: 'impressions', is: 'empty' } as const }
    : {};
  return [{ id: 'views', term: 'stand_in_views', ...where }];
}

/** What is held against impressions, of the posts that have some: over the views of others a rate could pass 1. */
function besideImpressions({ postMeasures }: MeasuredCampaign): Summed[] {
  const has = (wanted: string) => postMeasures.some(({ id }) => id === wanted);
  const where = { column: 'impressions', is: 'filled' } as const;
  return ['views', 'three_second_views', 'reach']
    .filter((id) => has(id) && has('impressions'))
    .map((id) => ({ id, term: `${id}_with_impressions`, where }));
}

function sums(
  { id: measure, term, where }: Summed,
  of: 'post' | 'result',
  grain: Grain,
): MeasureColumn[] {
  const cells = `${term}_cells`;
  const only = where === undefined ? {} : { where };
  const sum: MeasureColumn = { id: term, kind: `${of}-sum`, measure, cells, ...only };
  return grain === 'creator' ? [{ id: cells, kind: `${of}-cells`, measure, ...only }, sum] : [sum];
}

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
