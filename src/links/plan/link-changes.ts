import { CreatorsOnce } from '../../campaign/creator-identity';
import { success } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import { type CampaignTags, TAG_NAMES } from '../address/campaign-url';
import { readDiscountLink } from '../address/discount-link';
import { readLink } from '../address/link-target';
import { shortenerOf } from '../address/short-link';
import { splitAddress } from '../address/web-address';
import { DEFAULT_POLICY } from '../naming/policy';
import { checkOf, linkOf, linkVariants } from './creator-link';
import { handedOutKey, lastHandedOut, usableCampaigns } from './link-campaigns';
import type { CreatorRow, LinkInput } from './plan-input';

/** A link that would be another one if it were made now. Nothing is changed until somebody asks for it. */
export interface LinkChange {
  /** Of `Creators`. */
  readonly row: number;
  readonly campaign: string;
  /** Blank where the row has only a handle. */
  readonly creator: string;
  readonly platform: string;
  /** What stands in the row, or was handed out and is missing there. */
  readonly link: string;
  readonly newLink: string;
  /** What differs, in words: `content mara.l becomes mara.ontour`. */
  readonly reasons: readonly string[];
}

/**
 * The links that a policy, a handle, a landing page or a name has overtaken: what stands there and what would be
 * made now. A short link is passed over, because what is behind it cannot be seen; so is a row that cannot be
 * planned. In the order of the rows.
 */
export function linkChanges(input: LinkInput): LinkChange[] {
  return comparedLinks(input).flatMap(({ change }) => change ?? []);
}

/** The rows whose link is the one that would be made now. */
export function linksAsMade(input: LinkInput): ReadonlySet<number> {
  return new Set(comparedLinks(input).flatMap(({ row, change }) => (change === null ? [row] : [])));
}

interface ComparedLink {
  readonly row: number;
  readonly change: LinkChange | null;
}

/** Each row of a link that can be compared, with what would be another one; null where nothing would. */
function comparedLinks(input: LinkInput): ComparedLink[] {
  const { policy = DEFAULT_POLICY } = input;
  const campaigns = usableCampaigns(input);
  const handedOut = lastHandedOut(input.log);
  const once = new CreatorsOnce();
  const rows = input.creators.map((creator) => {
    const isFirst = once.add(creator, creator.row) === undefined;
    const link = creator.link.trim() || (handedOut.get(handedOutKey(creator))?.link.trim() ?? '');
    return { creator, isFirst, link };
  });
  const taken = new Set(rows.map(({ link }) => link).filter((link) => link !== ''));
  return rows.flatMap(({ creator, isFirst, link }): ComparedLink[] => {
    const campaign = campaigns.get(nameKey(creator.campaign));
    const isChosen = input.chosen?.has(creator.row) !== false;
    if (!isFirst || !isChosen || link === '' || shortenerOf(link) !== '') return [];
    if (campaign === undefined || !campaign.page.ok) return [];
    const request = { creator, campaign, policy, where: { tab: 'Creators', row: creator.row } };
    const usual = linkOf(request);
    const asMade = [{ row: creator.row, change: null }];
    if (usual.ok && usual.value === link) return asMade;
    // Few links are set apart from another one; for the rest the usual one is enough to know.
    const isUsual = usual.ok && !taken.has(usual.value) && !link.includes(checkOf(creator));
    const variants = isUsual ? success([usual.value]) : linkVariants(request);
    if (!variants.ok) return [];
    if (variants.value.includes(link)) return asMade;
    // Two rows that would both become one link must not.
    const newLink = variants.value.find((variant) => !taken.has(variant));
    if (newLink === undefined) return [];
    taken.add(newLink);
    return [{ row: creator.row, change: changeOf(creator, campaign.name, link, newLink) }];
  });
}

/** What differs between two links, in words. */
export function differences(link: string, newLink: string): string[] {
  const [before, after] = [readLink(link), readLink(newLink)];
  const ofTags = TAG_NAMES.flatMap((name) => tagDifference(name, before, after));
  const [pageBefore, page] = [pageOf(link), pageOf(newLink)];
  const ofPage = pageBefore === page ? [] : [`the page is ${page}`];
  const all = [...ofPage, ...codeDifference(link, newLink), ...ofTags];
  return all.length > 0 ? all : ['the rest of the address differs'];
}

function pageOf(link: string): string {
  return splitAddress(readDiscountLink(link)?.page ?? link).page;
}

function codeDifference(link: string, newLink: string): string[] {
  const [was, is] = [readDiscountLink(link)?.code, readDiscountLink(newLink)?.code];
  if (was === is) return [];
  if (is === undefined) return [`the code ${was} goes from the link`];
  return [was === undefined ? `the code ${is} is in the link` : `the code ${was} becomes ${is}`];
}

function tagDifference(
  name: keyof CampaignTags,
  before: Partial<CampaignTags>,
  after: Partial<CampaignTags>,
): string[] {
  const [was, is] = [before[name], after[name]];
  if (was === is) return [];
  if (was === undefined) return [`${name} ${is} is new`];
  return is === undefined ? [`${name} ${was} goes`] : [`${name} ${was} becomes ${is}`];
}

function changeOf(
  creator: CreatorRow,
  campaign: string,
  link: string,
  newLink: string,
): LinkChange {
  return {
    row: creator.row,
    campaign,
    creator: creator.creator.trim(),
    platform: creator.platform.trim(),
    link,
    newLink,
    reasons: differences(link, newLink),
  };
}
