import { useRef, useState } from 'preact/hooks';
import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type {
  ListedDoubt,
  ListedPart,
} from '../../../src/apps-script/endpoints/report/find-doubts';
import type { Repaired } from '../../../src/apps-script/endpoints/report/repair-doubt';
import type {
  TextAnswer,
  TextNumbers,
} from '../../../src/apps-script/endpoints/report/text-numbers';
import type { DoubtKind, Repair } from '../../../src/report/doubts/doubt';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import type { Fault } from '../../fault';
import type { Server } from '../../server';
import type { Query } from '../../ui/query';
import { wordFor } from './text-numbers';

/** The steps of a build, in order. */
export const STEPS = ['Checking numbers', 'Writing the report', 'Calculating'] as const;

/** What the panel is doing or has last done. */
export type BuildState =
  | { readonly is: 'idle' }
  /** Numbers that nobody has seen yet are stored as text. */
  | { readonly is: 'paused' }
  | { readonly is: 'building'; readonly step: number }
  /** `undo` takes back the repair that it was built after. */
  | {
      readonly is: 'built';
      readonly repaired: Repaired | null;
      readonly warnings: BuiltReport['warnings'];
    }
  | { readonly is: 'repairing' }
  | { readonly is: 'not repaired'; readonly fault: Fault }
  | { readonly is: 'refused'; readonly fault: Fault }
  | { readonly is: 'converting' }
  | { readonly is: 'converted'; readonly count: number; readonly word: string }
  | { readonly is: 'not converted'; readonly fault: Fault };

interface Building {
  readonly state: BuildState;
  readonly build: () => Promise<void>;
  /** Converts what is clear, or what an answer settles. */
  readonly convert: (answer: TextAnswer | null) => Promise<void>;
  readonly repair: (kind: DoubtKind, part: ListedPart, repair: Repair) => Promise<void>;
  readonly undo: (repaired: Repaired) => Promise<void>;
}

/** Builds the report of a campaign step by step, and makes numbers of texts before it. */
export function useBuilding(
  server: Server,
  campaign: string,
  textNumbers: Query<TextNumbers>,
  summary: Query<ReportSummary>,
  doubts: Query<readonly ListedDoubt[]>,
): Building {
  const [state, setState] = useState<BuildState>({ is: 'idle' });
  const build = async () => {
    // Who has seen the texts and builds all the same is not asked again.
    const seen = textNumbers.value?.convertible ?? 0;
    setState({ is: 'building', step: 0 });
    const found = await textNumbers.reload();
    if (!found.ok) return setState({ is: 'refused', fault: found });
    if (found.value.convertible > seen) {
      return setState({ is: 'paused' });
    }
    await rebuild(null);
  };
  const rebuild = async (repaired: Repaired | null) => {
    setState({ is: 'building', step: 1 });
    const built = await server.buildReport(campaign, null);
    if (!built.ok) return setState({ is: 'refused', fault: built });
    setState({ is: 'building', step: 2 });
    await Promise.all([summary.reload(), doubts.reload()]);
    // Odd counts are among the doubts.
    const warnings = built.value.warnings.filter(({ code }) => code !== 'not_numbers');
    setState({ is: 'built', repaired, warnings });
  };
  const repair = async (kind: DoubtKind, { key }: ListedPart, { does }: Repair) => {
    setState({ is: 'repairing' });
    const repaired = await server.repairDoubt(campaign, kind, key, does);
    if (!repaired.ok) return setState({ is: 'not repaired', fault: repaired });
    await rebuild(repaired.value);
  };
  const undo = async ({ undo: back }: Repaired) => {
    setState({ is: 'repairing' });
    const undone = await server.undoRepair(back);
    if (!undone.ok) return setState({ is: 'not repaired', fault: undone });
    await rebuild(null);
  };
  const convert = async (answer: TextAnswer | null) => {
    const word = wordFor(textNumbers.value?.first ?? []);
    setState({ is: 'converting' });
    const converted =
      answer === null
        ? await server.convertTextNumbers()
        : await server.answerTextNumbers(answer.tab, answer.convention);
    if (!converted.ok) return setState({ is: 'not converted', fault: converted });
    textNumbers.put(converted.value.left);
    setState({ is: 'converted', count: converted.value.converted, word });
  };
  // A second click may come before the first one is drawn.
  const isAtWork = useRef(false);
  const alone =
    <A extends unknown[]>(work: (...given: A) => Promise<void>) =>
    async (...given: A) => {
      if (isAtWork.current) return;
      isAtWork.current = true;
      await work(...given).finally(() => {
        isAtWork.current = false;
      });
    };
  return {
    state,
    ...{ build: alone(build), convert: alone(convert) },
    ...{ repair: alone(repair), undo: alone(undo) },
  };
}
