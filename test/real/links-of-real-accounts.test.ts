import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AppliedFixes } from '../../src/apps-script/endpoints/links/apply-link-fixes';
import type { LinkAudit } from '../../src/apps-script/endpoints/links/audit-tabs';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import type {
  LinkChanges,
  ReplacedLinks,
} from '../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { auditLinks } from '../../src/links/audit/audit-links';
import { checkLink } from '../../src/links/check/check-link';
import { checkCode } from '../../src/links/codes/check-code';
import { hasOffensiveWord } from '../../src/links/codes/offensive-word';
import { DEFAULT_POLICY } from '../../src/links/naming/policy';
import { linkChanges } from '../../src/links/plan/link-changes';
import type { LinkPlan } from '../../src/links/plan/link-plan';
import type { CreatorRow, LinkInput, LoggedLink } from '../../src/links/plan/plan-input';
import { planLinks } from '../../src/links/plan/plan-links';
import { temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done } from '../host/reports';
import { hasLists, writeRoster } from './roster';

const LIST = 10_000;
const THOUSAND = 1000;
const CAMPAIGN = {
  row: 2,
  name: 'Big names',
  landingPage: 'https://www.example.com/big-names',
  utmCampaign: '',
  start: 46_083,
  codePattern: '',
  offer: '15%',
};

/** The rows of `Creators` for up to `count` accounts, without links and codes. */
function rosterOf(count: number): CreatorRow[] {
  const rows = writeRoster(mkdtempSync(join(tmpdir(), 'links-')), count);
  return rows.map(({ creator, handle, platform }, at) => ({
    ...{ row: at + 2, campaign: CAMPAIGN.name, creator, handle, platform },
    ...{ link: '', code: '' },
  }));
}

test.skipIf(!hasLists)(
  'links and codes of all listed accounts',
  () => {
    const creators = rosterOf(LIST);
    expect(creators.length).toBeGreaterThan(5000);
    const input: LinkInput = {
      creators,
      campaigns: [CAMPAIGN],
      codes: [],
      log: [],
      policy: DEFAULT_POLICY,
    };
    const { planned, problems } = planLinks(input);
    expect(problems).toEqual([]);
    expect(planned).toHaveLength(creators.length);

    expect(new Set(planned.map(({ link }) => link)).size).toBe(creators.length);
    expect(new Set(planned.map(({ code }) => code.toLowerCase())).size).toBe(creators.length);
    for (const { link, code, platform } of planned) {
      expect(code).toMatch(/^[A-Z0-9-]{3,24}$/);
      expect(hasOffensiveWord(code), code).toBe(false);
      expect(checkCode(code, 'stripe').filter(({ severity }) => severity === 'wrong')).toEqual([]);
      expect(checkLink(link, platform), link).toEqual([]);
      expect(new URL(link).searchParams.get('utm_source')).toBe(platform.toLowerCase());
    }

    // Filled in, the workbook has no link that is wrong, and nothing would change.
    const filled = creators.map((creator, at) => ({
      ...creator,
      link: planned[at]!.link,
      code: planned[at]!.code,
      postingDate: 46_090,
      status: 'confirmed',
    }));
    const issues = auditLinks({
      campaigns: input.campaigns,
      creators: filled,
      posts: [],
      results: [],
      log: [],
    });
    expect(issues.filter(({ severity }) => severity === 'wrong')).toEqual([]);
    expect(linkChanges({ ...input, creators: filled })).toEqual([]);
    expect(planLinks({ ...input, creators: filled }).planned).toEqual([]);
  },
  120_000,
);

test.skipIf(!hasLists)('a thousand accounts, then again with thirty renamed', () => {
  const creators = rosterOf(THOUSAND);
  expect(creators).toHaveLength(THOUSAND);
  const inputOf = (rows: readonly CreatorRow[], log: readonly LoggedLink[]): LinkInput => ({
    ...{ creators: rows, campaigns: [CAMPAIGN], log, replace: true },
    codes: rows.map(({ code }) => code),
  });
  const first = planLinks(inputOf(creators, []));
  const log = logged([], first);
  expect([log.length, log.every(({ state }) => state === 'active')]).toEqual([1000, true]);
  const filled = filledFrom(creators, first);

  // A handle changes, and with every second one the name too.
  const isRenamed = ({ row }: CreatorRow) => row % 33 === 2 && row < 33 * 30;
  const renamed = filled.map((creator) =>
    isRenamed(creator)
      ? {
          ...creator,
          handle: `renamed.${creator.row}`,
          creator: creator.row % 2 === 0 ? `Renamed ${creator.row}` : creator.creator,
        }
      : creator,
  );
  const names = renamed.filter(isRenamed);
  expect(names).toHaveLength(30);
  const second = planLinks(inputOf(renamed, log));
  expect(second.problems).toEqual([]);
  expect(second.planned.map(({ row }) => row)).toEqual(names.map(({ row }) => row));
  for (const { row, link, code, replaces, isNewCode } of second.planned) {
    const before = filled[row - 2]!;
    expect([replaces, code, isNewCode]).toEqual([before.link, before.code, false]);
    expect(new URL(link).searchParams.get('utm_content')).toBe(`renamed.${row}`);
  }

  const after = logged(log, second);
  expect(after).toHaveLength(1030);
  const old = new Set(names.map(({ link }) => link));
  expect(after.filter(({ state }) => state === 'replaced').map(({ link }) => link)).toEqual([
    ...old,
  ]);
  expect(after.slice(0, 1000).map(({ link }) => link)).toEqual(log.map(({ link }) => link));
  const active = after.filter(({ state }) => state === 'active').map(({ link }) => link);
  expect([active.length, new Set(active).size]).toEqual([1000, 1000]);
  expect(new Set(active)).toEqual(new Set(filledFrom(renamed, second).map(({ link }) => link)));

  const third = planLinks(inputOf(filledFrom(renamed, second), after));
  expect(third).toEqual({ planned: [], problems: [], retired: [] });
});

test.skipIf(!hasLists)(
  'a thousand accounts through the add-on: linked, checked, thirty renamed, replaced and logged',
  async () => {
    const folder = temporaryFolder();
    expect(writeRoster(folder, THOUSAND)).toHaveLength(THOUSAND);
    const host = openHost(folder, { now: () => new Date('2026-03-01T10:00:00Z') });
    const made = await done<GeneratedLinks>(host.call('generateLinks', 'Big names', null));
    expect(made).toMatchObject({ links: THOUSAND, codes: THOUSAND, problems: [] });
    const column = (tab: string, letter: string, rows: number) =>
      Array.from({ length: rows }, (_, at) => String(host.value(tab, `${letter}${at + 2}`) ?? ''));
    const links = column('Creators', 'G', THOUSAND);
    expect(new Set(links).size).toBe(THOUSAND);
    const audit = await done<LinkAudit>(host.call('auditLinks', 'workbook'));
    expect([audit.links, audit.codes, audit.wrong]).toEqual([THOUSAND, THOUSAND, 0]);

    const renamed = Array.from({ length: 30 }, (_, at) => 2 + at * 33);
    for (const row of renamed) host.type('Creators', `C${row}`, `renamed.${row}`);
    await host.settled();
    const { changes } = await done<LinkChanges>(openedLinks(host, 'changes', 'Big names'));
    expect(changes.map(({ row }) => row)).toEqual(renamed);
    expect(column('Creators', 'G', THOUSAND)).toEqual(links);
    const { replaced, left } = await done<ReplacedLinks>(
      host.call('replaceLinks', 'Big names', null),
    );
    expect([replaced, left]).toEqual([30, []]);

    const log = column('Links', 'E', THOUSAND + 31);
    const states = column('Links', 'N', THOUSAND + 31);
    const replaces = column('Links', 'O', THOUSAND + 31);
    const old = renamed.map((row) => links[row - 2]);
    expect(log.slice(0, THOUSAND)).toEqual(links);
    expect(log.slice(THOUSAND)).toEqual([...changes.map(({ newLink }) => newLink), '']);
    expect(replaces).toEqual([...Array<string>(THOUSAND).fill(''), ...old, '']);
    expect(log.filter((_, at) => states[at] === 'replaced')).toEqual(old);
    expect(states.filter((state) => state === 'active')).toHaveLength(THOUSAND);

    const again = await done<LinkChanges>(openedLinks(host, 'changes', 'Big names'));
    expect(again.changes).toEqual([]);
    const fixed = await done<AppliedFixes>(host.call('applyLinkFixes', 'workbook', null));
    expect(fixed.fixed).toBe(0);
  },
  300_000,
);

/** `Links` after a plan was written: new rows below, the replaced ones marked. */
function logged(log: readonly LoggedLink[], { planned, retired = [] }: LinkPlan): LoggedLink[] {
  const places = new Set(retired);
  return [
    ...log.map((each, place) => (places.has(place) ? { ...each, state: 'replaced' } : each)),
    ...planned
      .filter(({ isLogged }) => !isLogged)
      .map((each) => ({ ...each, id: each.tags.id ?? '' })),
  ];
}

function filledFrom(creators: readonly CreatorRow[], { planned }: LinkPlan): CreatorRow[] {
  const byRow = new Map(planned.map((each) => [each.row, each]));
  return creators.map((creator) => {
    const { link, code } = byRow.get(creator.row) ?? creator;
    return { ...creator, link, code };
  });
}
