import { expect, it } from 'vitest';
import { unsure } from '../../sidebar/panels/report/unsure';
import type { ListedDoubt } from '../../src/apps-script/endpoints/report/find-doubts';
import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { Host, SavedWorkbook } from '../../workbench/host/host';
import { folderOf, temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, read } from '../host/reports';
import type { CampaignAudit } from '../independent/report-from-csv';
import { differences, differentDoubts } from '../report/same-numbers';
import { audited } from './edits/audited';
import { AS_OF, CAMPAIGN, JUDGED_BY, launchJudgedBy } from './edits/launch';
import { stepsFrom, taken } from './edits/ordinary-edits';
import { Person } from './edits/person';
import { EDITS, SEED } from './length';

/** Beyond so many edits the workbook is as it was at first. */
const EDITS_OF_ONE = 3;

/** What the panel shows: what the cells of the report say, and what it finds in the tabs. */
interface Shown {
  readonly report: ReportSummary;
  readonly found: Outcome<readonly ListedDoubt[]>;
}

async function shownBy(host: Host): Promise<Shown> {
  const report = await read(host, CAMPAIGN);
  const found = (await host.call('findDoubts', CAMPAIGN)) as Shown['found'];
  return { report, found };
}

/** What a report that is shown says and should not, without having been refreshed. */
function surerThanItIs({ report, found }: Shown, audit: CampaignAudit | undefined): string[] {
  const { primary, doubts } = unsure(report, found.ok ? found.value : null);
  const isSure = primary.status !== null && primary.status !== 'check first';
  const isInDoubt = !found.ok || doubts.length + found.value.length > 0;
  if (audit === undefined) return isInDoubt && !isSure ? [] : ['texts are passed over in silence'];
  // What has changed since is no matter of the tabs as they are.
  const inTabs = found.ok ? found.value.filter(({ kind }) => kind !== 'changed') : [];
  const wrong = found.ok ? differentDoubts(inTabs, audit.doubts) : [];
  const judged = (['primary', 'diagnostic'] as const).flatMap((role) =>
    differentKpi(role, report[role], audit[role]),
  );
  if (isSure || !isInDoubt) wrong.push(...judged);
  const all = found.ok ? [...doubts, ...found.value] : [];
  // The cells know of unmatched rows by themselves, as long as the roster is the one that they were written for.
  if (found.ok && !all.some(({ kind }) => kind === 'changed' || kind === 'missing_tab')) {
    const [told, known] = [doubts, audit.doubts].map(
      (each) => each.find(({ kind }) => kind === 'unmatched')?.count ?? 0,
    );
    // A name in another spelling than any at the time, or a day that is gone, is one too many until a refresh.
    if (told! < known!) wrong.push(`the cells tell of ${told} unmatched rows, not of ${known}`);
  }
  if (audit.primary?.status === 'check first' && isSure)
    wrong.push(`${primary.status}, where there is something to check first`);
  return wrong;
}

function differentKpi(
  role: string,
  said: ReportSummary['diagnostic'],
  expected: CampaignAudit['primary'],
): string[] {
  const [value, other] = [said?.value ?? null, expected?.value ?? null];
  const isSame =
    value === other || (value !== null && other !== null && Math.abs(value / other - 1) < 1e-9);
  const fields = (['kpi', 'target', 'status'] as const).filter(
    (field) => (said?.[field] ?? null) !== (expected?.[field] ?? null),
  );
  return [
    ...(isSame ? [] : [`${role}: ${value}, not ${other}`]),
    ...fields.map((field) => `${role} ${field}: ${said?.[field]}, not ${expected?.[field]}`),
  ];
}

const built = new Map<string, Promise<SavedWorkbook>>();

async function buildOnce(kpis: string): Promise<SavedWorkbook> {
  const host = openHost(folderOf(launchJudgedBy(kpis)), {
    rows: 20,
  });
  await build(host, CAMPAIGN, AS_OF);
  return host.save();
}

async function openAgain(kpis: string): Promise<Host> {
  const saved = built.get(kpis) ?? buildOnce(kpis);
  built.set(kpis, saved);
  return openHost(structuredClone(await saved), { trustsResults: true });
}

it.each(
  JUDGED_BY,
)(`a report is never surer than it is, from seed ${SEED}: %s`, async (kpis, part, seed) => {
  const steps = stepsFrom(seed, Math.round(EDITS * part));
  const folder = temporaryFolder();
  let host = await openAgain(kpis);
  let person = new Person(host);
  let path: string[] = [];
  let refused = 0;
  let isRefused = false;
  const failures: string[] = [];
  for (const step of steps) {
    if (path.length >= EDITS_OF_ONE || isRefused) {
      isRefused = false;
      host.dispose();
      host = await openAgain(kpis);
      person = new Person(host);
      path = [];
    }
    const done = taken(step, person);
    if (done === undefined) continue;
    path.push(done);
    await host.settled();
    const audit = audited(person, folder);
    const shown = await shownBy(host);
    let wrong = surerThanItIs(shown, audit);
    isRefused = !shown.found.ok;
    if (isRefused) refused += 1;
    if (wrong.length === 0 && step.refreshes) {
      const outcome = (await host.call('buildReport', CAMPAIGN, AS_OF)) as Outcome<unknown>;
      if (outcome.ok) path.push('refresh');
      const after = await shownBy(host);
      wrong =
        outcome.ok && audit !== undefined
          ? differences({ ...after.report, serviceCalls: 0 }, audit)
          : surerThanItIs(after, audit);
      if (outcome.ok && audit === undefined) wrong.push('built over what is no number');
      if (outcome.ok !== shown.found.ok)
        wrong.push(
          `to build ${outcome.ok ? 'goes well' : problemsInWords(outcome.problems)}, to look for doubts does not alike`,
        );
    }
    if (wrong.length > 0) {
      failures.push(`${path.join(' → ')}:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      path = Array(EDITS_OF_ONE).fill('');
    }
  }
  expect(failures).toEqual([]);
  expect(refused, 'what is refused says little').toBeLessThan(steps.length / 2);
});
