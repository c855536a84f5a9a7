/** The tabs that a campaign is measured in. */
export type MeasuredTab = 'creators' | CountedTab;

/** The tabs whose rows are added up. */
export type CountedTab = 'posts' | 'results';

/** The column that dates a row. */
export const DATE_COLUMN: Readonly<Record<CountedTab, string>> = {
  posts: 'posted_at',
  results: 'date',
};

/** What says that a post is booked: its address, or the day on which it is due. */
export const BOOKED_COLUMNS = { address: 'post', due: 'due' } as const;

/** Where people have looked at a row of a counted tab: it counts as it stands, or not at all. */
export const CHECKED_COLUMN = 'checked';
export const CHECKED = { right: 'right', leftOut: 'left out' } as const;
export const CHECKED_WORDS: readonly string[] = [CHECKED.right, CHECKED.leftOut];

/** A column by which rows are told apart, and what of its cells is compared. */
export interface KeyColumn {
  readonly column: string;
  /** A `name` as a whole without regard to case, a `platform` by any of its names, a `day` or its `month`. */
  readonly as: 'name' | 'platform' | 'day' | 'month' | 'paid';
}

/** What the numbers of a campaign are added up by; `campaign` is the whole. */
export type Grain =
  | 'campaign'
  | 'creator'
  | 'platform'
  | 'day'
  | 'month'
  /** What posts are about and how they are made. */
  | 'content'
  /** Paid posts apart from organic ones. */
  | 'paid';

/** The columns that make the key of a group, by tab; what a tab without an entry holds is unknown at that grain. */
export type GrainKeys = Readonly<Partial<Record<MeasuredTab, readonly KeyColumn[]>>>;

const CREATOR: readonly KeyColumn[] = [
  { column: 'creator', as: 'name' },
  { column: 'platform', as: 'platform' },
];
const PLATFORM: readonly KeyColumn[] = [{ column: 'platform', as: 'platform' }];

/** What each grain groups by. */
export const GRAINS = {
  campaign: { creators: [], posts: [], results: [] },
  creator: { creators: CREATOR, posts: CREATOR, results: CREATOR },
  platform: { creators: PLATFORM, posts: PLATFORM, results: PLATFORM },
  day: {
    posts: [{ column: DATE_COLUMN.posts, as: 'day' }],
    results: [{ column: DATE_COLUMN.results, as: 'day' }],
  },
  month: {
    posts: [{ column: DATE_COLUMN.posts, as: 'month' }],
    results: [{ column: DATE_COLUMN.results, as: 'month' }],
  },
  content: {
    posts: [
      { column: 'theme', as: 'name' },
      { column: 'hook', as: 'name' },
      { column: 'format', as: 'name' },
      { column: 'type', as: 'name' },
    ],
  },
  paid: { posts: [{ column: 'organic_or_paid', as: 'paid' }] },
} as const satisfies Readonly<Record<Grain, GrainKeys>>;
