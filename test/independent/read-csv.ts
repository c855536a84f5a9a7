import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row of a tab: header ids to the text of the cells, blank cells left out. */
export type Row = Readonly<Record<string, string>>;

/** A day or a moment as the file writes it. */
export interface Moment {
  /** The calendar day, `2026-03-02`. */
  readonly day: string;
  /** Milliseconds; a bare day stands for its beginning. */
  readonly begins: number;
  /** Milliseconds; a bare day stands for its end. */
  readonly ends: number;
}

const DAY = 86_400_000;

/** "Ids are headers in lower case with underscores; `3-second views` is `three_second_views`." */
export function headerId(header: string): string {
  const words = header.trim().toLowerCase().replace(/^3-/, 'three ');
  return words.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '');
}

/** "White space around and within names is `unmatched` where it keeps a row from its creator." */
const NAMES = new Set(['campaign', 'creator', 'handle']);

/** "A folder with one CSV per tab … The other tabs may be absent or empty." */
export function readTab(folder: string, tab: string): Row[] {
  const file = join(folder, `${tab}.csv`);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const [headers, ...lines] = Papa.parse<string[]>(text).data;
  // Of two columns of one name the first counts.
  const ids = (headers ?? []).map(headerId).map((id, at, all) => (all.indexOf(id) < at ? '' : id));
  return lines
    .map((cells) => {
      const filled = cells.map((cell, i) => [ids[i] ?? '', cell] as const);
      return Object.fromEntries(
        filled
          .filter(([id, cell]) => id !== '' && cell.trim() !== '')
          .map(([id, cell]) => [id, NAMES.has(id) ? cell : cell.trim()]),
      );
    })
    .filter((row) => Object.keys(row).length > 0);
}

/** The ids of a tab's columns; none where there is no tab. */
export function readHeaders(folder: string, tab: string): string[] {
  const file = join(folder, `${tab}.csv`);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return (Papa.parse<string[]>(text).data[0] ?? []).map(headerId);
}

/** "A number column may hold `12.3M` or `1,234` as text": the unambiguous spellings, else an error. */
export function numberIn(row: Row, id: string): number | null {
  const text = row[id];
  if (text === undefined) return null;
  const spelled = /^([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?)([kmb%]?)$/i.exec(text);
  const digits = (spelled?.[1] ?? '').replaceAll(',', '');
  if (!/\d/.test(digits)) throw new Error(`${id}: "${text}" is not a number`);
  const power = { k: 3, m: 6, b: 9, '%': -2 }[(spelled?.[2] ?? '').toLowerCase()] ?? 0;
  return Number(`${digits}e${power}`);
}

/** "ISO dates or date-times"; a time without a zone is in the spreadsheet's, which is UTC here. */
export function momentOf(text: string): Moment {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(
    text,
  );
  if (!iso) throw new Error(`"${text}" is not an ISO date or date-time`);
  const [, day = '', time, zone = 'Z'] = iso;
  if (time === undefined) {
    const begins = Date.parse(`${day}T00:00:00Z`);
    return { day, begins, ends: begins + DAY - 1 };
  }
  const seconds = time.length === 5 ? `${time}:00` : time;
  const at = Date.parse(`${day}T${seconds}${zone}`);
  return { day: new Date(at).toISOString().slice(0, 10), begins: at, ends: at };
}

export function momentIn(row: Row, id: string): Moment | null {
  const text = row[id];
  return text === undefined ? null : momentOf(text);
}

/** "As a whole and without regard to case, even when a name holds `=`, `<`, `*`, `?` or `~`." */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').toLowerCase() === (b ?? '').toLowerCase();
}
