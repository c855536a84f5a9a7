import type { ShopId } from '../../campaign/shops';
import {
  failure,
  type Outcome,
  type Problem,
  shown,
  success,
  type TabPlace,
  unexpected,
  type Where,
} from '../../cells/problem';
import { compactDay } from '../../cells/serial-date';
import { checkCharacters } from '../../text/check-characters';
import { type CampaignTags, TAG_NAMES, type TagName } from '../address/campaign-url';
import { sourceOf } from '../ga4/source-of';
import { DEFAULT_STYLE, handleValue, type NameStyle, slug } from './slug';

/** What a template of a tag may speak of, and that in words. */
export const POLICY_VARIABLES = {
  platform: 'the platform',
  handle: "the creator's handle",
  creator: "the creator's name",
  campaign: 'the UTM campaign, else the name of the campaign',
  id: 'the id of the campaign, which stays when its name changes',
  post: 'the type and day of the post',
  type: 'the type of the post',
  due: 'the day of the post',
  title: 'the title of the post',
} as const;

export type PolicyVariable = keyof typeof POLICY_VARIABLES;

/** What goes into one tag. */
export interface TagPolicy {
  /** Fixed text and variables in braces: `influencer`, `{platform}`, `{handle}-{type}`. Blank: no such tag. */
  readonly value: string;
  /** Stands in for `value` where the post is boosted. */
  readonly boosted?: string;
  /** The only values it may have; anything where it is left out. */
  readonly allowed?: readonly string[];
  readonly required?: boolean;
}

/** A team's convention for links, as plain JSON that can be stored. */
export interface NamingPolicy extends NameStyle {
  readonly version: 1;
  /** Where codes are redeemed; blank: not said, and codes are held only against what is true of every shop. */
  readonly shop: ShopId | '';
  /** Whether links put the creator's code into the basket, which Shopify can: `/discount/CODE?redirect=…`. */
  readonly codeInLink: boolean;
  readonly tags: Readonly<Record<TagName, TagPolicy>>;
}

/** What is known of a link that is to be made. */
export interface LinkFacts {
  readonly platform: string;
  readonly creator: string;
  readonly handle: string;
  /** The campaign's name. */
  readonly campaign: string;
  /** As somebody typed it; blank: made of the name. */
  readonly utmCampaign: string;
  /** The id that the campaign keeps. */
  readonly id: string;
  /** Whether money is put behind the post. */
  readonly isBoosted: boolean;
  /** For a link of its own; left out for the link of a creator. */
  readonly post?: PostFacts;
}

export interface PostFacts {
  readonly type: string;
  /** Its day as a serial number; null where it is not known. */
  readonly due: number | null;
  readonly title: string;
}

/** The convention where a team has none: each tag says one thing, and GA4 counts the clicks with the creators. */
export const DEFAULT_POLICY: NamingPolicy = {
  version: 1,
  ...DEFAULT_STYLE,
  shop: '',
  codeInLink: false,
  tags: {
    source: { value: '{platform}', required: true },
    medium: { value: 'influencer', boosted: 'paid_influencer', required: true },
    campaign: { value: '{campaign}', required: true },
    term: { value: '{post}' },
    content: { value: '{handle}' },
    id: { value: '{id}' },
  },
};

/** Conventions to choose from, the default first. */
export const POLICY_PRESETS: readonly {
  readonly id: string;
  readonly name: string;
  readonly policy: NamingPolicy;
}[] = [
  { id: 'handle_in_content', name: 'Handle in content', policy: DEFAULT_POLICY },
  {
    id: 'handle_in_term',
    name: 'Handle in term',
    policy: {
      ...DEFAULT_POLICY,
      tags: { ...DEFAULT_POLICY.tags, term: { value: '{handle}' }, content: { value: '{post}' } },
    },
  },
  {
    id: 'handle_in_source',
    name: 'Handle in source',
    // Medium social, or GA4 would not know where a creator as the source belongs; paid it goes by the platform alone.
    policy: {
      ...DEFAULT_POLICY,
      tags: {
        ...DEFAULT_POLICY.tags,
        source: { value: '{handle}', boosted: '{platform}', required: true },
        medium: { value: 'social', boosted: 'paid_social', required: true },
        content: { value: '{platform}', boosted: '{handle}' },
      },
    },
  },
];

const VARIABLE = /\{([^{}]*)\}/g;

/**
 * The tags of a link by a policy; a blank one is left out. What a required tag lacks, or a value that is not
 * allowed, is a problem; all of them come together.
 *
 * @example applyPolicy(DEFAULT_POLICY, facts).value
 * // { source: 'instagram', medium: 'influencer', campaign: 'spring-launch', content: 'mara.l', id: 'spring-launch-20260302' }
 */
export function applyPolicy(
  policy: NamingPolicy,
  facts: LinkFacts,
  where?: TabPlace,
): Outcome<Partial<CampaignTags>> {
  const tags: Partial<Record<TagName, string>> = {};
  const problems: Problem[] = [];
  for (const name of TAG_NAMES) {
    const { allowed, required } = policy.tags[name];
    const template = templateOf(policy, name, facts.isBoosted);
    const text = filled(template, policy, facts);
    const part = `utm_${name}`;
    const place: Where = where === undefined ? { argument: part } : { ...where, part };
    if (text !== '' && allowed !== undefined && !allowed.includes(text))
      problems.push(unexpected('unknown_value', place, text, `one of ${allowed.join(', ')}`));
    if (text === '' && required === true)
      problems.push(unexpected('blank', place, '', templateInWords(template)));
    if (text !== '') tags[name] = text;
  }
  return problems.length > 0 ? failure(problems) : success(tags);
}

/** The tag that tells creators apart; undefined where a policy has none. */
export function creatorTag(policy: NamingPolicy, isBoosted = false): TagName | undefined {
  return TAG_NAMES.find((name) => /\{(handle|creator)\}/.test(templateOf(policy, name, isBoosted)));
}

/** The tag that tells the posts of a creator apart; undefined where a policy has none. */
export function postTag(policy: NamingPolicy, isBoosted = false): TagName | undefined {
  return TAG_NAMES.find((name) =>
    /\{(post|type|due|title)\}/.test(templateOf(policy, name, isBoosted)),
  );
}

function templateOf({ tags }: NamingPolicy, name: TagName, isBoosted: boolean): string {
  const { value, boosted } = tags[name];
  return isBoosted ? (boosted ?? value) : value;
}

/** The variables of a template, known or not, in its order. */
export function variablesIn(template: string): string[] {
  return [...template.matchAll(VARIABLE)].map(([, name]) => name!);
}

/** A template as people say it: `{handle}-{type}` is the creator's handle and the type of the post. */
export function templateInWords(template: string): string {
  const variables = variablesIn(template);
  if (variables.length === 0) return template === '' ? 'nothing' : template;
  const words = variables.map((name) =>
    isPolicyVariable(name) ? POLICY_VARIABLES[name] : shown(name),
  );
  const fixed = template.replace(VARIABLE, '').replace(/^[-_.]+|[-_.]+$/g, '');
  return [...(fixed === '' ? [] : [fixed]), ...words].join(' and ');
}

export function isPolicyVariable(name: string): name is PolicyVariable {
  return Object.keys(POLICY_VARIABLES).includes(name);
}

/** A template with its variables filled in; blank where all of them are. */
function filled(template: string, style: NameStyle, facts: LinkFacts): string {
  const values = variablesIn(template).map((name) =>
    isPolicyVariable(name) ? valueOfFact(name, style, facts) : '',
  );
  if (values.length > 0 && values.every((value) => value === '')) return '';
  let next = 0;
  const text = template.replace(VARIABLE, () => values[next++]!);
  // A variable without a value leaves its separator behind.
  return values.includes('')
    ? text.replace(/([-_.])[-_.]+/g, '$1').replace(/^[-_.]+|[-_.]+$/g, '')
    : text;
}

function valueOfFact(name: PolicyVariable, style: NameStyle, facts: LinkFacts): string {
  const { post } = facts;
  switch (name) {
    case 'platform':
      return style.letters === 'lower'
        ? sourceOf(facts.platform)
        : facts.platform.replace(/\s+/g, '');
    case 'handle':
      return handleValue(facts.handle.trim().replace(/\s+/g, '-')) || creatorName(style, facts);
    case 'creator':
      return creatorName(style, facts);
    case 'campaign':
      return facts.utmCampaign.trim() || named('campaign', facts.campaign, style);
    case 'id':
      return facts.id.trim();
    case 'post':
      return postName(style, post);
    case 'type':
      return slug(post?.type ?? '', style);
    case 'due':
      return dayOf(post);
    case 'title':
      return slug(post?.title ?? '', style);
  }
}

function creatorName(style: NameStyle, { creator, handle }: LinkFacts): string {
  return creator.trim() === '' ? handleValue(handle) : named('creator', creator, style);
}

/** A name as a tag value; one without letters and digits gets characters that stay the same. */
function named(what: string, name: string, style: NameStyle): string {
  if (name.trim() === '') return '';
  return slug(name, style) || `${what}${style.separator}${checkCharacters(name).toLowerCase()}`;
}

function postName(style: NameStyle, post: PostFacts | undefined): string {
  const parts = [slug(post?.type ?? '', style), dayOf(post)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(style.separator) : slug(post?.title ?? '', style);
}

function dayOf(post: PostFacts | undefined): string {
  return post?.due == null ? '' : compactDay(post.due);
}
