import type { init, NewFile } from 'excelize-wasm';

/** The library, once its WebAssembly is loaded. */
export type Excelize = Awaited<ReturnType<typeof init>>;

/** A workbook that the library builds. */
export type ExcelizeFile = NewFile;

/** The library answers with its errors instead of throwing them; here they are always bugs. */
export function must<T extends { error: string | null }>(answer: T): T {
  if (answer.error) throw new Error(`excelize: ${answer.error}`);
  return answer;
}
