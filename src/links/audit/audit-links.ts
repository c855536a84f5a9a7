import { CreatorsOnce } from '../../campaign/creator-identity';
import { isDropped } from '../../campaign/creator-status';
import { shortDay } from '../../cells/serial-date';
import { shortenerOf } from '../address/short-link';
import { checkLink, fixLink, type LinkFault, type LinkFaultCode } from '../check/check-link';
import { codeWithoutBlanks } from '../codes/check-code';
import { handedOutKey, lastHandedOut } from '../plan/link-campaigns';
import { auditClicks } from './audit-clicks';
import { auditCodes } from './audit-codes';
import { auditConventions } from './audit-conventions';
import {
  type AuditedCreator,
  type AuditInput,
  type CellPlace,
  type Finding,
  type FindingCode,
  type LinkCell,
  linkCells,
  linkFinding,
  whoIs,
} from './audit-finding';
import { auditSharedLinks } from './audit-shared-links';
import { nearCreators } from './near-creators';

export type { AuditInput, CellPlace, Finding } from './audit-finding';

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
export function auditLinks(input: AuditInput): Finding[] {
  const findings = [
    ...missingLinks(input),
    ...linkFaults(input),
    ...auditSharedLinks(input),
    ...auditConventions(input),
    ...auditCodes(input),
    ...auditClicks(input),
    ...duplicates(input),
    ...nearDuplicates(input),
  ];
  const weight = ({ severity, where }: Finding) =>
    (severity === 'wrong' ? 0 : 2) + (where.tab === 'Creators' ? 0 : 1);
  // Sorting is stable: of one cell the most serious stays first.
  return findings.sort(
    (left, right) => weight(left) - weight(right) || left.where.row - right.where.row,
  );
}

/**
 * The cells to rewrite so that the mechanical faults among some findings are gone; several of one cell are fixed
 * together. What takes judgement is left alone. A link that was handed out changes by this: log the new one as
 * the replacement of the old.
 */
export function applyFixes(findings: readonly Finding[]): CellEdit[] {
  const cells = new Map<string, { finding: Finding; codes: LinkFaultCode[] }>();
  for (const finding of findings) {
    if (finding.fixed === undefined) continue;
    const key = JSON.stringify(finding.where);
    const cell = cells.get(key) ?? { finding, codes: [] };
    // A mechanical fix of a link is one of `checkLink`, so its code is one of a link fault.
    cell.codes.push(finding.code as LinkFaultCode);
    cells.set(key, cell);
  }
  return [...cells.values()].flatMap(({ finding: { where, found, platform }, codes }) => {
    const to = where.column === 'Code' ? codeWithoutBlanks(found) : fixLink(found, codes, platform);
    return to === found ? [] : [{ where, from: found, to }];
  });
}

function missingLinks({ creators }: AuditInput): Finding[] {
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
      sentence: `${whoIs(creator)} on ${creator.platform} posts on ${shortDay(creator.postingDate!, 0)} and has no link`,
      fix: 'generate links for the campaign',
      found: '',
    }));
}

function linkFaults(input: AuditInput): Finding[] {
  const longLinks = lastHandedOut(
    input.log.filter(({ link }) => link.trim() !== '' && shortenerOf(link) === ''),
  );
  return linkCells(input).flatMap((cell) =>
    faultsOf(cell, input).map(({ code, severity, message, fix, fixed }) => ({
      ...linkFinding(
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

const STYLE: readonly LinkFaultCode[] = ['upper_case_value', 'blank_in_value'];

/** Capitals and blanks are no fault where the team's own naming policy writes them. */
function faultsOf({ link, platform, where }: LinkCell, { asMade }: AuditInput): LinkFault[] {
  const isAsMade = where.tab === 'Creators' && asMade?.has(where.row) === true;
  return checkLink(link, platform).filter(({ code }) => !isAsMade || !STYLE.includes(code));
}

function moveForShort(long: string | undefined): string {
  return long === undefined
    ? 'Links has no long link of this creator: empty the cell, generate, and shorten the link that is made'
    : `open the short one once: it must end on the long one that Links keeps, ${long.trim()}`;
}

/** Links and codes of such rows cannot be made: the creator stands on the platform already. */
function duplicates({ creators }: AuditInput): Finding[] {
  const once = new CreatorsOnce();
  return creators.flatMap((creator) => {
    const earlier = once.add(creator, creator.row);
    if (earlier === undefined) return [];
    const message = `stands in row ${earlier.row} too, by the same ${earlier.hasSameName ? 'name' : 'handle'}`;
    return [
      creatorFinding(
        creator,
        'duplicate_creator',
        'wrong',
        `${whoIs(creator)} on ${creator.platform} ${message}`,
        'keep one row, or tell the two apart by name and handle',
      ),
    ];
  });
}

function nearDuplicates({ creators }: AuditInput): Finding[] {
  const byRow = new Map(creators.map((creator) => [creator.row, creator]));
  return nearCreators(creators).map(({ row, sentence }) => {
    const fix = 'if they are, keep one row and one spelling';
    return creatorFinding(byRow.get(row)!, 'near_duplicate', 'look', sentence, fix);
  });
}

function creatorFinding(
  creator: AuditedCreator,
  code: FindingCode,
  severity: Finding['severity'],
  sentence: string,
  fix: string,
): Finding {
  const { row, campaign, platform } = creator;
  return {
    ...{ code, severity, where: { tab: 'Creators', row, column: 'Creator' } },
    ...{ campaign, creator: whoIs(creator), platform, sentence, fix, found: creator.creator },
  };
}
