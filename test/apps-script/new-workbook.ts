import type { Host, SheetSeed, WorkbookSnapshot } from '../../workbench/host/host';
import { type Choices, openHost } from '../host/open-host';

/** A workbook with these tabs on a day in February, for one test; a new file where none are given. */
export function newWorkbook(
  sheets: SheetSeed[] = [{ name: 'Sheet1' }],
  options: Choices = {},
): Host {
  return openHost(sheets, { now: () => new Date('2026-02-20T10:00:00Z'), ...options });
}

/** The rows of a tab below its headers as header → value; blank rows between them are left out. */
export function rowsOf(
  host: Host,
  tab: string,
  { sheets }: WorkbookSnapshot = host.snapshot(),
): Record<string, unknown>[] {
  const { cells } = sheets.find(({ name }) => name === tab)!;
  const headers = new Map(
    cells.filter(({ row }) => row === 1).map(({ column, value }) => [column, String(value)]),
  );
  const rows = new Map<number, Record<string, unknown>>();
  for (const { row, column, value } of cells) {
    const header = headers.get(column);
    if (row === 1 || header === undefined || value === null || value === '') continue;
    rows.set(row, { ...rows.get(row), [header]: value });
  }
  return [...rows.values()];
}

export function tabNames(host: Host): string[] {
  return host.engine.tabs().map(({ name }) => name);
}
