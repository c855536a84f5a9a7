import { findPlatform, PLATFORMS } from '../../campaign/platforms';
import { lettersApart } from '../../text/near-text';
import type { CampaignTags } from '../address/campaign-url';
import { type ChannelDecision, ga4Channel } from './ga4-channel';
import { type Ga4Channel, SHOPPING_CAMPAIGN } from './ga4-rules';
import { GA4_SOURCES_AS_OF, sourceCategory } from './ga4-sources';
import { sourceOf } from './source-of';

type Tags = Partial<CampaignTags>;

/** What is known to send a creator's clicks to a wrong channel, or to split them. */
export type TrapCode =
  | 'shop_in_campaign'
  | 'cross_network_in_campaign'
  | 'source_is_address'
  | 'source_spelling'
  | 'swapped'
  | 'medium_separator'
  | 'affiliate_word'
  | 'source_is_no_platform'
  | 'paid_not_first'
  | 'affiliate_on_social'
  | 'medium_unknown'
  | 'source_not_listed'
  | 'upper_case';

/** Where GA4 will count the clicks of a link, and what to change where that is not with the creators. */
export interface Forecast extends ChannelDecision {
  /** The month of the list of sources; Google extends it without notice. */
  readonly asOf: string;
  readonly traps: readonly TrapCode[];
  /** The same tags, changed as little as possible; null where nothing is to be changed or nothing is known to help. */
  readonly suggestion: Tags | null;
  /** What is wrong, in words; blank where nothing is to be changed. */
  readonly message: string;
  /** What to do about it, in words; blank where there is no message. */
  readonly fix: string;
}

interface Repair {
  readonly code: TrapCode;
  /**
   * The tags after the repair; undefined where there is nothing to repair. `platform` is the source that stands
   * for the creator's platform, blank where that is not known.
   */
  readonly change: (tags: Tags, platform: string) => Tags | undefined;
}

const ORGANIC: readonly Ga4Channel[] = ['Organic Social', 'Organic Video'];
const PAID: readonly Ga4Channel[] = ['Paid Social', 'Paid Video'];
/** Where no creator's clicks belong, whatever the platform. */
const STRAY: readonly Ga4Channel[] = [
  'Unassigned',
  'Direct',
  'Cross-network',
  'Paid Shopping',
  'Organic Shopping',
  'Display',
  'Paid Other',
  'Mobile Push Notifications',
];
const OWN_CHANNEL: ReadonlyMap<string, Ga4Channel> = new Map([
  ['affiliate', 'Affiliates'],
  ['affiliates', 'Affiliates'],
  ['audio', 'Audio'],
  ['email', 'Email'],
  ['sms', 'SMS'],
]);

const MEANT_AS_PAID = /paid|boost|sponsor|promot|retarget|ppc|cp[cmv]|(^|[^a-z])ads?([^a-z]|$)/;
const NOT_PAID = /(un|non)-?_?paid/;

/** Platforms whose own name Google's list does not have, and the name by which it knows them. */
const LISTED_AS: ReadonlyMap<string, string> = new Map([['x', 'twitter']]);

/** From the plainest issue to the widest change; each is tried only where those before did not help. */
const REPAIRS: readonly Repair[] = [
  {
    code: 'shop_in_campaign',
    change: ({ campaign = '', ...rest }, platform) =>
      SHOPPING_CAMPAIGN.test(campaign) && sourceCategory(rest.source ?? platform) !== 'shopping'
        ? { ...rest, campaign: campaign.replace(/shop(ping|s)?/g, 'store') }
        : undefined,
  },
  {
    code: 'cross_network_in_campaign',
    change: ({ campaign = '', ...rest }) =>
      campaign.includes('cross-network')
        ? { ...rest, campaign: campaign.replace(/cross-network/g, 'crossnetwork') }
        : undefined,
  },
  {
    code: 'source_is_address',
    change: (tags) => {
      const host = /^(?:https?:\/\/)?(?:www\.)?([\w.-]+\.[a-z]+)(?:[/?#].*)?$/.exec(
        tags.source ?? '',
      )?.[1];
      if (host === undefined || host === tags.source) return undefined;
      return { ...tags, source: platformNamed(host) || host };
    },
  },
  {
    code: 'source_spelling',
    change: (tags) => {
      const source = platformSpelt(tags.source ?? '');
      return source === '' || source === tags.source ? undefined : { ...tags, source };
    },
  },
  {
    code: 'swapped',
    change: (tags) => {
      const source = knownSource(tags.medium ?? '');
      return source === '' || knownSource(tags.source ?? '') !== ''
        ? undefined
        : { ...tags, source, medium: tags.source ?? '' };
    },
  },
  {
    code: 'medium_separator',
    change: (tags) => changed(tags, 'medium', hyphenated(tags.medium)),
  },
  {
    code: 'affiliate_word',
    change: (tags) => (tags.medium === 'affiliates' ? { ...tags, medium: 'affiliate' } : undefined),
  },
  {
    code: 'source_is_no_platform',
    change: ({ source = '', content = '', ...rest }, platform) =>
      platform === '' || source === platform
        ? undefined
        : {
            ...rest,
            source: platform,
            ...(content || source ? { content: content || source } : {}),
          },
  },
  {
    code: 'paid_not_first',
    change: (tags) =>
      isMeantAsPaid(tags) ? changed(tags, 'medium', 'paid_influencer') : undefined,
  },
  {
    code: 'affiliate_on_social',
    change: (tags) => (tags.medium === 'affiliate' ? { ...tags, medium: 'influencer' } : undefined),
  },
  {
    code: 'medium_unknown',
    change: (tags) => (isMeantAsPaid(tags) ? undefined : changed(tags, 'medium', 'influencer')),
  },
  {
    code: 'source_not_listed',
    change: (tags, platform) => {
      const listed = LISTED_AS.get(tags.source ?? '');
      if (listed !== undefined) return { ...tags, source: listed };
      const isOfPlatform = platform !== '' || findPlatform(tags.source ?? '') !== undefined;
      return isMeantAsPaid(tags) || !isOfPlatform ? undefined : changed(tags, 'medium', 'social');
    },
  },
];

/**
 * Forecast: the channel of GA4's default channel group in which a creator's clicks will be counted, and how to
 * change the tags where that is not with the creators: Organic Social or Organic Video, Paid Social or Paid
 * Video where the medium speaks of paid. `platform` is the creator's, in any spelling; where it is left out,
 * only channels in which no creator belongs are an issue.
 *
 * @example forecast({ source: 'janedoe', medium: 'influencer', campaign: 'spring' }, 'Instagram')
 * // message: medium influencer with source janedoe lands in Unassigned (no rule applies)
 * // fix: use source instagram and content janedoe
 */
export function forecast(tags: Tags, platform = ''): Forecast {
  const decision = decide(tags);
  const tidy = inLowerCase(tags);
  const source = sourceOf(findPlatform(platform)?.name ?? platform);
  const applied = repairsFor(tidy, source);
  const suggestion = applied === undefined ? null : repaired(tidy, applied, source);
  const traps: readonly TrapCode[] = [
    ...(applied ?? []).map(({ code }) => code),
    ...(sameTags(tidy, tags) ? [] : (['upper_case'] as const)),
  ];
  const isChanged = suggestion !== null && !sameTags(suggestion, tags);
  const isGood = applied !== undefined && !isChanged;
  return {
    ...decision,
    asOf: GA4_SOURCES_AS_OF,
    traps,
    suggestion: isChanged ? suggestion : null,
    message: isGood ? '' : messageOf(tags, decision, traps),
    fix: isGood ? '' : fixOf(tags, suggestion, source),
  };
}

/** Whether capitals are all that is wrong: they split rows, and do not change the channel. */
export function isOnlyCase(traps: readonly TrapCode[]): boolean {
  return traps.length > 0 && traps.every((code) => code === 'upper_case');
}

function decide({ source = '', medium = '', campaign = '' }: Tags): ChannelDecision {
  return ga4Channel(source, medium, campaign);
}

function isMeantAsPaid({ medium = '' }: Tags): boolean {
  return MEANT_AS_PAID.test(medium) && !NOT_PAID.test(medium);
}

/** The fewest repairs after which the tags land well; none where they do; undefined where nothing helps. */
function repairsFor(tags: Tags, platform: string): Repair[] | undefined {
  const applied: Repair[] = [];
  let current = tags;
  for (const repair of REPAIRS) {
    if (landsWell(current, platform)) break;
    const next = repair.change(current, platform);
    if (next === undefined) continue;
    applied.push(repair);
    current = next;
  }
  if (!landsWell(current, platform)) return undefined;
  return applied.reduce((needed, repair) => {
    const without = needed.filter((each) => each !== repair);
    return landsWell(repaired(tags, without, platform), platform) ? without : needed;
  }, applied);
}

function repaired(tags: Tags, repairs: readonly Repair[], platform: string): Tags {
  return repairs.reduce((current, { change }) => change(current, platform) ?? current, tags);
}

function landsWell(tags: Tags, platform: string): boolean {
  const { channel } = decide(tags);
  const own = OWN_CHANNEL.get(tags.medium ?? '');
  if (own !== undefined) return channel === own;
  if (isMeantAsPaid(tags))
    return PAID.includes(channel) || (channel === 'Paid Search' && platform === '');
  return platform === '' ? !STRAY.includes(channel) : ORGANIC.includes(channel);
}

function messageOf(
  { source = '', medium = '', campaign = '' }: Tags,
  { channel, rule }: ChannelDecision,
  traps: readonly TrapCode[],
): string {
  const isCampaign = traps.some((code) => code.endsWith('in_campaign'));
  const what =
    `medium ${medium || '(blank)'} with source ${source || '(blank)'}` +
    (isCampaign ? ` and campaign ${campaign}` : '');
  return isOnlyCase(traps)
    ? `${what}: GA4 keeps capitals and small letters apart`
    : `${what} lands in ${channel} (${rule})`;
}

function fixOf(tags: Tags, suggestion: Tags | null, platform: string): string {
  if (suggestion !== null) return `use ${changesOf(tags, suggestion)}`;
  return platform === '' && findPlatform(tags.source ?? '') === undefined
    ? 'use the platform as source, such as instagram, and who posted as content'
    : `look in GA4 after the first clicks: ${tags.source || platform} is not in the list of sources of ${GA4_SOURCES_AS_OF}, and Google may have added it since`;
}

function changesOf(tags: Tags, suggestion: Tags): string {
  const changes = (['source', 'medium', 'campaign', 'content', 'term'] as const)
    .filter((name) => suggestion[name] !== tags[name])
    .map((name) => `${name} ${suggestion[name]}`);
  const last = changes.pop();
  return changes.length === 0 ? `${last}` : `${changes.join(', ')} and ${last}`;
}

function changed(tags: Tags, name: 'medium', value: string): Tags | undefined {
  return tags[name] === value ? undefined : { ...tags, [name]: value };
}

function hyphenated(medium = ''): string {
  return medium.trim().replace(/[_.\s]+/g, '-');
}

/** All tags but the id, which another system may have given. */
function inLowerCase(tags: Tags): Tags {
  return Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [
      name,
      name === 'id' ? value : value.trim().toLowerCase(),
    ]),
  );
}

function sameTags(left: Tags, right: Tags): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What a text is as a source, if it is one at all: a platform's name or alias, or in Google's list. */
function knownSource(text: string): string {
  const platform = findPlatform(text);
  if (platform !== undefined) return sourceOf(platform.name);
  return sourceCategory(text) === undefined ? '' : text;
}

const FEWEST_LETTERS = 6;

function platformSpelt(source: string): string {
  if (sourceCategory(source) !== undefined) return '';
  const named = platformNamed(source);
  if (named !== '') return named;
  const near = PLATFORMS.map(({ name }) => name.toLowerCase()).filter(
    (name) => name.length >= FEWEST_LETTERS && lettersApart(name, source) === 1,
  );
  return near.length === 1 ? near[0]! : '';
}

/** The source of the platform that a name, an alias or a host stands for; blank where it is none. */
function platformNamed(text: string): string {
  const bare = text.replace(/\.com$/, '');
  const platform = findPlatform(bare) ?? findPlatform(bare.replace(/[-_]/g, ''));
  return platform === undefined ? '' : sourceOf(platform.name);
}
