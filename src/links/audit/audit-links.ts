import { CreatorsOnce } from '../../campaign/creator-identity';
import { isDropped } from '../../campaign/creator-status';
import { shortDay } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import { shortenerOf } from '../address/short-link';
import { checkLink, fixLink, type LinkIssue, type LinkIssueCode } from '../check/check-link';
import { codeWithoutBlanks } from '../codes/check-code';
import { handedOutKey, lastHandedOut } from '../plan/link-campaigns';
import { auditClicks } from './audit-clicks';
import { auditCodes } from './audit-codes';
import { auditConventions } from './audit-conventions';
import {
  type AuditedCreator,
  type AuditInput,
  type CellPlace,
  type Issue,
  type IssueCode,
  type LinkCell,
  linkCells,
  linkIssue,
  whoIs,
  whoOn,
} from './audit-issue';
import { auditSharedLinks } from './audit-shared-links';
import { nearCreators } from './near-creators';

export type { AuditInput, CellPlace, Issue } from './audit-issue';

/** A cell to be rewritten. */
export interface CellEdit {
  readonly where: CellPlace;
  readonly from: string;
  readonly to: string;
}

/**
 * Goes over all links and codes of the workbook: what is missing, misspelt, doubled, mixed or lost. Wrong things
 * first, then in the order of the rows; an empty list means that nothing was found.
 */
export function auditLinks(input: AuditInput): Issue[] {
  const issues = [
    ...missingLinks(input),
    ...linkIssues(input),
    ...auditSharedLinks(input),
    ...auditConventions(input),
    ...auditCodes(input),
    ...auditClicks(input),
    ...duplicates(input),
    ...nearDuplicates(input),
  ].map((issue) => (input.ended?.has(nameKey(issue.campaign)) ? asLesson(issue) : issue));
  const weight = ({ severity, where }: Issue) =>
    (severity === 'wrong' ? 0 : 2) + (where.tab === 'Creators' ? 0 : 1);
  // Sorting is stable: of one cell the most serious stays first.
  return issues.sort(
    (left, right) => weight(left) - weight(right) || left.where.row - right.where.row,
  );
}

/** What still decides whose numbers are whose. */
const OF_ROWS: readonly IssueCode[] = ['duplicate_creator', 'near_duplicate'];

/** After the end nobody clicks a mended link, and nobody should rewrite what was handed out. */
function asLesson({ fixed: _, ...issue }: Issue): Issue {
  if (OF_ROWS.includes(issue.code)) return issue;
  return {
    ...{ ...issue, severity: 'look' },
    fix: 'the campaign is over: a lesson for the next one',
  };
}

/**
 * The cells to rewrite so that the mechanical issues among some issues are gone; several of one cell are fixed
 * together. What takes judgement is left alone. A link that was handed out changes by this: log the new one as
 * the replacement of the old.
 */
export function applyFixes(issues: readonly Issue[]): CellEdit[] {
  const cells = new Map<string, { issue: Issue; codes: LinkIssueCode[] }>();
  for (const issue of issues) {
    if (issue.fixed === undefined) continue;
    const key = JSON.stringify(issue.where);
    const cell = cells.get(key) ?? { issue, codes: [] };
    // A mechanical fix of a link is one of `checkLink`, so its code is one of a link issue.
    cell.codes.push(issue.code as LinkIssueCode);
    cells.set(key, cell);
  }
  return [...cells.values()].flatMap(({ issue: { where, found, platform }, codes }) => {
    const to = where.column === 'Code' ? codeWithoutBlanks(found) : fixLink(found, codes, platform);
    return to === found ? [] : [{ where, from: found, to }];
  });
}

function missingLinks({ creators, ended }: AuditInput): Issue[] {
  return creators
    .filter(
      ({ link, postingDate, status }) =>
        link.trim() === '' && postingDate !== null && !isDropped(status),
    )
    .map((creator) => ({
      code: 'no_link',
      severity: 'wrong',
      where: { tab: 'Creators', row: creator.row, column: 'Link' },
      campaign: creator.campaign,
      creator: whoIs(creator),
      platform: creator.platform,
      sentence: ended?.has(nameKey(creator.campaign))
        ? `${whoOn(creator)} had no link to post with`
        : `${whoOn(creator)} posts on ${shortDay(creator.postingDate!, 0)} and has no link`,
      fix: 'generate links for the campaign',
      found: '',
    }));
}

function linkIssues(input: AuditInput): Issue[] {
  const longLinks = lastHandedOut(
    input.log.filter(({ link }) => link.trim() !== '' && shortenerOf(link) === ''),
  );
  return linkCells(input).flatMap((cell) =>
    issuesOf(cell, input).map(({ code, severity, message, fix, fixed }) => ({
      ...linkIssue(
        cell,
        code,
        severity,
        message,
        code === 'short_link' && cell.where.tab === 'Creators'
          ? moveForShort(longLinks.get(handedOutKey(cell))?.link)
          : fix,
      ),
      ...(fixed === undefined ? {} : { fixed }),
    })),
  );
}

const STYLE: readonly LinkIssueCode[] = ['upper_case_value', 'blank_in_value'];

/** Capitals and blanks are no issue where the team's own naming policy writes them. */
function issuesOf({ link, platform, where }: LinkCell, { asMade }: AuditInput): LinkIssue[] {
  const isAsMade = where.tab === 'Creators' && asMade?.has(where.row) === true;
  return checkLink(link, platform).filter(({ code }) => !isAsMade || !STYLE.includes(code));
}

function moveForShort(long: string | undefined): string {
  return long === undefined
    ? 'Links has no long link of this creator: empty the cell, generate, and shorten the link that is made'
    : `open the short one once: it must end on the long one that Links keeps, ${long.trim()}`;
}

/** Links and codes of such rows cannot be made: the creator stands on the platform already. */
function duplicates({ creators }: AuditInput): Issue[] {
  const once = new CreatorsOnce();
  return creators.flatMap((creator) => {
    const earlier = once.add(creator, creator.row);
    if (earlier === undefined) return [];
    const message = `stands in row ${earlier.row} too, by the same ${earlier.hasSameName ? 'name' : 'handle'}`;
    return [
      creatorIssue(
        creator,
        'duplicate_creator',
        'wrong',
        `${whoOn(creator)} ${message}`,
        'keep one row, or tell the two apart by name and handle',
      ),
    ];
  });
}

function nearDuplicates({ creators }: AuditInput): Issue[] {
  const byRow = new Map(creators.map((creator) => [creator.row, creator]));
  return nearCreators(creators).map(({ row, sentence }) => {
    const fix = 'if they are, keep one row and one spelling';
    return creatorIssue(byRow.get(row)!, 'near_duplicate', 'look', sentence, fix);
  });
}

function creatorIssue(
  creator: AuditedCreator,
  code: IssueCode,
  severity: Issue['severity'],
  sentence: string,
  fix: string,
): Issue {
  const { row, campaign, platform } = creator;
  return {
    ...{ code, severity, where: { tab: 'Creators', row, column: 'Creator' } },
    ...{ campaign, creator: whoIs(creator), platform, sentence, fix, found: creator.creator },
  };
}
