import { readBands } from '../model/bands';
import { SETTINGS_BAND } from '../model/settings';
import { readSections, type SummaryOf } from '../section';
import { SECTIONS } from '../sections/sections';

/** A report as its calculated cells show it, keyed by catalog ids; null is a blank cell. */
export type ReportSummary = SummaryOf<typeof SECTIONS>;

/** Reads a calculated report from the cells of its tab; undefined where the tab holds none. */
export function readReport(values: readonly (readonly unknown[])[]): ReportSummary | undefined {
  const bands = readBands(values);
  return bands.rows(SETTINGS_BAND).length === 0 ? undefined : readSections(SECTIONS, bands);
}
