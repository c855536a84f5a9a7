/** Prints what the report of a folder must say: `npx tsx test/independent/print.ts <folder> <as-of>`. */
import { reportFromCsv } from './report-from-csv';

const [folder = '', asOf = ''] = process.argv.slice(2);
const short = (value: number | null) => (value === null ? '–' : Number(value.toPrecision(5)));

for (const audit of reportFromCsv(folder, asOf)) {
  const { stages, creators, ...rest } = audit;
  console.log(rest);
  for (const { stage, metrics } of stages) {
    const filled = metrics.filter((m) => m.value !== null || m.target !== null);
    console.log(`\n${stage}`);
    for (const m of filled) {
      const target = m.target === null ? '' : `  target ${m.target}: ${m.status}`;
      console.log(`  ${m.id} ${short(m.value)}  from ${m.from} of ${m.of}${target}`);
    }
  }
  const table = creators.map((c) => ({
    creator: `${c.creator} (${c.platform} ${c.stage})`,
    cost: short(c.cost),
    ...mapped(c.attention),
    ...mapped(c.action),
    quadrant: c.quadrant,
  }));
  console.table(table);
}

function mapped(record: Readonly<Record<string, number | null>>) {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, short(value)]));
}
