import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { writeXlsx } from '../../workbench/xlsx/write-xlsx';
import { describeAgreement } from '../contracts/engine/agreement';
import { portableFormulas } from '../contracts/engine/portable-formulas';
import { type Locale, recalculate } from './libreoffice';
import { snapshotOfGroups } from './snapshot-of-groups';

const folder = await mkdtemp(join(tmpdir(), 'creator-funnel-engine-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = join(folder, 'formulas.xlsx');
await writeFile(file, await writeXlsx(snapshotOfGroups(portableFormulas)));

const locales: Locale[] = ['en-US', 'de-DE'];
for (const locale of locales)
  describeAgreement(`LibreOffice ${locale}`, () => recalculate(file, locale));
