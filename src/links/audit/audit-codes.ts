import type { PlacedCreator } from '../../campaign/creator-identity';
import { nameKey } from '../../text/name-key';
import { readDiscountLink } from '../address/discount-link';
import { checkCode, codeKey } from '../codes/check-code';
import { type AuditedCreator, type AuditInput, type Issue, whoIs, whoOn } from './audit-issue';

/** Codes that a shop would not take, that are easily mistaken, that two creators share, or that a link contradicts. */
export function auditCodes({ creators, shop }: AuditInput): Issue[] {
  const filled = creators.filter(({ code }) => code.trim() !== '');
  // Of a lost code there is nothing more to say.
  const typed = filled.filter(({ codeCell }) => codeCell === undefined);
  const holders = new Map<string, number>();
  for (const { code } of filled) holders.set(codeKey(code), (holders.get(codeKey(code)) ?? 0) + 1);
  return [
    ...sharedCodes(typed),
    ...filled.flatMap((creator) => lostCode(creator)),
    ...typed.flatMap((creator) => otherCodeInLink(creator)),
    ...typed.flatMap((creator) =>
      checkCode(creator.code, shop).map(({ severity, message, fix, fixed }) => ({
        ...codeIssue(creator, 'code', severity, message, fix),
        // Of two codes that would be one, neither is fixed: one of them needs another code.
        ...(fixed === undefined || (holders.get(codeKey(creator.code)) ?? 0) > 1 ? {} : { fixed }),
      })),
    ),
  ];
}

function sharedCodes(creators: readonly AuditedCreator[]): Issue[] {
  const firsts = new Map<string, AuditedCreator>();
  return creators.flatMap((creator) => {
    const first = firsts.get(codeKey(creator.code));
    if (first === undefined) {
      firsts.set(codeKey(creator.code), creator);
      return [];
    }
    const code = creator.code.trim();
    return isOnePerson(first, creator)
      ? [
          codeIssue(
            creator,
            'shared_code',
            'look',
            `the code ${code} is the one on ${first.platform} too, in row ${first.row}: orders of the two cannot be told apart`,
            'give each platform a code, or judge the two together',
          ),
        ]
      : [
          codeIssue(
            creator,
            'shared_code',
            'wrong',
            `the code ${code} is that of ${whoIs(first)} in row ${first.row}: their orders cannot be told apart`,
            'empty the cell and generate a code of its own',
          ),
        ];
  });
}

function isOnePerson(left: PlacedCreator, right: PlacedCreator): boolean {
  return (
    nameKey(left.campaign) === nameKey(right.campaign) &&
    nameKey(whoIs(left)) === nameKey(whoIs(right)) &&
    nameKey(left.platform) !== nameKey(right.platform)
  );
}

/** MAR10 typed into a cell that is not text is a day from then on. */
function lostCode(creator: AuditedCreator): Issue[] {
  return creator.codeCell === undefined
    ? []
    : [
        codeIssue(
          creator,
          'code_not_text',
          'wrong',
          `the cell of the code holds ${creator.codeCell} and no text, so it may not be the code that was typed`,
          'format the cell as plain text and type the code again',
        ),
      ];
}

function otherCodeInLink(creator: AuditedCreator): Issue[] {
  const inLink = readDiscountLink(creator.link)?.code;
  return inLink === undefined || codeKey(inLink) === codeKey(creator.code)
    ? []
    : [
        codeIssue(
          creator,
          'code_in_link',
          'wrong',
          `the code is ${creator.code.trim()}, and the link puts ${inLink} into the basket`,
          'correct the cell, or generate the link again',
        ),
      ];
}

function codeIssue(
  creator: AuditedCreator,
  code: 'code' | 'code_not_text' | 'code_in_link' | 'shared_code',
  severity: Issue['severity'],
  message: string,
  fix: string,
): Issue {
  return {
    code,
    severity,
    where: { tab: 'Creators', row: creator.row, column: 'Code' },
    campaign: creator.campaign,
    creator: whoIs(creator),
    platform: creator.platform,
    sentence: `${whoOn(creator)}: ${message}`,
    fix,
    found: creator.code.trim(),
  };
}
