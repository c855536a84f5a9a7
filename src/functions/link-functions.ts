import { tagUrl } from '../links/campaign-url';
import { ga4Channel } from '../links/ga4-channel';
import { promoCode } from '../links/promo-code';
import { slug } from '../links/slug';
import { caller } from './call-function';
import type { CustomFunction, FunctionParameter } from './custom-function';

function textParameter(name: string, summary: string): FunctionParameter {
  return { name, kind: 'text', summary };
}

function optionalText(name: string, summary: string): FunctionParameter {
  return { ...textParameter(name, summary), optional: true };
}

/** The functions for links and codes. */
export const LINK_FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'UTM_LINK',
    category: 'Links and codes',
    summary: 'A landing page with campaign tags, ready to hand to a creator.',
    parameters: [
      textParameter('url', 'the landing page; starts with http:// or https://'),
      textParameter('source', 'where the click comes from, such as instagram'),
      textParameter('medium', 'the kind of traffic, such as influencer'),
      textParameter('campaign', 'the campaign, such as spring-launch'),
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
    compute: (row) => {
      const [url, source, medium, campaign, content, term, id] = row as readonly string[];
      if (url!.trim() === '') return '';
      const tags = { source, medium, campaign, content, term, id } as Record<string, string>;
      const tagged = tagUrl(url!, tags);
      return tagged.ok ? tagged.value : tagged;
    },
  },
  {
    name: 'PROMO_CODE',
    category: 'Links and codes',
    summary: 'A readable promo code of a creator, the same for the same input.',
    parameters: [
      textParameter('creator', "the creator's name"),
      optionalText('offer', 'what the code gives, such as 15%'),
      optionalText('pattern', '{NAME}, {OFFER} and {CHECK} stand for their values'),
    ],
    returns: 'the code; blank where the creator is blank',
    source: 'Codes of influencer platforms: name and offer',
    examples: [{ inputs: ['Mara Lindqvist', '15%'], result: 'MARA15' }],
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
    parameters: [textParameter('text', 'any text')],
    returns: 'the slug; blank where the text is blank',
    source: 'Common naming practice: lower case, hyphens, no accents',
    examples: [{ inputs: ['Été à Zürich & Co.'], result: 'ete-a-zuerich-co' }],
    compute: (row) => slug(row[0] as string),
  },
  {
    name: 'GA4_CHANNEL',
    category: 'Links and codes',
    summary: 'The channel under which Google Analytics 4 will file a link.',
    parameters: [
      textParameter('source', 'utm_source of the link'),
      textParameter('medium', 'utm_medium of the link'),
      optionalText('campaign', 'utm_campaign of the link'),
    ],
    returns: "GA4's default channel group",
    source: 'Google Analytics help, default channel group; source list of November 2023',
    examples: [
      { inputs: ['instagram', 'influencer'], result: 'Organic Social' },
      { inputs: ['janedoe', 'influencer'], result: 'Unassigned' },
    ],
    compute: (row) => {
      const [source, medium, campaign] = row as readonly string[];
      return `${source}${medium}${campaign}`.trim() === ''
        ? ''
        : ga4Channel(source!, medium!, campaign!).channel;
    },
  },
];

/** Calls a function for links and codes by its name. */
export const callLink = caller(LINK_FUNCTIONS);
