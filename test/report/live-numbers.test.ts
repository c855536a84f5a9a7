import { describe, expect, it } from 'vitest';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, namesOf, openBuilt, read, sheetOf, toFix } from '../host/reports';

const CAMPAIGN = 'Plain';
const TAB = 'Report · Plain';
const AS_OF = '2026-04-01';
const PLAIN = fixture('plain');

function placeOf(sheet: ReturnType<typeof sheetOf>, text: string) {
  const cell = sheet.cells.find(({ value }) => value === text);
  if (cell === undefined) throw new Error(`No cell says ${text}`);
  return cell;
}

/** The letters of a column. */
function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** Equal but for the last bit of a sum, which two engines may round differently. */
function expectSameNumbers(left: object, right: object): void {
  const rounded = (value: object) =>
    JSON.stringify(value, (_, each) => (typeof each === 'number' ? each.toPrecision(12) : each));
  expect(rounded(left)).toBe(rounded(right));
}

describe('the report lives', () => {
  it('an edited post changes it, without a refresh', async () => {
    const host = await openBuilt(PLAIN, CAMPAIGN, AS_OF);
    const posts = sheetOf(host, 'Posts');
    const likes = placeOf(posts, 'Likes').column;
    const before = await read(host, CAMPAIGN);
    const cell = `${letters(likes)}2`;
    const old = host.value('Posts', cell) as number;
    host.type('Posts', cell, String(old + 1000));
    await host.settled();
    const after = await read(host, CAMPAIGN);
    const kpiOf = ({ stages }: typeof before, kpi: string) =>
      stages[1]!.metrics.find(({ id }) => id === kpi)!.value!;
    expect(kpiOf(after, 'engagements')).toBe(kpiOf(before, 'engagements') + 1000);
    expect(kpiOf(after, 'engagement_rate')).toBeGreaterThan(kpiOf(before, 'engagement_rate'));
  });

  it('text typed into a number column is counted in the headline', async () => {
    const host = await openBuilt(PLAIN, CAMPAIGN, AS_OF);
    expect(toFix(host, TAB)).toBe('');
    const likes = placeOf(sheetOf(host, 'Posts'), 'Likes').column;
    host.type('Posts', `${letters(likes)}2`, "'12.3K");
    await host.settled();
    expect(toFix(host, TAB)).toMatch(/^1 cell holds text, or a fraction/);
  });

  it('a creator who came since is counted in the headline', async () => {
    const host = await openBuilt(PLAIN, CAMPAIGN, AS_OF);
    const columns = sheetOf(host, 'Creators');
    for (const [header, text] of [
      ['Campaign', CAMPAIGN],
      ['Creator', 'Newcomer Sample'],
      ['Platform', 'TikTok'],
    ] as const)
      host.type('Creators', `${letters(placeOf(columns, header).column)}40`, text);
    await host.settled();
    expect(toFix(host, TAB)).toMatch(/1 creator has been added, removed or changed since: refresh/);
  });

  it('rows of people who are not in the campaign are counted in the headline', async () => {
    const host = openHost(fixture('unmatched-rows'));
    const campaign = (await namesOf(host))[0]!;
    await build(host, campaign, '2026-04-01');
    expect(toFix(host, `Report · ${campaign}`)).toMatch(/^6 rows have no creator of this campaign/);
  });

  it('text of people is never run and never taken for a number', async () => {
    const host = openHost(fixture('ambiguous-criteria'));
    const [campaign] = await namesOf(host);
    await build(host, campaign!, '2026-04-01');
    const { creators } = await read(host, campaign!);
    for (const name of ['=HYPERLINK("http://x","y")', '*', "O'Neil ~ Sons", '007', 'TRUE', 'May 5'])
      expect(creators.map(({ creator }) => creator)).toContain(name);
    const formulas = host
      .snapshot()
      .sheets.flatMap(({ cells }) => cells)
      .filter(({ formula }) => formula?.startsWith('=HYPERLINK'));
    expect(formulas).toEqual([]);
  });
});

describe('the report is the same', () => {
  it('in a German sheet', async () => {
    const english = await openBuilt(PLAIN, CAMPAIGN, AS_OF);
    const german = openHost(PLAIN, { locale: 'de_DE', timeZone: 'Europe/Berlin' });
    await build(german, CAMPAIGN, AS_OF);
    expect(await read(german, CAMPAIGN)).toEqual(await read(english, CAMPAIGN));
  });

  it('as values and as live formulas', async () => {
    // Past the bound the block is values from the other reader of the same columns.
    const host = openHost(fixture('sixty-creators'));
    const [campaign] = await namesOf(host);
    await build(host, campaign!, '2026-04-01');
    const asValues = await read(host, campaign!);
    const creators = sheetOf(host, 'Creators');
    const column = placeOf(creators, 'Campaign').column;
    for (let row = 42; row <= 61; row += 1)
      host.type('Creators', `${letters(column)}${row}`, 'Other');
    await build(host, campaign!, '2026-04-01');
    const live = await read(host, campaign!);
    expect(live.creators.length).toBe(40);
    const cells = sheetOf(host, `Report · ${campaign}`).cells;
    expect(cells.filter(({ formula }) => formula?.includes('SUMIFS')).length).toBeGreaterThan(500);
    for (const creator of live.creators) {
      const same = asValues.creators.find(
        ({ creator: name, platform }) => name === creator.creator && platform === creator.platform,
      )!;
      expectSameNumbers({ ...creator, quadrant: '' }, { ...same, quadrant: '' });
    }
  });
});
