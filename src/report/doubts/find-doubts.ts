import type { ReportRecords, ReportSource } from '../source/report-source';
import type { Doubt, DoubtedRow, DoubtPart, FoundDoubt } from './doubt';
import { doubled } from './kinds/doubled';
import { type MissingTab, missingTab } from './kinds/missing-tab';
import { noCampaign } from './kinds/no-campaign';
import { notNumbers } from './kinds/not-numbers';
import { unmatched } from './kinds/unmatched';
import type { DoubtVolumes } from './volumes';
import { suggestionOf, whereOf } from './words/mending';

/** The tabs of a campaign as they were read, and what of those that an earlier report read is another now. */
export interface Doubtable {
  readonly source: ReportSource;
  readonly records: ReportRecords;
  readonly missing: readonly MissingTab[];
  /** Columns that came, went or were renamed since, in words. */
  readonly columnsSince: readonly string[];
}

/** What each kind finds in the tabs; what else has changed since a report was built is known by its cells alone. */
const FINDERS = {
  missing_tab: ({ missing }: Doubtable) => missingTab(missing),
  changed: ({ columnsSince }: Doubtable) =>
    columnsSince.map((name): DoubtPart => ({ key: name, name, rows: [], repairs: [] })),
  unmatched: ({ source }: Doubtable) => unmatched(source),
  not_numbers: ({ source }: Doubtable) => notNumbers(source),
  doubled: ({ source }: Doubtable) => doubled(source),
  no_campaign: ({ source, records }: Doubtable) => noCampaign(source, records),
} as const satisfies Readonly<Record<string, (tabs: Doubtable) => DoubtPart[]>>;

/** Everything that is known to be wrong with what a campaign's tabs count, each kind once. */
export function findDoubts(tabs: Doubtable): FoundDoubt[] {
  const kinds = Object.keys(FINDERS) as (keyof typeof FINDERS)[];
  return kinds
    .map((kind) => ({ kind, parts: FINDERS[kind](tabs) }))
    .filter(({ parts }) => parts.length > 0);
}

/** The rows that a doubt is about. */
export function rowsOf({ parts }: FoundDoubt): readonly DoubtedRow[] {
  return parts.flatMap(({ rows }) => rows);
}

/** A doubt as it is told: how many, of what volume, where, and what would mend it. */
export function doubtOf(found: FoundDoubt, volumes: DoubtVolumes): Doubt {
  const rows = rowsOf(found);
  const { kind, parts } = found;
  const cells = rows.reduce((sum, { columns }) => sum + (columns?.length ?? 1), 0);
  return {
    kind,
    count: rows.length === 0 ? parts.length : cells,
    share: rows.length === 0 ? null : volumes.shareOf(rows),
    volumes: volumes.of(rows),
    where: whereOf(parts),
    suggestion: suggestionOf(found),
  };
}
