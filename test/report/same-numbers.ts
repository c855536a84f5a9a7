import type { Doubt } from '../../src/report/doubts/doubt';
import type { CampaignReport } from '../../workbench/node/run-report';
import type { CampaignAudit } from '../independent/report-from-csv';

/** The independent calculation knows these and the report does not show them. */
const NOT_IN_THE_REPORT = new Set(['cost_per_follower', 'watch_time']);

type DeliveryId = keyof NonNullable<CampaignAudit['delivery']>;

/** Every difference between what a report says and what the independent calculation says, one a line. */
export function differences(report: CampaignReport, audit: CampaignAudit): string[] {
  const found: string[] = [];
  const compare = comparing(found);
  compare('status', report.status, audit.status);
  for (const role of ['primary', 'diagnostic'] as const)
    for (const field of ['kpi', 'value', 'target', 'attainment', 'status'] as const)
      compare(`${role} ${field}`, report[role]?.[field], audit[role]?.[field]);
  for (const { stage, metrics } of audit.stages) {
    const said = report.stages.find((each) => each.stage === stage)?.metrics ?? [];
    for (const expected of metrics) {
      const metric = said.find(({ id }) => id === expected.id);
      if (metric === undefined) {
        if (expected.value !== null && !NOT_IN_THE_REPORT.has(expected.id))
          found.push(`${stage} ${expected.id}: missing`);
        continue;
      }
      for (const field of ['value', 'target', 'status'] as const)
        compare(`${stage} ${expected.id} ${field}`, metric[field], expected[field]);
      if (expected.value !== null)
        compare(`${stage} ${expected.id} from`, metric.from, expected.from);
    }
  }
  compare('creators', report.creators.length, audit.creators.length);
  for (const expected of audit.creators) {
    const who = `${expected.creator} on ${expected.platform}`;
    const said = report.creators.find(
      ({ creator, platform }) => creator === expected.creator && platform === expected.platform,
    );
    if (said === undefined) {
      found.push(`${who}: missing`);
      continue;
    }
    for (const field of ['stage', 'cost', 'quadrant'] as const)
      compare(`${who} ${field}`, said[field], expected[field]);
    for (const field of ['live', 'booked'] as const)
      compare(`${who} ${field}`, said.delivered?.[field], expected.delivered?.[field]);
    for (const part of ['attention', 'action'] as const)
      for (const [id, value] of Object.entries(expected[part]))
        compare(`${who} ${id}`, said[part][id], value);
  }
  for (const [measure, source] of Object.entries(audit.sources))
    if (source !== null && report.attribution.sources[measure] !== undefined)
      compare(
        `source of ${measure}`,
        (report.attribution.sources[measure] ?? '').toLowerCase(),
        source,
      );
  found.push(...differentDoubts(report.doubts, audit.doubts));
  compare('unmatched posts', report.attribution.postsOfNobody, audit.unmatched.posts);
  compare('unmatched results', report.attribution.resultsOfNobody, audit.unmatched.results);
  compare(
    'results outside dates',
    report.attribution.resultsOutsideDates,
    audit.resultsOutsideDates,
  );
  for (const id of Object.keys(audit.delivery ?? report.delivery ?? {}) as DeliveryId[])
    compare(id, report.delivery?.[id], audit.delivery?.[id]);
  compare('committed', report.attribution.committed ?? 0, audit.committed.cost ?? 0);
  return found;
}

/** Every difference between doubts, kind by kind. */
export function differentDoubts(
  doubts: readonly Pick<Doubt, 'kind' | 'count' | 'share' | 'volumes'>[],
  expected: CampaignAudit['doubts'],
): string[] {
  const found: string[] = [];
  const compare = comparing(found);
  compare('doubts', kindsOf(doubts), kindsOf(expected));
  for (const each of expected) {
    const said = doubts.find(({ kind }) => kind === each.kind);
    compare(`${each.kind} count`, said?.count, each.count);
    compare(`${each.kind} share`, said?.share, each.share);
    const volumes: Readonly<Record<string, number>> = said?.volumes ?? {};
    for (const id of new Set([...Object.keys(volumes), ...Object.keys(each.volumes)]))
      compare(`${each.kind} ${id}`, volumes[id], each.volumes[id]);
  }
  return found;
}

/** Puts down what differs. */
function comparing(found: string[]) {
  return (what: string, said: unknown, expected: unknown): void => {
    if (typeof said === 'number' && typeof expected === 'number') {
      const size = Math.max(Math.abs(expected), 1e-9);
      if (Math.abs(said - expected) / size > 1e-9) found.push(`${what}: ${said}, not ${expected}`);
    } else if ((said ?? null) !== (expected ?? null))
      found.push(`${what}: ${said}, not ${expected}`);
  };
}

function kindsOf(doubts: readonly { readonly kind: string }[]): string {
  return doubts
    .map(({ kind }) => kind)
    .sort()
    .join(', ');
}
