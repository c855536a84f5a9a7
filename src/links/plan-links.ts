import { type Outcome, type Problem, problem, unexpected } from '../cells/problem';
import { campaignIds, campaignSlug, sameName } from './campaign-id';
import { type CampaignTags, readTags, tagUrl } from './campaign-url';
import { checkCharacters } from './check-characters';
import { readPattern } from './code-pattern';
import { identitiesOf, type PlacedCreator } from './creator-identity';
import { type Ga4Channel, ga4Channel } from './ga4-channel';
import { assignCodes } from './promo-code';
import { handleValue, slug } from './slug';

const MEDIUM = 'influencer';

/** A row of `Creators`; `row` is its number in the sheet, `platform` the platform's own name. */
export interface CreatorRow extends PlacedCreator {
  readonly row: number;
  readonly link: string;
  readonly code: string;
}

/** What a row of `Campaigns` says about links and codes. */
export interface LinkedCampaign {
  readonly name: string;
  readonly landingPage: string;
  /** Blank: the slug of the name. */
  readonly utmCampaign: string;
  /** The day it starts, as a serial number; null where the cell is blank or no date. */
  readonly start: number | null;
  readonly codePattern: string;
  readonly offer: string;
}

/** What a row of `Links` says of what was handed out before. */
export interface LoggedLink {
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  readonly link: string;
  readonly code: string;
  readonly id: string;
  /** `replaced` ones are not given out again. */
  readonly state: string;
}

export interface LinkInput {
  /** The creators of the chosen campaigns, those with a link and a code too. */
  readonly creators: readonly CreatorRow[];
  readonly campaigns: readonly LinkedCampaign[];
  /** Every code in `Creators`, of every campaign. */
  readonly codes: readonly string[];
  /** All of `Links`. */
  readonly log: readonly LoggedLink[];
}

/** What a creator's row holds after the plan, and the row to append to `Links`. */
export interface PlannedLink {
  readonly row: number;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Blank where none could be made. */
  readonly link: string;
  readonly code: string;
  /** Whether the link is to be written to `Creators`: false for one that stood there. */
  readonly isNewLink: boolean;
  readonly isNewCode: boolean;
  /** The log has this very link and code of the creator: nothing is to be appended. */
  readonly isLogged: boolean;
  readonly tags: Partial<CampaignTags>;
  /** Blank for a link without tags: where its clicks count cannot be told from it. */
  readonly channel: Ga4Channel | '';
  readonly state: 'active';
}

/** A problem with a creator's row, or, where `row` is null, with the campaign itself. */
export interface PlanProblem {
  readonly row: number | null;
  readonly campaign: string;
  readonly problem: Problem;
}

export interface LinkPlan {
  readonly planned: readonly PlannedLink[];
  readonly problems: readonly PlanProblem[];
}

/**
 * Links and codes for every creator without one. What is filled stays as it is: a creator with a link and no
 * code gets a code only, logged beside that link. What the log says was handed out is given again.
 *
 * A new link is the campaign's landing page with source = platform, medium = influencer, campaign = the UTM
 * campaign, content = handle, id = the campaign's id. A row or campaign that cannot be used is a problem and holds up no
 * other; of a row where one of the two can be made, that one is.
 */
export function planLinks(input: LinkInput): LinkPlan {
  const problems: PlanProblem[] = [];
  const rows = withCampaigns(rowsThatLack(input.creators, problems), input, problems);
  const taken = [...input.codes, ...input.log.map(({ code }) => code)];
  const newCodes = codesFor(rows, taken, problems);
  const planned: PlannedLink[] = [];
  const links = new Set(
    [...input.creators, ...input.log].map(({ link }) => link.trim()).filter((link) => link !== ''),
  );
  for (const { creator, campaign, lacks, logged } of rows) {
    const link = linkFor(creator, campaign, links, problems) || creator.link.trim();
    const code = newCodes.get(creator) || creator.code.trim();
    const isNewLink = lacks.link && link !== '';
    const isNewCode = lacks.code && code !== '';
    if (!isNewLink && !isNewCode) continue;
    const tags = readTags(link);
    planned.push({
      row: creator.row,
      campaign: campaign.name,
      creator: creator.creator.trim(),
      platform: creator.platform.trim(),
      link,
      code,
      isNewLink,
      isNewCode,
      isLogged: logged !== undefined && logged.link === link && logged.code === code,
      tags,
      channel: channelOf(tags),
      state: 'active',
    });
  }
  return { planned, problems };
}

interface UsableCampaign extends LinkedCampaign {
  readonly id: string;
  readonly hasPage: boolean;
  readonly hasPattern: boolean;
}

interface LackingRow {
  /** The creator with what was handed out before, where a cell was emptied or a write broke off. */
  readonly creator: CreatorRow;
  readonly lacks: { readonly link: boolean; readonly code: boolean };
  readonly logged: LoggedLink | undefined;
  readonly campaign: UsableCampaign;
}

/** The rows that need a link or a code and whose creator is named, and named once on the platform. */
function rowsThatLack(creators: readonly CreatorRow[], problems: PlanProblem[]): CreatorRow[] {
  const seen = new Map<string, number>();
  return creators.filter((creator) => {
    const { row, campaign } = creator;
    const identities = identitiesOf(creator);
    const earlier = identities.map((identity) => seen.get(identity)).find(Boolean);
    for (const identity of identities) if (!seen.has(identity)) seen.set(identity, row);
    if (!lacksLink(creator) && !lacksCode(creator)) return false;
    if (identities.length > 0 && earlier === undefined) return true;
    const where = `Creators, row ${row}, Creator`;
    const found =
      earlier === undefined
        ? unexpected('blank', where, '', 'the name or handle of a creator')
        : problem('duplicate', where, `stands in row ${earlier} too, on the same platform`);
    problems.push({ row, campaign, problem: found });
    return false;
  });
}

const lacksLink = ({ link }: CreatorRow) => link.trim() === '';
const lacksCode = ({ code }: CreatorRow) => code.trim() === '';

/** Each row with its campaign. What is wrong with a campaign is told once, not for each of its creators. */
function withCampaigns(
  creators: readonly CreatorRow[],
  { campaigns, log }: LinkInput,
  problems: PlanProblem[],
): LackingRow[] {
  const ids = campaignIds(campaigns, log);
  const named = (some: readonly CreatorRow[]) =>
    new Set(some.map(({ campaign }) => sameName(campaign)));
  const needLinks = named(creators.filter(lacksLink));
  const needCodes = named(creators.filter(lacksCode));
  const usable = new Map<string, UsableCampaign>();
  for (const campaign of campaigns) {
    const name = sameName(campaign.name);
    if (usable.has(name)) continue;
    const where = `Campaigns, ${campaign.name.trim()}`;
    const page = tagUrl(campaign.landingPage, {}, `${where}, Landing page`);
    const pattern = readPattern(campaign.codePattern, `${where}, Code pattern`);
    const report = (found: Problem) =>
      problems.push({ row: null, campaign: campaign.name, problem: found });
    if (!page.ok && needLinks.has(name)) report(page);
    if (!pattern.ok && needCodes.has(name)) report(pattern);
    const id = ids.get(name)!;
    usable.set(name, { ...campaign, id, hasPage: page.ok, hasPattern: pattern.ok });
  }
  const handedOut = new Map(
    log
      .filter(({ state }) => state !== 'replaced')
      .flatMap((each) => identitiesOf({ ...each, handle: '' }).map((key) => [key, each] as const)),
  );
  return creators.flatMap((creator) => {
    const campaign = usable.get(sameName(creator.campaign));
    if (campaign !== undefined) {
      const before = handedOut.get(identitiesOf({ ...creator, handle: '' })[0] ?? '');
      const link = creator.link.trim() || (before?.link ?? '');
      const code = creator.code.trim() || (before?.code ?? '');
      const lacks = { link: lacksLink(creator), code: lacksCode(creator) };
      return [{ creator: { ...creator, link, code }, campaign, lacks, logged: before }];
    }
    const where = `Creators, row ${creator.row}, Campaign`;
    const found = unexpected('unknown_value', where, creator.campaign, 'a campaign in Campaigns');
    problems.push({ row: creator.row, campaign: creator.campaign, problem: found });
    return [];
  });
}

/** The new link of a creator; blank where there is one already or none can be made. */
function linkFor(
  creator: CreatorRow,
  campaign: UsableCampaign,
  links: Set<string>,
  problems: PlanProblem[],
): string {
  if (creator.link.trim() !== '' || !campaign.hasPage) return '';
  const source = creator.platform.toLowerCase().replace(/\s+/g, '');
  const where = `Creators, row ${creator.row}`;
  const tagged = (content: string): Outcome<string> =>
    source === ''
      ? unexpected('blank', `${where}, Platform`, '', 'the platform, for the source of the link')
      : tagUrl(campaign.landingPage, {
          source,
          medium: MEDIUM,
          campaign: campaign.utmCampaign.trim() || campaignSlug(campaign.name),
          content,
          id: campaign.id,
        });
  const content = contentOf(creator);
  const plain = tagged(content);
  // Two creators with one link could not be told apart: the second gets check characters behind the handle.
  const link =
    plain.ok && links.has(plain.value)
      ? tagged(`${content}-${checkCharacters(creator.creator).toLowerCase()}`)
      : plain;
  if (link.ok) {
    links.add(link.value);
    return link.value;
  }
  problems.push({ row: creator.row, campaign: campaign.name, problem: link });
  return '';
}

/** What tells a creator's clicks apart in GA4. */
function contentOf({ creator, handle }: CreatorRow): string {
  return (
    handleValue(handle.trim().replace(/\s+/g, '-')) ||
    slug(creator) ||
    `creator-${checkCharacters(creator).toLowerCase()}`
  );
}

function codesFor(
  rows: readonly LackingRow[],
  taken: readonly string[],
  problems: PlanProblem[],
): Map<CreatorRow, string> {
  const wishing = rows.filter(
    ({ creator, campaign }) => creator.code.trim() === '' && campaign.hasPattern,
  );
  const wishes = wishing.map(({ creator, campaign }) => ({
    creator: creator.creator,
    handle: creator.handle,
    offer: campaign.offer,
    pattern: campaign.codePattern,
    campaign: campaign.name,
  }));
  const codes = new Map<CreatorRow, string>();
  assignCodes(wishes, taken).forEach((code, at) => {
    const { creator, campaign } = wishing[at]!;
    if (code.ok) {
      codes.set(creator, code.value);
      return;
    }
    const message = `Creators, row ${creator.row}, ${code.message}`;
    problems.push({ row: creator.row, campaign: campaign.name, problem: { ...code, message } });
  });
  return codes;
}

function channelOf({ source, medium, campaign }: Partial<CampaignTags>): Ga4Channel | '' {
  if (source === undefined && medium === undefined && campaign === undefined) return '';
  return ga4Channel(source ?? '', medium ?? '', campaign).channel;
}
