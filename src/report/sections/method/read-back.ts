import type { ReadBands } from '../../model/bands';
import { SOURCES_BAND } from '../../model/report-model';
import { numeric, settingsIn, textual } from '../../read-back/cells';

export interface AttributionSummary {
  /** The source each measure is taken from. */
  readonly sources: Readonly<Record<string, string | null>>;
  readonly postsOfNobody: number | null;
  readonly resultsOfNobody: number | null;
  readonly resultsOutsideDates: number | null;
  readonly committed: number | null;
}

export function readBack(bands: ReadBands): { readonly attribution: AttributionSummary } {
  const setting = settingsIn(bands);
  return {
    attribution: {
      sources: Object.fromEntries(
        bands
          .rows(SOURCES_BAND)
          .filter(({ measure }) => measure !== 'source')
          .map(({ measure, chosen }) => [String(measure), textual(chosen)]),
      ),
      postsOfNobody: numeric(setting('unmatched_posts')),
      resultsOfNobody: numeric(setting('unmatched_results')),
      resultsOutsideDates: numeric(setting('results_outside')),
      committed: numeric(setting('committed')),
    },
  };
}
