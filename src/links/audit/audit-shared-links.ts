import { findPlatform } from '../../campaign/platforms';
import { nameKey } from '../../text/name-key';
import { type CampaignTags, TAG_NAMES } from '../address/campaign-url';
import { readLink } from '../address/link-target';
import { shortenerOf } from '../address/short-link';
import { storeOf } from '../address/store-link';
import { faultOf, hostOf } from '../address/web-address';
import { handedOutKey, lastHandedOut } from '../plan/link-campaigns';
import {
  type AuditInput,
  type Issue,
  type LinkCell,
  linkCells,
  linkIssue,
  whoIs,
} from './audit-issue';

/** Links that cannot be told apart, that belong to somebody else, or that lead elsewhere. */
export function auditSharedLinks(input: AuditInput): Issue[] {
  const cells = linkCells(input).map((cell) => ({ ...cell, tags: readLink(cell.link) }));
  return [
    ...sharedLinks(cells),
    ...cells.flatMap((cell) => otherPlatform(cell)),
    ...otherSites(cells, input),
    ...ownDomains(cells, input),
    ...notAsHandedOut(input),
  ];
}

interface TaggedCell extends LinkCell {
  readonly tags: Partial<CampaignTags>;
}

/** Two creators whose clicks GA4 counts as one: the same tags, or without tags the same address. */
function sharedLinks(cells: readonly TaggedCell[]): Issue[] {
  const firsts = new Map<string, TaggedCell>();
  const issues: Issue[] = [];
  for (const cell of cells) {
    const key = Object.keys(cell.tags).length === 0 ? cell.link : tagKey(cell.tags);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, cell);
      continue;
    }
    if (ownerOf(first) === ownerOf(cell)) continue;
    const isSame = first.link === cell.link;
    const other = `${first.creator} on ${first.platform} in row ${first.where.row} of ${first.where.tab}`;
    issues.push(
      linkIssue(
        cell,
        'shared_link',
        'wrong',
        isSame
          ? `the link is that of ${other} too, and their clicks cannot be told apart`
          : `the link has the same tags as that of ${other}, and their clicks cannot be told apart`,
        'empty the cell and generate a link of its own',
      ),
    );
  }
  return issues;
}

function ownerOf({ campaign, creator, platform }: LinkCell): string {
  return [campaign, creator, platform].map(nameKey).join('\n');
}

function tagKey(tags: Partial<CampaignTags>): string {
  return JSON.stringify(TAG_NAMES.map((name) => tags[name] ?? ''));
}

function otherPlatform(cell: TaggedCell): Issue[] {
  const says = findPlatform(cell.tags.source ?? '');
  const is = findPlatform(cell.platform);
  if (says === undefined || is === undefined || says === is) return [];
  return [
    linkIssue(
      cell,
      'other_platform',
      'wrong',
      `the link says ${cell.tags.source}, so its clicks count for ${says.name}`,
      `use the link made for ${is.name}, or correct the platform`,
    ),
  ];
}

function otherSites(cells: readonly TaggedCell[], { campaigns }: AuditInput): Issue[] {
  const hosts = new Map(
    campaigns.map(({ name, landingPage }) => [nameKey(name), hostOf(landingPage)]),
  );
  return cells.flatMap((cell) => {
    const expected = hosts.get(nameKey(cell.campaign)) ?? '';
    // Of a damaged address the host is not known.
    const host = faultOf(cell.link) === undefined ? hostOf(cell.link) : '';
    const isElsewhere = expected !== '' && host !== '' && host !== expected;
    if (!isElsewhere || shortenerOf(cell.link) !== '' || storeOf(cell.link) !== undefined)
      return [];
    return [
      linkIssue(
        cell,
        'other_site',
        'look',
        `the link opens ${host}, and the landing page of ${cell.campaign.trim()} is on ${expected}`,
        'check that it is the page you mean',
      ),
    ];
  });
}

/** Tags on the way from the own site to the own site begin a new visit and hide where people came from. */
function ownDomains(cells: readonly TaggedCell[], { posts }: AuditInput): Issue[] {
  const postOf = new Map(posts.map(({ row, post }) => [row, post]));
  return cells.flatMap((cell) => {
    const host = hostOf(cell.link);
    const source = (cell.tags.source ?? '').toLowerCase().replace(/^www\./, '');
    const isPostedThere =
      cell.where.tab === 'Posts' &&
      host !== '' &&
      hostOf(postOf.get(cell.where.row) ?? '') === host;
    if (!isPostedThere && (source === '' || source !== host)) return [];
    return [
      linkIssue(
        cell,
        'own_domain',
        'wrong',
        isPostedThere
          ? `a link with tags stands on ${host}, the site that it opens, and hides where people came from`
          : `the link names ${host}, the site that it opens, as its source`,
        isPostedThere ? 'link there without tags' : 'use the platform as source',
      ),
    ];
  });
}

/** What was handed out last is what is out there, whatever the cell says now. */
function notAsHandedOut({ creators, log }: AuditInput): Issue[] {
  const last = lastHandedOut(log.filter(({ link }) => link.trim() !== ''));
  return creators.flatMap((creator) => {
    const handedOut = last.get(handedOutKey(creator))?.link.trim();
    const link = creator.link.trim();
    if (handedOut === undefined || link === '' || link === handedOut) return [];
    // A short link hides the long one: whether they are one cannot be seen.
    if (shortenerOf(link) !== '') return [];
    const cell: LinkCell = {
      where: { tab: 'Creators', row: creator.row, column: 'Link' },
      campaign: creator.campaign,
      creator: whoIs(creator),
      platform: creator.platform,
      link,
    };
    return [
      linkIssue(
        cell,
        'not_as_handed_out',
        'look',
        `the link is not the one in Links that was handed out: ${handedOut}`,
        'put the old one back, or send the new one and log it as a replacement',
      ),
    ];
  });
}
