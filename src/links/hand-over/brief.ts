import { hasClickableLink } from '../../campaign/clickable-links';
import { shortDay } from '../../cells/serial-date';
import type { PostRecord } from '../../tabs/rows/posts';

/** What a creator is to be told; days are serial numbers, null or blank where nothing is known. */
export interface BriefFacts {
  readonly creator: string;
  readonly handle: string;
  readonly platform: string;
  readonly campaign: string;
  /** The client or brand; blank where the campaign's name says enough. */
  readonly brand: string;
  readonly link: string;
  readonly code: string;
  readonly offer: string;
  readonly postingDate: number | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The posts that are planned, in order. */
  readonly posts?: readonly BriefedPost[];
}

/** A post with its day and, if it has one, a link of its own. */
export type BriefedPost = Pick<PostRecord, 'type' | 'due' | 'link'>;

/** A message to a creator, ready to be sent, and the same as a page to print. */
export interface Brief {
  readonly subject: string;
  readonly text: string;
  readonly sections: readonly BriefSection[];
  /** What it could not say, in words: fill that before sending. */
  readonly missing: readonly string[];
}

/** A heading of the printed brief and the lines under it. */
export interface BriefSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

const DISCLOSURE =
  'Please mark the post as advertising so that people see it at once: switch on the paid partnership label where there is one, and write it out in the first line, as the rules of your country ask.';

/**
 * The message that hands a creator the link and the code, says when to post and reminds of the disclosure. What is
 * not known is left out of the text and named in `missing`.
 *
 * @example briefFor(facts).subject // Spring Launch: your link and code
 */
export function briefFor(facts: BriefFacts): Brief {
  const { campaign, link, code, postingDate, posts = [] } = facts;
  const ownLinks = posts.filter((post) => post.link.trim() !== '');
  const isLinked = link.trim() !== '' || (posts.length > 0 && ownLinks.length === posts.length);
  const has = { link: isLinked, code: code.trim() !== '' };
  const dated = posts.some(({ due }) => due !== null) || postingDate !== null;
  const missing = [
    ...(has.link ? [] : ['the link']),
    ...(has.code || facts.offer.trim() === '' ? [] : ['the code']),
    ...(dated ? [] : ['the posting date']),
  ];
  const paragraphs = [
    `Hi ${facts.creator.trim() || facts.handle.trim()},`,
    `here is what you need for ${campaignOf(facts)}.`,
    ...linkLines(facts),
    ...codeLines(facts),
    ...dayLines(facts),
    DISCLOSURE,
    'Thank you!',
  ];
  const what = [...(has.link ? ['link'] : []), ...(has.code ? ['code'] : [])].join(' and ');
  return {
    subject: `${campaign.trim()}: ${what === '' ? 'your booking' : `your ${what}`}`,
    text: paragraphs.join('\n\n'),
    sections: sectionsOf(facts),
    missing,
  };
}

function sectionsOf(facts: BriefFacts): BriefSection[] {
  const { creator, handle, platform, posts = [] } = facts;
  const who = [creator, handle, platform].map((part) => part.trim()).filter((part) => part !== '');
  const section = (heading: string, lines: readonly string[]) => ({
    heading,
    lines: lines.flatMap((each) => each.split('\n')),
  });
  return [
    section('Campaign', [campaignOf(facts)]),
    section('Creator', [[...new Set(who)].join(', ')]),
    section('Posts', posts.map(postName)),
    section('When', dayLines(facts)),
    section('Link', linkLines(facts)),
    section('Code', codeLines(facts)),
    section('Disclosure', [DISCLOSURE]),
  ].filter(({ lines }) => lines.length > 0);
}

function campaignOf({ campaign, brand }: BriefFacts): string {
  const name = campaign.trim();
  return brand.trim() === '' ? name : `${name} with ${brand.trim()}`;
}

function linkLines({ link, platform, posts = [] }: BriefFacts): string[] {
  const own = posts.filter((post) => post.link.trim() !== '');
  // A post without a link of its own goes by the creator's.
  const linked = posts
    .map((post) => [post, post.link.trim() || link.trim()] as const)
    .filter(([, address]) => address !== '');
  if (own.length === 0 && link.trim() === '') return [];
  const links =
    own.length === 0
      ? `Your link:\n${link.trim()}`
      : `Your links, one for each post:\n${linked.map(([post, address]) => `${postName(post)}: ${address}`).join('\n')}`;
  return [
    links,
    `${placeOf(platform, posts)} Please use it as it is: a shortened or changed link is not counted as yours.`,
  ];
}

function placeOf(platform: string, posts: readonly BriefedPost[]): string {
  const name = platform.trim() || 'your platform';
  return posts.some(({ type }) => hasClickableLink(platform, type)) ||
    hasClickableLink(platform, '')
    ? 'Put it where people can click it, in the post itself.'
    : `Captions on ${name} cannot be clicked: put it into your bio or a story, and say so in the post.`;
}

function codeLines({ code, offer }: BriefFacts): string[] {
  if (code.trim() === '') return [];
  const gives = offer.trim() === '' ? '' : ` (${offer.trim()})`;
  return [
    `Your code: ${code.trim()}${gives}\nSay it aloud and show it on the screen; capitals do not matter.`,
  ];
}

function dayLines({ postingDate, start, end, posts = [] }: BriefFacts): string[] {
  const dated = posts.filter(({ due }) => due !== null);
  const when =
    dated.length > 0
      ? `When to post:\n${dated.map((post) => `${postName(post)}: ${shortDay(post.due!, 0)}`).join('\n')}`
      : postingDate === null
        ? ''
        : `When to post: ${shortDay(postingDate, 0)}`;
  const runs =
    start === null || end === null
      ? ''
      : `The campaign runs from ${shortDay(start, 0)} to ${shortDay(end, 0)}; tell us if your day moves.`;
  const lines = [when, runs].filter((line) => line !== '');
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function postName({ type, due }: BriefedPost): string {
  return type.trim() || (due === null ? 'Post' : `Post of ${shortDay(due, 0)}`);
}
