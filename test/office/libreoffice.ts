import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { must } from '../../workbench/xlsx/excelize';
import { loadExcelize } from '../../workbench/xlsx/load-excelize';
import { rewriteZip } from '../../workbench/xlsx/zip';

export type Locale = 'en-US' | 'de-DE';

export type ReadCell = (sheet: string, a1: string) => string | number | boolean | null;

/** Whether LibreOffice calculates a file again that it opens; `never` is what people have. */
export type Recalculation = 'always' | 'never';

const MISSING =
  'LibreOffice is needed for these tests and was not found. Install it ' +
  '(Debian, Ubuntu: "sudo apt-get install libreoffice-calc"; macOS: "brew install --cask libreoffice") ' +
  'and make sure that "soffice" or "libreoffice" is in the PATH.';

/** The program's path; without it the tests fail with a sentence that says what to install. */
async function findProgram(): Promise<string> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of ['soffice', 'libreoffice'])
    for (const folder of folders) {
      const path = join(folder, name);
      const found = await access(path).then(
        () => true,
        () => false,
      );
      if (found) return path;
    }
  throw new Error(MISSING);
}

const MODES: Record<Recalculation, number> = { always: 0, never: 1 };

const profile = (
  locale: Locale,
  recalculation: Recalculation,
) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${MODES[recalculation]}</value></prop></item>
</oor:items>`;

/** No tab of a test has as many rows. */
const LAST_ROW = 10_000;

/**
 * The formulas of a tab, looking at the first rows of a column in place of all: where a criterion asks for a blank,
 * LibreOffice goes through a million of them, which takes fifteen times as long and finds nothing.
 */
function ofFirstRows(tab: string): string {
  return tab.replace(/<f[^>]*>[^<]*<\/f>/g, (formula) =>
    formula.replace(/!\$([A-Z]+):\$([A-Z]+)/g, `!$$$1$$1:$$$2$$${LAST_ROW}`),
  );
}

/** Converts a file with a profile of its own, so that no setting and no running program interferes. */
async function convert(
  file: string,
  format: string,
  outFolder: string,
  locale: Locale,
  recalculation: Recalculation,
): Promise<string> {
  const program = await findProgram();
  const home = await mkdtemp(join(tmpdir(), 'creator-funnel-office-'));
  try {
    await mkdir(join(home, 'user'), { recursive: true });
    await writeFile(
      join(home, 'user', 'registrymodifications.xcu'),
      profile(locale, recalculation),
    );
    await mkdir(outFolder, { recursive: true });
    const input = join(home, basename(file));
    const bytes = await readFile(file);
    const isTab = (name: string) => /^xl\/worksheets\/.*\.xml$/.test(name);
    await writeFile(
      input,
      recalculation === 'always'
        ? rewriteZip(bytes, (name) => (isTab(name) ? ofFirstRows : undefined))
        : bytes,
    );
    const { stdout, stderr } = await promisify(execFile)(program, [
      `-env:UserInstallation=${pathToFileURL(home).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      outFolder,
      input,
    ]);
    const result = join(outFolder, basename(file).replace(/\.[^.]*$/, `.${format}`));
    await access(result).catch(() => {
      throw new Error(`LibreOffice wrote no ${format} of ${file}: ${stdout}${stderr}`);
    });
    return result;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Reads raw values of an .xlsx file: unrounded, and with their types. */
async function reader(xlsx: Uint8Array): Promise<ReadCell> {
  const excelize = await loadExcelize();
  const file = excelize.OpenReader(xlsx);
  if (file.error) throw new Error(file.error);
  return (sheet, a1) => {
    const { cellType } = must(file.GetCellType(sheet, a1));
    const { value } = must(file.GetCellValue(sheet, a1, { RawCellValue: true }));
    if (cellType === excelize.CellTypeBool) return value === '1' || value === 'TRUE';
    if (cellType === excelize.CellTypeNumber || cellType === excelize.CellTypeUnset)
      return value === '' ? null : Number(value);
    return value;
  };
}

/** Opens a file in LibreOffice under a locale, calculates it, and gives back what its cells hold. */
export async function recalculate(
  xlsxPath: string,
  locale: Locale,
  recalculation: Recalculation = 'always',
): Promise<ReadCell> {
  const folder = await mkdtemp(join(tmpdir(), 'creator-funnel-recalculated-'));
  try {
    const result = await convert(xlsxPath, 'xlsx', folder, locale, recalculation);
    return await reader(await readFile(result));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints a file as LibreOffice would, and gives back the path of the PDF. */
export function toPdf(
  xlsxPath: string,
  outFolder: string,
  locale: Locale = 'en-US',
): Promise<string> {
  return convert(xlsxPath, 'pdf', outFolder, locale, 'always');
}

/** What a PDF says, page by page. */
export async function textOfPages(pdfPath: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', pdfPath, '-']).catch(
    (problem: NodeJS.ErrnoException) => {
      throw problem.code === 'ENOENT'
        ? new Error(
            'pdftotext was not found. Install poppler-utils (macOS: "brew install poppler").',
          )
        : problem;
    },
  );
  return stdout.split('\f').slice(0, -1);
}
