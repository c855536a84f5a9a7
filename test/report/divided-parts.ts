import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import type { CampaignReport } from '../../workbench/node/run-report';

/** How far a part may be from what is shown of it, which is rounded. */
interface Shown {
  readonly value: number;
  readonly within: number;
}

const CARDS = [1, 3, 7, 11, 14];

/**
 * Where a reader of the report divides the parts that stand beside a ratio and finds something else, one a line: every
 * KPI of the stages, the figures, the steps of the funnel, each creator and the totals. ROI takes the margin beside it.
 */
export function contradictions(
  report: Pick<CampaignReport, 'stages'>,
  sheet: SheetSnapshot,
): string[] {
  const cells = new Map(sheet.cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const at = (row: number, column: number) => cells.get(`${row} ${column}`) ?? '';
  const textAt = (row: number, column: number) => String(at(row, column));
  const rows = Math.max(...sheet.cells.map(({ row }) => row));
  const rowWith = (text: string, ...columns: number[]) => {
    for (let row = 1; row <= rows; row += 1)
      if ([1, ...columns].some((column) => at(row, column) === text)) return row;
    return 0;
  };
  const found: string[] = [];
  const check = (what: string, kpi: string, shown: Shown, parts: string) => {
    const quotient = divided(kpi, parts);
    if (quotient === undefined) found.push(`${what}: nothing is divided in "${parts}"`);
    else if (!overlap(quotient, shown))
      found.push(`${what}: ${shown.value}, and "${parts}" is ${quotient.value}`);
  };

  const metrics = report.stages.flatMap((stage) => stage.metrics);
  const ratios = metrics.filter(({ parts, value }) => parts !== null && value !== null);
  for (const { id, value, parts } of ratios) {
    const [upper, lower] = Object.values(parts!);
    if (id !== 'roi' && !isNear(value, turned(id, upper! / lower!)))
      found.push(`${id}: ${value}, and its parts are ${JSON.stringify(parts)}`);
  }

  const end = rowWith('Benchmarks') || rowWith('How it was counted');
  let lines = 0;
  for (let row = rowWith('All KPIs by stage') + 2; row < end; row += 1) {
    const [kpi, value, made] = [textAt(row, 1), at(row, 3), textAt(row, 9)];
    if (!made.includes(' over ') || typeof value !== 'number') continue;
    lines += 1;
    check(`KPI ${kpi}`, kpi, { value, within: 0 }, made);
  }
  if (lines !== ratios.length)
    found.push(`${ratios.length} ratios, ${lines} lines say their parts`);

  const cards = rowWith('Spend', ...CARDS);
  for (const column of CARDS) {
    const [label, value] = [0, 1].map((below) => textAt(cards + below, column));
    const notes = [2, 3, 4].map((below) => textAt(cards + below, column));
    const made = notes.find((note) => note.includes(' over '));
    const beside = notes.filter((note) => note !== made).join(' · ');
    if (made !== undefined)
      check(`figure ${label}`, label!, numberShown(value!), `${made} · ${beside}`);
    else if (/\d[%×]$/.test(value!)) found.push(`figure ${label} does not say what it divides`);
  }

  const funnel = rowWith('Stage') + 1;
  for (let row = funnel + 1; row < funnel + 4; row += 1) {
    const [before, now, step] = [at(row - 1, 2), at(row, 2), at(row, 3)];
    if (typeof step !== 'number') continue;
    const counted = textAt(row, 1).split(': ')[1]!;
    const notes = [4, 5, 6].map((below) => textAt(funnel + below, 1));
    const note = notes.find((each) => each.startsWith(`Step to ${counted}: `));
    if (note !== undefined) check(`step to ${counted}`, '', { value: step, within: 0 }, note);
    else if (!isNear(step, Number(now) / Number(before)))
      found.push(`step to ${counted}: ${step}, and ${now} over ${before} stand beside it`);
  }
  for (const [row, id] of [
    [funnel + 1, 'ctr'],
    [funnel + 2, 'conversion_rate'],
  ] as const) {
    const rate = metrics.find((each) => each.id === id)?.value;
    if (typeof at(row, 3) === 'number' && !isNear(at(row, 3), rate ?? Number.NaN))
      found.push(`the step is ${at(row, 3)}, and ${id} is ${rate}`);
  }

  const header = rowWith('Creator');
  const total = rowWith('All creators');
  const columnOf = (name: string) =>
    Array.from({ length: 14 }, (_, place) => place + 1).find(
      (column) => at(header, column) === name,
    )!;
  for (let row = header + 1; row <= total; row += 1)
    for (const [kpi, upper, lower] of [
      ['CPM', 'Cost', 'Impr.'],
      ['CPA', 'Cost', 'Conv.'],
      ['ROAS', 'Revenue', 'Cost'],
    ] as const) {
      const value = at(row, columnOf(kpi));
      if (typeof value !== 'number') continue;
      const what = `${kpi} of ${textAt(row, 1)}`;
      const quotient = Number(at(row, columnOf(upper))) / Number(at(row, columnOf(lower)));
      if (isNear(value, turned(kpi, quotient))) continue;
      const note = textAt(row + 1, 1);
      if (row < total) found.push(`${what}: ${value}, and ${quotient} stands beside it`);
      else check(what, kpi, { value, within: 0 }, note.slice(note.indexOf(`${kpi}: `)));
    }
  return found;
}

/** `$5,372.45 cost over 218 orders`: the first over the second, as the KPI takes it. */
function divided(kpi: string, parts: string): Shown | undefined {
  const [, upper, lower] = /([\d.,]+) (?:s )?[^\d·]*? over [^\d·]*?([\d.,]+)/.exec(parts) ?? [];
  if (upper === undefined || lower === undefined) return undefined;
  const [above, below] = [numberShown(upper), numberShown(lower)];
  const isRoi = /ROI/.test(kpi);
  const [margin] = /(?<=margin )[\d.]+%/.exec(parts) ?? [];
  const share = isRoi && margin !== undefined ? numberShown(margin).value : 1;
  const less = isRoi ? 1 : 0;
  const value = (above.value / below.value) * share - less;
  const most =
    ((above.value + above.within) / Math.max(below.value - below.within, 1e-9)) * share - less;
  return { value: turned(kpi, value), within: Math.abs(turned(kpi, most) - turned(kpi, value)) };
}

/** CPM is per thousand, the bounce rate what is left of 1. */
function turned(kpi: string, quotient: number): number {
  if (/cpm|1,000 impressions/i.test(kpi)) return quotient * 1000;
  return /bounce/i.test(kpi) ? 1 - quotient : quotient;
}

/** `$24.64`, `4.69%`, `1.94×`, and what rounding may have taken from it. */
function numberShown(text: string): Shown {
  const digits = /-?[\d.,]+/.exec(text)?.[0].replaceAll(',', '') ?? '';
  const unit = text.includes('%') ? 0.01 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: Number(digits) * unit, within: (unit * 0.5) / 10 ** decimals };
}

function overlap(one: Shown, other: Shown): boolean {
  const room = one.within + other.within + Math.abs(other.value) * 1e-9;
  return Math.abs(one.value - other.value) <= room;
}

function isNear(value: unknown, expected: number): boolean {
  return typeof value === 'number' && Math.abs(value - expected) <= Math.abs(expected) * 1e-9;
}
