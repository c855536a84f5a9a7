import type { Row } from './row';

/** The rows as a Markdown table, which reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['What', 'Measured', 'Beside', 'Ratio', 'Aim', ''],
    ...rows.map(({ what, value, unit, beside, aim }) => [
      what,
      shown(value, unit),
      beside === undefined ? '' : `${shown(beside.value, unit)} ${beside.what}`,
      beside === undefined ? '' : (value / beside.value).toFixed(2),
      aim?.words ?? '',
      aim === undefined ? '' : aim.isMet ? 'met' : '**missed**',
    ]),
  ];
  const widths = lines[0]!.map((_, column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  const padded = lines.map(
    (line) => `| ${line.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [padded[0], rule, ...padded.slice(1)].join('\n');
}

function shown(value: number, unit: Row['unit']): string {
  switch (unit) {
    case 'calls':
      return String(value);
    case 'bytes':
      return `${(value / 1000).toFixed(1)} kB`;
    case 'ms':
      if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
      return value >= 100 ? `${Math.round(value)} ms` : `${Number(value.toPrecision(2))} ms`;
  }
}
