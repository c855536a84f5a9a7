import { init } from 'excelize-wasm';
import type { Host } from '../host/host';
import { writeWorkbook } from '../xlsx/write-workbook';

/** Saves the workbook as an .xlsx file among the person's downloads. */
export async function downloadXlsx(host: Host, name: string): Promise<void> {
  await host.settled();
  const bytes = await writeWorkbook(await init('/excelize.wasm.gz'), host.snapshot(), {
    title: name,
    customFunctions: host.callable,
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
}
