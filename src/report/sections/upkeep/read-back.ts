import { DOUBT_KINDS, type Doubt, type DoubtKind } from '../../doubts/doubt';
import type { BandRow, ReadBands } from '../../model/bands';
import { DOUBTED_BAND, VOLUME_KINDS } from '../../model/doubt-parts';
import { DOUBTS_BAND } from '../../model/doubt-rows';
import { numeric } from '../../read-back/cells';

export interface DoubtsSummary {
  readonly doubts: readonly Doubt[];
}

/** What is known to be wrong with what the report counts; a report of before says nothing of it. */
export function readBack(bands: ReadBands): DoubtsSummary {
  const parts = bands.rows(DOUBTED_BAND);
  return {
    doubts: bands.rows(DOUBTS_BAND).flatMap((row) => {
      const kind = DOUBT_KINDS.find((each) => each === row.kind);
      const count = numeric(row.count) ?? 0;
      if (kind === undefined || count <= 0) return [];
      return [
        {
          ...{ kind, count, share: numeric(row.share), volumes: volumesOf(kind, parts) },
          ...{ where: String(row.where), suggestion: String(row.suggestion) },
        },
      ];
    }),
  };
}

function volumesOf(kind: DoubtKind, parts: readonly BandRow[]): Doubt['volumes'] {
  const id = VOLUME_KINDS.find((each) => each === kind);
  if (id === undefined) return {};
  return Object.fromEntries(
    parts.flatMap((row) => {
      const value = numeric(row[`volume_${id}`]);
      return value === null ? [] : [[String(row.part).replace(/^\w+\./, ''), value]];
    }),
  );
}
