import { grouped } from '../../text/grouped';
import { nameKey } from '../../text/name-key';
import { type CampaignTags, TAG_NAMES, type TagName } from '../address/campaign-url';
import { readLink } from '../address/link-target';
import { PAID_MEDIUM } from '../ga4/ga4-rules';
import { type AuditInput, type Issue, type LinkCell, linkCells, linkIssue } from './audit-issue';

interface TaggedCell extends LinkCell {
  readonly tags: Partial<CampaignTags>;
}

/** What all links of a campaign should have alike, and how a difference is said. */
const CONVENTIONS: readonly {
  readonly of: (tags: Partial<CampaignTags>) => string;
  readonly inWords: (value: string) => string;
  readonly fix: string;
}[] = [
  {
    // Boosted links have a medium of their own.
    of: ({ medium = '' }) => (isPaid(medium) ? '' : medium),
    inWords: (value) => `medium ${value}`,
    fix: 'use one medium for all creators',
  },
  {
    of: ({ medium = '' }) => (isPaid(medium) ? medium : ''),
    inWords: (value) => `medium ${value} for paid`,
    fix: 'use one medium for all boosted posts',
  },
  {
    of: ({ campaign = '' }) => campaign,
    inWords: (value) => `campaign ${value}`,
    fix: 'use one campaign tag for all creators',
  },
  {
    of: ({ id = '' }) => id,
    inWords: (value) => `id ${value}`,
    fix: 'use one id for all creators',
  },
  {
    of: (tags) => shapeOf(tags),
    inWords: (value) => `the tags ${value}`,
    fix: 'fill the same tags for all creators',
  },
];

/** Links of one campaign that were made by another convention than most of them. */
export function auditConventions(input: AuditInput): Issue[] {
  const tagged = linkCells(input)
    .map((cell) => ({ ...cell, tags: readLink(cell.link) }))
    .filter(({ tags }) => tags.source !== undefined && tags.medium !== undefined);
  const campaigns = grouped(tagged, ({ campaign }) => nameKey(campaign));
  return [...campaigns.values()].flatMap((cells) =>
    CONVENTIONS.flatMap((convention) => differing(cells, convention)),
  );
}

function differing(
  cells: readonly TaggedCell[],
  { of, inWords, fix }: (typeof CONVENTIONS)[number],
): Issue[] {
  const groups = grouped(
    cells.filter(({ tags }) => of(tags) !== ''),
    ({ tags }) => of(tags),
  );
  // Of as many on both sides the first in the sheet is the convention.
  const [most, ...others] = [...groups].sort(([, left], [, right]) => right.length - left.length);
  if (most === undefined) return [];
  const [usual, { length: count }] = most;
  return others.flatMap(([value, group]) =>
    group.map((cell) =>
      linkIssue(
        cell,
        'mixed_convention',
        'look',
        `${inWords(value)}, where ${count} other ${count === 1 ? 'link' : 'links'} of ${cell.campaign.trim()} ${count === 1 ? 'has' : 'have'} ${inWords(usual)}`,
        fix,
      ),
    ),
  );
}

/** Which tags a link has; the term is left out, because only the links of posts have one. */
function shapeOf(tags: Partial<CampaignTags>): string {
  const has = (name: TagName) => name !== 'term' && tags[name] !== undefined;
  return TAG_NAMES.filter(has).join(', ');
}

function isPaid(medium: string): boolean {
  return PAID_MEDIUM.test(medium.toLowerCase());
}
