import type { BandRow, ReadBands } from '../../model/bands';
import { CREATORS_BAND } from '../../model/creator-block';
import { numeric, textual } from '../../read-back/cells';

export interface CreatorSummary {
  readonly creator: string;
  readonly platform: string;
  readonly stage: string | null;
  readonly cost: number | null;
  readonly attention: Readonly<Record<string, number | null>>;
  readonly action: Readonly<Record<string, number | null>>;
  readonly quadrant: string | null;
  /** Of the booked posts, those with an address or a Due, how many are live; null where Posts cannot say. */
  readonly delivered: { readonly live: number; readonly booked: number } | null;
  readonly flags: readonly string[];
}

const ATTENTION = ['impressions', 'reach', 'views', 'engagements', 'engagement_rate', 'cpm', 'cpe'];
const ACTION = [
  'clicks',
  'sessions',
  'conversions',
  'redemptions',
  'revenue',
  'ctr',
  'conversion_rate',
  'cpa',
  'roas',
  'roi',
];

export function readBack(bands: ReadBands): { readonly creators: readonly CreatorSummary[] } {
  return { creators: bands.rows<string>(CREATORS_BAND).map(creatorSummary) };
}

function creatorSummary(row: BandRow): CreatorSummary {
  const pick = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, numeric(row[id])]));
  const issue = textual(row.issue);
  const booked = numeric(row.booked_posts);
  return {
    creator: String(row.creator),
    platform: String(row.platform),
    stage: textual(row.stage),
    cost: numeric(row.cost),
    attention: pick(ATTENTION),
    action: pick(ACTION),
    quadrant: textual(row.quadrant),
    delivered: booked === null ? null : { live: numeric(row.delivered_posts) ?? 0, booked },
    flags: issue === null ? [] : [issue],
  };
}
