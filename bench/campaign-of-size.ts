import type { Outcome } from '../src/cells/problem';
import { problemLines } from '../src/cells/problem-words';
import { readFolder } from '../workbench/folder/read-folder';
import type { Host, NewContext } from '../workbench/host/host';
import { openHost } from '../workbench/node/open-host';
import { processorTime } from './processor-time';
import { type ScriptTime, stopwatch } from './stopwatch';
import { AS_OF, CAMPAIGN, workbookOf } from './workbook';

/** What was measured of one call, told as soon as it is known: the calculation may take longer than anybody waits. */
export type Measured =
  | { readonly of: Call; readonly script: ScriptTime; readonly serviceCalls: number }
  /** Milliseconds that the spreadsheet needs to calculate what the call wrote. */
  | { readonly of: Call; readonly calculation: number };

export type Call = 'links' | 'report';

function tell(measured: Measured): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

async function measure(creators: number): Promise<void> {
  let of: Call = 'links';
  let scriptTime = 0;
  const newContext = stopwatch(['generateLinks', 'buildReport'], (script) => {
    scriptTime = script.whole;
    tell({ of, script, serviceCalls: host.serviceCalls.total });
  });
  const host = hostOf(workbookOf(creators), newContext);
  const timesOf = async (call: Call, name: string, ...args: unknown[]) => {
    of = call;
    await host.settled();
    const start = processorTime();
    const outcome = (await host.call(name, ...args)) as Outcome<unknown>;
    if (!outcome.ok) throw new Error(problemLines(outcome).join('\n'));
    tell({ of, calculation: processorTime() - start - scriptTime });
  };
  try {
    await timesOf('links', 'generateLinks', null, null);
    await timesOf('report', 'buildReport', CAMPAIGN, AS_OF);
  } finally {
    host.dispose();
  }
}

function hostOf(files: Readonly<Record<string, string>>, newContext: NewContext): Host {
  const sheets = readFolder((name) => {
    const csv = files[name];
    return csv === undefined ? undefined : Buffer.from(csv);
  });
  if (!sheets.ok) throw new Error(problemLines(sheets).join('\n'));
  return openHost({ sheets: sheets.value, newContext });
}

/** Its own process, so that no size inherits the memory of another, and one that takes too long can be ended. */
await measure(Number(process.argv[2]));
