import { unexpected } from '../../cells/problem';
import { readTags, TAG_NAMES, type TagName } from '../../links/address/campaign-url';
import { readLink } from '../../links/address/link-target';
import { checkLink } from '../../links/check/check-link';
import { tagPage } from '../../links/check/landing-page';
import { promoCode } from '../../links/codes/promo-code';
import { ga4Channel } from '../../links/ga4/ga4-channel';
import { slug } from '../../links/naming/slug';
import { caller } from '../call-function';
import type { DescribedFunction } from '../custom-function';
import { neededText, optionalText, text } from '../parameters';
import { COUNT_VALUE } from './count-value';

/** The functions for links, codes and spellings. */
export const LINK_FUNCTIONS: readonly DescribedFunction[] = [
  {
    name: 'UTM_LINK',
    category: 'Links and codes',
    summary: 'A landing page with campaign tags, ready to hand to a creator.',
    parameters: [
      text('url', 'the landing page; starts with http:// or https://'),
      text('source', 'where the click comes from, such as instagram'),
      text('medium', 'the kind of traffic, such as influencer'),
      text('campaign', 'the campaign, such as spring-launch'),
      optionalText('content', 'who or what was clicked, such as the handle'),
      optionalText('term', 'a variant, such as story or reel'),
      optionalText('id', 'an id that stays the same when names change'),
    ],
    returns: 'the tagged address; blank where the url is blank',
    source: 'Google Analytics campaign parameters; RFC 3986 for the encoding',
    examples: [
      {
        inputs: [
          'https://example.com/spring?size=m#top',
          'instagram',
          'influencer',
          'spring launch',
          'mara',
        ],
        result:
          'https://example.com/spring?size=m&utm_source=instagram&utm_medium=influencer&utm_campaign=spring%20launch&utm_content=mara#top',
      },
    ],
    searchWords: [
      'utm builder',
      'tracking link',
      'campaign url',
      'tag a link',
      'utm parameters',
      'make a link',
    ],
    notes: [
      'Tags that the address has already are replaced, wherever they stand; everything else stays byte for byte.',
      'In the link of an app store or a discount the tags go where they are read: into referrer, ct or the redirect.',
      'Values are taken as given: SLUG writes them alike.',
    ],
    confusedWith: [{ term: 'UTM_PART', difference: 'reads a tag of a link' }],
    compute: (row) => {
      const [url, source, medium, campaign, content, term, id] = row as readonly string[];
      if (url!.trim() === '') return '';
      const tags = { source, medium, campaign, content, term, id } as Record<string, string>;
      const tagged = tagPage(url!, tags);
      return tagged.ok ? tagged.value : tagged;
    },
  },
  {
    name: 'UTM_PART',
    category: 'Links and codes',
    summary: 'One campaign tag of a link, decoded.',
    parameters: [
      neededText('url', 'a link'),
      neededText('part', 'source, medium, campaign, term, content or id; utm_ may stand before it'),
    ],
    returns: 'the value of the tag; blank where the link has none',
    source: 'Google Analytics campaign parameters',
    examples: [
      {
        inputs: ['https://example.com/?utm_source=instagram&utm_content=mara', 'content'],
        result: 'mara',
      },
    ],
    searchWords: ['read utm', 'extract utm', 'utm_source of a link', 'split link', 'decode'],
    notes: ['Where a tag stands twice, the first counts, as in Google Analytics.'],
    confusedWith: [{ term: 'UTM_LINK', difference: 'makes a tagged link' }],
    compute: (row) => {
      const [url, part] = row as readonly string[];
      const name = part!.trim().toLowerCase().replace(/^utm_/, '');
      if (!isTagName(name))
        return unexpected(
          'unknown_value',
          { argument: 'part' },
          part,
          `one of ${TAG_NAMES.join(', ')}`,
        );
      return readLink(url!)[name] ?? readTags(url!)[name] ?? '';
    },
  },
  {
    name: 'UTM_CHECK',
    category: 'Links and codes',
    summary: 'What is wrong with a link before it is handed out.',
    parameters: [neededText('url', 'a link')],
    returns: '`ok`, or the problems with their remedy, most serious first',
    source: 'Google Analytics help; issues seen in links of creators',
    examples: [
      {
        inputs: [
          'https://example.com/?utm_source=instagram&utm_medium=influencer&utm_campaign=spring',
        ],
        result: 'ok',
      },
    ],
    searchWords: ['check link', 'broken link', 'validate utm', 'link audit', 'test a link'],
    notes: ['It reads the link and does not open it: whether the page is there it cannot tell.'],
    confusedWith: [{ term: 'GA4_CHANNEL', difference: 'the channel of tags that are right' }],
    compute: (row) => {
      const issues = checkLink(row[0] as string);
      return issues.length === 0
        ? 'ok'
        : issues.map(({ message, fix }) => `${message}: ${fix}`).join('; ');
    },
  },
  {
    name: 'PROMO_CODE',
    category: 'Links and codes',
    summary: 'A readable promo code of a creator, the same for the same input.',
    parameters: [
      text('creator', "the creator's name"),
      optionalText('offer', 'what the code gives, such as 15%'),
      optionalText('pattern', '{NAME}, {OFFER} and {CHECK} stand for their values'),
    ],
    returns: 'the code; blank where the creator is blank',
    source: 'Codes of influencer platforms: name and offer',
    examples: [{ inputs: ['Mara Lindqvist', '15%'], result: 'MARA15' }],
    searchWords: ['discount code', 'coupon code', 'affiliate code', 'code generator'],
    notes: [
      'Two creators of one name get one code here: the Links panel, which sees them all, tells them apart.',
    ],
    compute: (row) => {
      const [creator, offer, pattern] = row as readonly string[];
      const code = promoCode({ creator: creator!, offer: offer!, pattern: pattern! });
      return code.ok ? code.value : code;
    },
  },
  {
    name: 'SLUG',
    category: 'Links and codes',
    summary:
      'Text as a tag value: lower case, Latin letters where they are known, hyphens between words.',
    parameters: [text('text', 'any text')],
    returns: 'the slug; blank where the text is blank',
    source: 'Common naming practice: lower case, hyphens, no accents',
    examples: [{ inputs: ['Été à Zürich & Co.'], result: 'ete-a-zuerich-co' }],
    searchWords: ['clean up', 'url friendly', 'lower case', 'naming convention', 'utm value'],
    compute: (row) => slug(row[0] as string),
  },
  {
    name: 'GA4_CHANNEL',
    category: 'Links and codes',
    summary: 'The channel under which Google Analytics 4 will file a link.',
    parameters: [
      text('source', 'utm_source of the link'),
      text('medium', 'utm_medium of the link'),
      optionalText('campaign', 'utm_campaign of the link'),
    ],
    returns: "GA4's default channel group",
    source: 'Google Analytics help, default channel group; source list of November 2023',
    examples: [
      { inputs: ['instagram', 'influencer'], result: 'Organic Social' },
      { inputs: ['janedoe', 'influencer'], result: 'Unassigned' },
    ],
    searchWords: ['unassigned', 'default channel group', 'ga4 source medium', 'google analytics'],
    notes: [
      'Google adds sources without notice: one that it learnt later shows as Unassigned here. X is listed as twitter; x and threads were not listed when last seen (November 2025).',
    ],
    compute: (row) => {
      const [source, medium, campaign] = row as readonly string[];
      return `${source}${medium}${campaign}`.trim() === ''
        ? ''
        : ga4Channel(source!, medium!, campaign!).channel;
    },
  },
  COUNT_VALUE,
];

function isTagName(name: string): name is TagName {
  return TAG_NAMES.some((each) => each === name);
}

/** Calls a function for links and codes by its name. */
export const callLink = caller(LINK_FUNCTIONS);
