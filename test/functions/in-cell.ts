import { newNodeContext } from '../../workbench/host/node-context';
import { readAddOn } from '../../workbench/node/add-on-files';

/** A realm of its own with the compiled add-on and nothing else, as a cell has it. */
const realm = newNodeContext();
realm.run(readAddOn().code, 'Code.js');

export type Column = readonly (readonly unknown[])[];

/** What a function gives a cell for the arguments that Sheets hands over. */
export function inCell(name: string, ...given: readonly unknown[]): unknown {
  return (realm.run(name, 'cell') as (...values: readonly unknown[]) => unknown)(...given);
}

/** The same in a sheet that says its zone. */
export function inSheetOf(
  timeZone: () => string,
  name: string,
  ...given: readonly unknown[]
): unknown {
  const getActiveSpreadsheet = () => ({ getSpreadsheetTimeZone: timeZone });
  realm.define('SpreadsheetApp', { getActiveSpreadsheet });
  try {
    return inCell(name, ...given);
  } finally {
    realm.run('delete globalThis.SpreadsheetApp', 'cell');
  }
}

/** What the function throws, which a cell shows as `#ERROR!` with the message. */
export function thrownInCell(name: string, ...given: readonly unknown[]): string {
  try {
    inCell(name, ...given);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was thrown';
}

/** A range of one column. */
export function column(...cells: readonly unknown[]): Column {
  return cells.map((cell) => [cell]);
}

/** A value as the add-on's own realm would make it, or any other. */
export function fromAnotherRealm(code: string): unknown {
  return newNodeContext().run(code, 'value');
}
