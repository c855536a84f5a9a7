import type { GeneratedLinks } from '../../../../src/apps-script/endpoints/links/generate-links';
import { distinctProblems } from '../../../../src/cells/problem-words';
import type { Server } from '../../../server';
import { type BatchControls, type Batches, useBatches } from './batches';

/** Links and codes of many creators on their way. */
export type Generation = Batches<GeneratedLinks>;

/** Generates the links and codes of a campaign's creators. */
export function useGeneration(
  server: Server,
  campaign: string,
  onEnd: () => void,
): BatchControls<GeneratedLinks> {
  return useBatches({
    ask: (creators) => server.generateLinks(campaign, creators),
    together,
    onEnd,
  });
}

function together(made: readonly GeneratedLinks[]): GeneratedLinks {
  return {
    links: made.reduce((sum, { links }) => sum + links, 0),
    codes: made.reduce((sum, { codes }) => sum + codes, 0),
    unassigned: made.flatMap(({ unassigned }) => unassigned),
    // What is wrong with the campaign is told by every batch.
    problems: distinctProblems(made.flatMap(({ problems }) => problems)),
  };
}
