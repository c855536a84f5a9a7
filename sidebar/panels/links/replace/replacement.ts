import type { ReplacedLinks } from '../../../../src/apps-script/endpoints/links/replace-links-of-tabs';
import type { Server } from '../../../server';
import { type BatchControls, useBatches } from '../generate/batches';

/** Replaces the links of a campaign's creators. */
export function useReplacement(
  server: Server,
  campaign: string,
  onEnd: () => void,
): BatchControls<ReplacedLinks> {
  return useBatches({
    ask: (creators) => server.replaceLinks(campaign, creators),
    together: (made: readonly ReplacedLinks[]) => ({
      replaced: made.reduce((sum, { replaced }) => sum + replaced, 0),
      left: made.flatMap(({ left }) => left),
    }),
    onEnd,
  });
}
