import fc from 'fast-check';
import type { Tab } from '../../../workbench/engine/tab';
import type { Person, TabName } from './person';

/** Draws one of so many, from 0. */
export type Draw = (count: number) => number;

/** What somebody does to a workbook; gives what was done in words, or nothing where it cannot be done. */
type Edit = (person: Person, draw: Draw) => string | undefined;

const MEASURED: readonly TabName[] = ['Creators', 'Posts', 'Results'];
const COUNTED: readonly TabName[] = ['Posts', 'Results'];

const NUMBERS: readonly string[] = [
  ...['Fee', 'Product cost', 'Commission rate', 'Followers'],
  ...['Impressions', 'Reach', 'Views', 'Likes', 'Comments', 'Saves', 'Link clicks', 'Spend'],
  ...['Clicks', 'Orders', 'Revenue'],
];

const of = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!;

interface Spot {
  readonly name: TabName;
  readonly tab: Tab;
  readonly row: number;
}

/** A row of one of the tabs. */
function spotIn(person: Person, draw: Draw, names: readonly TabName[]): Spot | undefined {
  const name = of(draw, names);
  const tab = person.tab(name);
  const rows = tab === undefined ? [] : person.rows(tab);
  return tab === undefined || rows.length === 0 ? undefined : { name, tab, row: of(draw, rows) };
}

const told = (does: string, { name, row }: Spot, what = '') =>
  `${does}: ${name}, row ${row} ${what}`;

/** Another way to write a name. */
function respelled(draw: Draw, name: string): string {
  const middle = Math.max(1, Math.floor(name.length / 2));
  return of(draw, [
    name.slice(0, middle) + name.slice(middle + 1),
    name.toUpperCase(),
    `${name} `,
    name.normalize('NFD'),
    name.replace('ü', 'ue'),
    'Somebody Else',
    of(draw, ['M*', '2026', 'Zo?', 'May', '=1']),
  ]);
}

/** Types into the cells of a header in every row that holds the text there. */
function replaceAll(person: Person, tab: Tab, header: string, from: string, to: string): void {
  const column = person.column(tab, header);
  if (column === 0) return;
  for (const row of person.rows(tab))
    if (person.text(tab, row, header) === from) person.type(tab, row, column, typed(to));
}

/** As somebody types a text that must stay one. */
const typed = (text: string) => (/^[=\d]/.test(text) ? `'${text}` : text);

function addRow(person: Person, name: TabName, cells: Readonly<Record<string, string>>): string {
  const tab = person.tab(name);
  if (tab === undefined) return '';
  const row = person.lastRow(tab) + 1;
  for (const [header, text] of Object.entries(cells)) {
    const column = person.column(tab, header);
    if (column > 0) person.type(tab, row, column, text);
  }
  return `a row at the end of ${name}: ${Object.values(cells).join(', ')}`;
}

function typeInto(header: string, texts: readonly string[], names: readonly TabName[]): Edit {
  return (person, draw) => {
    const spot = spotIn(person, draw, names);
    if (spot === undefined) return undefined;
    const column = person.column(spot.tab, header);
    const text = of(draw, texts);
    if (column === 0) return undefined;
    person.type(spot.tab, spot.row, column, text);
    return told('type', spot, `${header} "${text}"`);
  };
}

/** What people do to a workbook after a report was built. */
export const ORDINARY_EDITS: Readonly<Record<string, Edit>> = {
  'delete a row': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    spot?.tab.deleteRows(spot.row, 1);
    return spot && told('delete', spot);
  },
  'empty a row': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    for (const [at] of person.headers(spot.tab).entries())
      person.type(spot.tab, spot.row, at + 1, '');
    return told('empty', spot);
  },
  'insert a row': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    spot?.tab.insertRows(spot.row, 1);
    return spot && told('insert a blank row', spot);
  },
  'rename a creator in Creators': (person, draw) => {
    const spot = spotIn(person, draw, ['Creators']);
    if (spot === undefined) return undefined;
    const to = respelled(draw, person.text(spot.tab, spot.row, 'Creator'));
    person.type(spot.tab, spot.row, person.column(spot.tab, 'Creator'), typed(to));
    return told('rename', spot, `"${to}"`);
  },
  'rename a creator everywhere': (person, draw) => {
    const spot = spotIn(person, draw, ['Creators']);
    if (spot === undefined) return undefined;
    const from = person.text(spot.tab, spot.row, 'Creator');
    const to = respelled(draw, from);
    for (const name of MEASURED) {
      const tab = person.tab(name);
      if (tab !== undefined) replaceAll(person, tab, 'Creator', from, to);
    }
    return `everywhere "${from}" is "${to}"`;
  },
  'rename a creator of rows': (person, draw) => {
    const spot = spotIn(person, draw, COUNTED);
    if (spot === undefined) return undefined;
    const from = person.text(spot.tab, spot.row, 'Creator');
    const to = respelled(draw, from);
    if (draw(2) === 0) replaceAll(person, spot.tab, 'Creator', from, to);
    else person.type(spot.tab, spot.row, person.column(spot.tab, 'Creator'), typed(to));
    return told('rename', spot, `"${from}" to "${to}"`);
  },
  'rename the campaign': (person, draw) => {
    const spot = spotIn(person, draw, ['Campaigns', ...MEASURED]);
    if (spot === undefined) return undefined;
    const to = of(draw, ['Lunch', 'Launch ', 'LAUNCH', 'Autumn', 'Something else']);
    person.type(spot.tab, spot.row, person.column(spot.tab, 'Campaign'), to);
    return told('campaign', spot, `"${to}"`);
  },
  'rename a platform': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const to = of(draw, ['IG', 'Tik Tok', 'tiktok', '', 'Myspace', 'YouTube', 'Instagram ']);
    person.type(spot.tab, spot.row, person.column(spot.tab, 'Platform'), to);
    return told('platform', spot, `"${to}"`);
  },
  'duplicate a row': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const cells = person.copied(spot.tab, spot.row);
    spot.tab.insertRows(spot.row + 1, 1);
    person.paste(spot.tab, spot.row + 1, cells);
    return told('duplicate', spot);
  },
  'paste a block twice': (person, draw) => {
    const spot = spotIn(person, draw, COUNTED);
    if (spot === undefined) return undefined;
    const rows = person.rows(spot.tab).filter((row) => row >= spot.row);
    const cells = rows.slice(0, 1 + draw(4)).map((row) => person.copied(spot.tab, row));
    for (const each of cells) person.paste(spot.tab, person.lastRow(spot.tab) + 1, each);
    return told('paste again below', spot, `and ${cells.length - 1} more`);
  },
  'paste a row with another number': (person, draw) => {
    const spot = spotIn(person, draw, COUNTED);
    if (spot === undefined) return undefined;
    const row = person.lastRow(spot.tab) + 1;
    person.paste(spot.tab, row, person.copied(spot.tab, spot.row));
    const headers = person.headers(spot.tab).filter((each) => NUMBERS.includes(each));
    person.type(spot.tab, row, person.column(spot.tab, of(draw, headers)), String(draw(500)));
    return told('paste again with another number', spot);
  },
  'sort a tab': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const column = 1 + draw(person.headers(spot.tab).length);
    person.sort(spot.tab, column, draw(2) === 0);
    return told('sort', spot, `by column ${column}`);
  },
  'type a number': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const headers = person.headers(spot.tab).filter((each) => NUMBERS.includes(each));
    if (headers.length === 0) return undefined;
    const header = of(draw, headers);
    const text = of(draw, [
      ...[String(draw(5000)), String(draw(60)), '0', '', '=40*3'],
      ...["'240", '2.400', '2.5', 'about 30', "'1,200", "'12K", "'N/A", '-3', '$40.00'],
    ]);
    person.type(spot.tab, spot.row, person.column(spot.tab, header), text);
    return told('type', spot, `${header} "${text}"`);
  },
  'blank a cell': (person, draw) => {
    const spot = spotIn(person, draw, ['Campaigns', ...MEASURED]);
    if (spot === undefined) return undefined;
    const column = 1 + draw(person.headers(spot.tab).length);
    person.type(spot.tab, spot.row, column, '');
    return told('blank', spot, person.headers(spot.tab)[column - 1]);
  },
  'insert a column': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const at = 1 + draw(person.headers(spot.tab).length + 1);
    spot.tab.insertColumns(at, 1);
    const header = of(draw, ['', 'Mood', 'Sales', 'Click orders', 'Boost', 'Comments', 'Margin']);
    if (header !== '') {
      person.type(spot.tab, 1, at, header);
      person.type(spot.tab, spot.row, at, '7');
    }
    return told('insert a column', spot, `"${header}" at ${at}`);
  },
  'delete a column': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const at = 1 + draw(person.headers(spot.tab).length);
    const header = person.headers(spot.tab)[at - 1];
    spot.tab.deleteColumns(at, 1);
    return told('delete the column', spot, header);
  },
  'move a column': (person, draw) => {
    const spot = spotIn(person, draw, MEASURED);
    if (spot === undefined) return undefined;
    const width = person.headers(spot.tab).length;
    const [from, to] = [1 + draw(width), 1 + draw(width)];
    const header = person.headers(spot.tab)[from - 1];
    if (from === to) return undefined;
    person.moveColumn(spot.tab, from, to);
    return told('move the column', spot, `${header} to ${to}`);
  },
  'rename a column': (person, draw) => {
    const spot = spotIn(person, draw, ['Campaigns', ...MEASURED]);
    if (spot === undefined) return undefined;
    const at = 1 + draw(person.headers(spot.tab).length);
    const header = person.headers(spot.tab)[at - 1] ?? '';
    const to = of(draw, [`${header} (old)`, header.toUpperCase(), `My ${header}`]);
    person.type(spot.tab, 1, at, to);
    return told('rename the column', spot, `${header} to ${to}`);
  },
  'change a date': (person, draw) => {
    const spot = spotIn(person, draw, COUNTED);
    if (spot === undefined) return undefined;
    const header = spot.name === 'Posts' ? 'Posted at' : 'Date';
    const to = of(draw, ['2026-02-01', '2026-09-01', '', '14.10.2026', '3/7/2026', "'2026-03-05"]);
    person.type(spot.tab, spot.row, person.column(spot.tab, header), to);
    return told('date', spot, `"${to}"`);
  },
  'a result of somebody known': (person, draw) => {
    const [creator, platform] = of(draw, [
      ['Maya Ortiz', 'Instagram'],
      ['Anna Müller', ''],
      ['Zoe', ''],
      ['Zoe', 'YouTube'],
      ['zoe', 'yt'],
    ] as const);
    return addRow(person, 'Results', {
      ...{ Date: '2026-03-12', Campaign: 'Launch', Creator: creator, Platform: platform },
      ...{ Source: of(draw, ['shop', 'GA4', 'app', 'my tool']) },
      ...{ Clicks: String(draw(90)), Orders: String(draw(9)), Revenue: String(draw(900)) },
    });
  },
  'a result of a stranger': (person, draw) =>
    addRow(person, 'Results', {
      ...{ Date: '2026-03-12', Campaign: of(draw, ['Launch', 'launch', 'Launhc', 'Nothing']) },
      ...{ Creator: of(draw, ['Anna Mueller', 'Ana Müller', 'Nobody', '']), Platform: 'Instagram' },
      ...{ Source: 'shop', Clicks: '20', Orders: String(1 + draw(9)), Revenue: '100' },
    }),
  'a post more': (person, draw) =>
    addRow(person, 'Posts', {
      ...{
        Campaign: 'Launch',
        Creator: of(draw, ['Anna Müller', 'Zoe', 'Ana Müller']),
        Platform: 'TikTok',
      },
      Post: of(draw, [
        '',
        'https://m.tiktok.com/@zoe/video/1/',
        'https://www.tiktok.com/@k/video/9',
      ]),
      ...{ 'Posted at': of(draw, ['2026-03-20', '', '2026-08-01']), Views: String(draw(9000)) },
      ...{ Likes: String(draw(90)), Spend: of(draw, ['', '15']) },
    }),
  'a creator more': (person, draw) =>
    addRow(person, 'Creators', {
      ...{ Campaign: of(draw, ['Launch', 'Launch', 'Autumn']) },
      ...{
        Creator: of(draw, ['Noor', 'Anna Müller', 'M*', "'2026", 'Total']),
        Platform: 'YouTube',
      },
      Fee: String(draw(300)),
    }),
  'the same post at another address': (person, draw) => {
    const spot = spotIn(person, draw, ['Posts']);
    if (spot === undefined) return undefined;
    const row = person.lastRow(spot.tab) + 1;
    const address = person.text(spot.tab, spot.row, 'Post');
    person.paste(spot.tab, row, person.copied(spot.tab, spot.row));
    const other = of(draw, [
      address.replace('/p/', '/reel/'),
      address.replace('www.', ''),
      address.replace(/\/?$/, '/?igsh=abc'),
    ]);
    person.type(spot.tab, row, person.column(spot.tab, 'Post'), other);
    return told('the same post', spot, other);
  },
  'rename a tab': (person, draw) => {
    const name = of(draw, [...MEASURED, 'Targets'] as const);
    const tab = person.tab(name);
    tab?.rename(`My ${name.toLowerCase()} ${draw(9)}`);
    return tab && `rename the tab ${name}`;
  },
  'delete a tab': (person, draw) => {
    const name = of(draw, ['Targets', ...COUNTED] as const);
    const tab = person.tab(name);
    if (tab !== undefined) person.workbook.engine.deleteTab(tab);
    return tab && `delete the tab ${name}`;
  },
  'duplicate a tab': (person, draw) => {
    const name = of(draw, ['Targets', ...MEASURED] as const);
    const tab = person.tab(name);
    if (tab === undefined || person.workbook.engine.tabNamed(`Copy of ${tab.name}`))
      return undefined;
    person.duplicateTab(tab);
    return `duplicate the tab ${name}`;
  },
  'what a creator costs': (person, draw) => {
    const [header, texts] = of(draw, [
      ['Fee', ['300', '0', '']],
      ['Product cost', ['12.5', '']],
      ['Commission rate', ['0.1', '10%', '']],
      ['Currency', ['EUR', 'usd', '', 'CHF']],
      ['Exchange rate', ['1.085', '', '2']],
      ['Stage', ['awareness', '']],
      ['Followers', ['20000', '']],
    ] as const);
    return typeInto(header, texts, ['Creators'])(person, draw);
  },
  'the settings of the campaign': (person, draw) => {
    const [header, texts] = of(draw, [
      ['Target', ['20', '27', "'30", 'about 30', '']],
      ['Primary KPI', ['ROAS', 'CPA', 'cpm', 'happiness']],
      ['Diagnostic KPI', ['CTR', 'ER', '']],
      ['Use case', ['DTC', 'app install', '']],
      ['Margin', ['0.6', '60', '']],
      ['ER basis', ['reach', 'impressions', 'views', 'followers', '']],
      ['Currency', ['EUR', 'usd']],
      ['Objective', ['awareness', 'loyalty']],
      ['Start', ['2026-03-05', '2026-03-20']],
      ['End', ['2026-03-10', '2026-06-20', "'2026-04-01"]],
    ] as const);
    return typeInto(header, texts, ['Campaigns'])(person, draw);
  },
  'a target beside': typeInto('Target', ['0.03', '3%', ''], ['Targets']),
  'what somebody has checked': typeInto('Checked', ['right', 'left out', 'LEFT OUT', ''], COUNTED),
  'where a result comes from': typeInto('Source', ['GA4', 'SHOP', 'shop ', '', 'new'], ['Results']),
  'organic or paid': typeInto('Organic or paid', ['paid', 'organic', 'Spark Ads', ''], ['Posts']),
};

/** A step in a walk: which edit, and where; after it the report is refreshed or not. */
export interface Step {
  readonly does: string;
  readonly at: readonly number[];
  readonly refreshes: boolean;
}

/** So many steps, the same for the same seed. */
export function stepsFrom(seed: number, count: number): Step[] {
  const step = fc.record({
    does: fc.constantFrom(...Object.keys(ORDINARY_EDITS)),
    at: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
    refreshes: fc.nat(3).map((number) => number === 0),
  });
  return fc.sample(step, { seed, numRuns: count });
}

/** Takes a step; gives it in words, or nothing where it cannot be taken. */
export function taken({ does, at }: Step, person: Person): string | undefined {
  const numbers = [...at];
  const done = ORDINARY_EDITS[does]!(person, (count) => (numbers.shift() ?? 0) % count);
  return done === undefined ? undefined : `${does} (${done})`;
}
