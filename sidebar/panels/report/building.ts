import { useState } from 'preact/hooks';
import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type {
  TextAnswer,
  TextNumbers,
} from '../../../src/apps-script/endpoints/report/text-numbers';
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
  | ({ readonly is: 'built' } & Pick<BuiltReport, 'unmatched' | 'warnings'>)
  | { readonly is: 'refused'; readonly fault: Fault }
  | { readonly is: 'converting' }
  | { readonly is: 'converted'; readonly count: number; readonly word: string }
  | { readonly is: 'not converted'; readonly fault: Fault };

interface Building {
  readonly state: BuildState;
  readonly build: () => Promise<void>;
  /** Converts what is clear, or what an answer settles. */
  readonly convert: (answer: TextAnswer | null) => Promise<void>;
}

/** Builds the report of a campaign step by step, and makes numbers of texts before it. */
export function useBuilding(
  server: Server,
  campaign: string,
  textNumbers: Query<TextNumbers>,
  summary: Query<ReportSummary>,
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
    setState({ is: 'building', step: 1 });
    const built = await server.buildReport(campaign, null);
    if (!built.ok) return setState({ is: 'refused', fault: built });
    setState({ is: 'building', step: 2 });
    await summary.reload();
    const { unmatched, warnings } = built.value;
    setState({ is: 'built', unmatched, warnings });
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
  return { state, build, convert };
}
