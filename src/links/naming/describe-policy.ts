import { TAG_NAMES, type TagName } from '../address/campaign-url';
import { forecast } from '../ga4/forecast';
import {
  applyPolicy,
  creatorTag,
  type LinkFacts,
  type NamingPolicy,
  templateInWords,
} from './policy';

/** What a policy puts into a tag, in words and in an example. */
export interface TagDescription {
  readonly tag: TagName;
  /** Blank where the policy has no such tag. */
  readonly sentence: string;
  readonly example: string;
}

/** Where links by a policy would go wrong. */
export interface PolicyWarning {
  readonly message: string;
  readonly fix: string;
}

const MARCH_10_2026 = 46_091;

const EXAMPLE: LinkFacts = {
  platform: 'Instagram',
  creator: 'Mara Lindqvist',
  handle: '@mara.l',
  campaign: 'Spring Launch',
  utmCampaign: '',
  id: 'spring-launch-20260302',
  isBoosted: false,
  post: { type: 'Reel', due: MARCH_10_2026, title: 'Morning routine' },
};

/** Every tag of a policy, in the order of a link. */
export function describePolicy(policy: NamingPolicy): TagDescription[] {
  const example = applyPolicy(withoutLists(policy), EXAMPLE);
  return TAG_NAMES.map((tag) => ({
    tag,
    sentence: sentenceOf(tag, policy),
    example: (example.ok ? example.value[tag] : undefined) ?? '',
  }));
}

/** How names are written by a policy, in one sentence. */
export function describeStyle({ letters, separator, accents }: NamingPolicy): string {
  return [
    letters === 'lower' ? 'Lower case' : 'Capitals as typed',
    `words joined by ${separator}`,
    accents === 'latin' ? 'accents and other scripts in plain letters' : 'accents kept',
  ].join(', ');
}

/**
 * What would go wrong with links by a policy: clicks that GA4 would not count with the creators, organic or
 * boosted, on a social and on a video platform, and creators that could not be told apart.
 */
export function policyWarnings(policy: NamingPolicy): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  for (const isBoosted of [false, true]) {
    const off = ['Instagram', 'YouTube']
      .map((platform) => warningFor(policy, platform, isBoosted))
      .find((warning) => warning !== undefined);
    if (off !== undefined) warnings.push(off);
    if (creatorTag(policy, isBoosted) === undefined)
      warnings.push({
        message: `No tag ${isBoosted ? 'of a boosted post ' : ''}holds the handle or the name, so all creators of a platform would get one link`,
        fix: 'put {handle} into content',
      });
  }
  return warnings;
}

function warningFor(
  policy: NamingPolicy,
  platform: string,
  isBoosted: boolean,
): PolicyWarning | undefined {
  const tags = applyPolicy(withoutLists(policy), { ...EXAMPLE, platform, isBoosted });
  if (!tags.ok) return undefined;
  const { message, fix } = forecast(tags.value, platform);
  if (message === '') return undefined;
  const who = isBoosted ? 'A boosted post' : 'A post';
  return {
    message: `${who} on ${platform}: ${message}`,
    fix: fix.replace(/source (instagram|youtube)/, 'source {platform}'),
  };
}

function sentenceOf(tag: TagName, policy: NamingPolicy): string {
  const { value, boosted, allowed, required } = policy.tags[tag];
  if (value === '' && boosted === undefined) return '';
  return [
    templateInWords(value),
    ...(boosted === undefined || boosted === value
      ? []
      : [`${templateInWords(boosted)} where the post is boosted`]),
    ...(allowed === undefined ? [] : [`only ${allowed.join(', ')}`]),
    ...(required === true ? ['required'] : []),
  ].join('; ');
}

/** The example need not be in a team's lists. */
function withoutLists(policy: NamingPolicy): NamingPolicy {
  const bare = ({ value, boosted }: NamingPolicy['tags'][TagName]) =>
    boosted === undefined ? { value } : { value, boosted };
  const { source, medium, campaign, term, content, id } = policy.tags;
  return {
    ...policy,
    tags: {
      source: bare(source),
      medium: bare(medium),
      campaign: bare(campaign),
      term: bare(term),
      content: bare(content),
      id: bare(id),
    },
  };
}
