import { CreatorsOnce, identitiesOf } from '../../campaign/creator-identity';
import { failure, type Outcome, problem, success, unexpected } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import { readLink } from '../address/link-target';
import { codeKey } from '../codes/check-code';
import { assignCodes } from '../codes/promo-code';
import { channelOf } from '../ga4/link-channel';
import { DEFAULT_POLICY } from '../naming/policy';
import { type LinkRequest, linkOf, linkVariants } from './creator-link';
import {
  handedOutKey,
  lastHandedOut,
  type UsableCampaign,
  usableCampaigns,
} from './link-campaigns';
import type { LinkPlan, PlannedLink, PlanProblem } from './link-plan';
import type { CreatorRow, LinkInput, LoggedLink } from './plan-input';
import { withReplacements } from './replace-links';

/**
 * Links and codes for every creator without one. What is filled stays as it is: a creator with a link and no
 * code gets a code only, logged beside that link. What the log says was handed out is given again.
 *
 * A new link is the campaign's landing page with the tags of the policy, by default source = platform, medium =
 * influencer, campaign = the UTM campaign, content = handle, id = the campaign's id. A row or campaign that cannot be
 * used is a problem and holds up no other; of a row where one of the two can be made, that one is. With `replace`
 * links that would be others now (`linkChanges`) are planned anew.
 */
export function planLinks(input: LinkInput): LinkPlan {
  const { policy = DEFAULT_POLICY } = input;
  const problems: PlanProblem[] = [];
  const rows = withCampaigns(rowsThatLack(input, problems), input, problems);
  const taken = [...input.codes, ...input.log.map(({ code }) => code)];
  const newCodes = codesFor(rows, taken, problems);
  const planned: PlannedLink[] = [];
  const links = new Set(
    [...input.creators, ...input.log].map(({ link }) => link.trim()).filter((link) => link !== ''),
  );
  for (const { creator, campaign, lacks, logged } of rows) {
    const code = newCodes.get(creator) || creator.code.trim();
    const wanted = { creator: { ...creator, code }, campaign, policy };
    const link = linkFor(wanted, links, problems) || creator.link.trim();
    const isNewLink = lacks.link && link !== '';
    const isNewCode = lacks.code && code !== '';
    if (!isNewLink && !isNewCode) continue;
    const tags = readLink(link);
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
  const plan = { planned, problems };
  return input.replace === true ? withReplacements(plan, input) : plan;
}

interface LackingRow {
  /** The creator with what was handed out before, where a cell was emptied or a write broke off. */
  readonly creator: CreatorRow;
  readonly lacks: { readonly link: boolean; readonly code: boolean };
  readonly logged: LoggedLink | undefined;
  readonly campaign: UsableCampaign;
}

/** The rows that need a link or a code and whose creator is named, and named once on the platform. */
function rowsThatLack(
  { creators, chosen }: LinkInput,
  problems: PlanProblem[],
): readonly CreatorRow[] {
  const once = new CreatorsOnce();
  return creators.filter((creator) => {
    const { row, campaign } = creator;
    const earlier = once.add(creator, row);
    if (chosen?.has(row) === false) return false;
    if (!lacksLink(creator) && !lacksCode(creator)) return false;
    if (identitiesOf(creator).length > 0 && earlier === undefined) return true;
    const where = { tab: 'Creators', row, column: 'Creator' };
    const found =
      earlier === undefined
        ? unexpected('blank', where, '', 'the name or handle of a creator')
        : problem('duplicate', where, `stands in row ${earlier.row} too, on the same platform`);
    problems.push({ row, campaign, problem: found });
    return false;
  });
}

const lacksLink = ({ link }: CreatorRow) => link.trim() === '';
const lacksCode = ({ code }: CreatorRow) => code.trim() === '';

/** Each row with its campaign. What is wrong with a campaign is told once, not for each of its creators. */
function withCampaigns(
  creators: readonly CreatorRow[],
  input: LinkInput,
  problems: PlanProblem[],
): LackingRow[] {
  const named = (some: readonly CreatorRow[]) =>
    new Set(some.map(({ campaign }) => nameKey(campaign)));
  const needLinks = named(creators.filter(lacksLink));
  const needCodes = named(creators.filter(lacksCode));
  const usable = usableCampaigns(input);
  for (const [name, { name: campaign, page, pattern }] of usable) {
    if (!page.ok && needLinks.has(name))
      for (const problem of page.problems) problems.push({ row: null, campaign, problem });
    if (!pattern.ok && needCodes.has(name))
      for (const problem of pattern.problems) problems.push({ row: null, campaign, problem });
  }
  const handedOut = lastHandedOut(input.log);
  const held = {
    links: new Set(input.creators.map(({ link }) => link.trim())),
    codes: new Set(input.codes.map(codeKey)),
  };
  return creators.flatMap((creator) => {
    const campaign = usable.get(nameKey(creator.campaign));
    if (campaign !== undefined) {
      // What a row of another name holds by now is not given back: a creator was renamed, and the old name is new.
      const before = handedOut.get(handedOutKey(creator));
      const lastLink = held.links.has(before?.link.trim() ?? '') ? '' : (before?.link ?? '');
      const lastCode = held.codes.has(codeKey(before?.code ?? '')) ? '' : (before?.code ?? '');
      const link = creator.link.trim() || lastLink;
      const code = creator.code.trim() || lastCode;
      const lacks = { link: lacksLink(creator), code: lacksCode(creator) };
      return [{ creator: { ...creator, link, code }, campaign, lacks, logged: before }];
    }
    const where = { tab: 'Creators', row: creator.row, column: 'Campaign' };
    const found = unexpected('unknown_value', where, creator.campaign, 'a campaign in Campaigns');
    problems.push({ row: creator.row, campaign: creator.campaign, problem: found });
    return [];
  });
}

/** The new link of a creator; blank where there is one already or none can be made. */
function linkFor(
  wanted: Omit<LinkRequest, 'where'> & { readonly campaign: UsableCampaign },
  links: Set<string>,
  problems: PlanProblem[],
): string {
  const { creator, campaign } = wanted;
  if (creator.link.trim() !== '' || !campaign.page.ok) return '';
  const request = { ...wanted, where: { tab: 'Creators', row: creator.row } };
  const plain = linkOf(request);
  const link = plain.ok && links.has(plain.value) ? freeVariant(request, links) : plain;
  if (link.ok) {
    links.add(link.value);
    return link.value;
  }
  for (const problem of link.problems)
    problems.push({ row: creator.row, campaign: campaign.name, problem });
  return '';
}

/** Two creators with one link could not be told apart: the second gets check characters behind the handle. */
function freeVariant(request: LinkRequest, links: ReadonlySet<string>): Outcome<string> {
  const variants = linkVariants(request);
  if (!variants.ok) return variants;
  const free = variants.value.find((link) => !links.has(link));
  return free === undefined
    ? failure(
        problem(
          'duplicate',
          request.where,
          'the link would be that of another creator',
          '',
          'put {handle} into a tag of the naming policy',
        ),
      )
    : success(free);
}

function codesFor(
  rows: readonly LackingRow[],
  taken: readonly string[],
  problems: PlanProblem[],
): Map<CreatorRow, string> {
  const wishing = rows.filter(
    ({ creator, campaign }) => creator.code.trim() === '' && campaign.pattern.ok,
  );
  const wishes = wishing.map(({ creator, campaign }) => ({
    creator: creator.creator,
    handle: creator.handle,
    offer: campaign.offer,
    pattern: campaign.codePattern,
    campaign: campaign.name,
    where: { tab: 'Creators', row: creator.row },
  }));
  const codes = new Map<CreatorRow, string>();
  assignCodes(wishes, taken).forEach((code, at) => {
    const { creator, campaign } = wishing[at]!;
    if (code.ok) {
      codes.set(creator, code.value);
      return;
    }
    for (const problem of code.problems)
      problems.push({ row: creator.row, campaign: campaign.name, problem });
  });
  return codes;
}
