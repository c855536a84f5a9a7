import { useState } from 'preact/hooks';
import type { CsvFile } from '../../../../src/apps-script/endpoints/links/export-csv';
import type { Fault } from '../../../fault';
import type { Answer } from '../../../server';
import { saveFile } from '../../../ui/save-file';

/** A file from the server, with what was left out of it where something can be. */
export type MadeFile = CsvFile & {
  readonly left?: readonly { readonly code: string; readonly reason: string }[];
};

export type FileState =
  | { readonly is: 'idle' }
  | { readonly is: 'asking'; readonly what: string }
  | { readonly is: 'made'; readonly file: MadeFile; readonly what: string }
  | { readonly is: 'refused'; readonly fault: Fault; readonly again: () => void };

/** Asks for a file and hands it to the browser; one without rows is not worth a download. */
export function useFile() {
  const [state, setState] = useState<FileState>({ is: 'idle' });
  const make = async (what: string, ask: () => Promise<Answer<MadeFile>>): Promise<void> => {
    setState({ is: 'asking', what });
    const answer = await ask();
    if (!answer.ok) {
      setState({ is: 'refused', fault: answer, again: () => void make(what, ask) });
      return;
    }
    if (answer.value.count > 0) saveCsv(answer.value);
    setState({ is: 'made', file: answer.value, what });
  };
  return { state, make };
}

export function saveCsv({ name, csv }: CsvFile): void {
  saveFile(name, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
}

export type Files = ReturnType<typeof useFile>;
