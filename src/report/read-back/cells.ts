import { countsMargin, WHOLE_REVENUE } from '../../measures/bindings';
import type { ReadBands } from '../model/bands';
import { SETTINGS_BAND } from '../model/settings';

/** A number of a report as it was read back; null where the cell holds none. */
export function numeric(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** A text of a report as it was read back; null where the cell is blank. */
export function textual(value: unknown): string | null {
  return value === '' || value === undefined || value === null ? null : String(value);
}

/** The settings of a report by their keys. */
export function settingsIn(bands: ReadBands): (key: string) => unknown {
  const values = new Map(bands.rows(SETTINGS_BAND).map(({ key, value }) => [key, value]));
  return (key) => values.get(key);
}

/** What was assumed for the value of a KPI; null where nothing was. */
export function assumedFor(kpi: string, value: unknown, bands: ReadBands): string | null {
  if (!countsMargin(kpi) || numeric(value) === null) return null;
  return numeric(settingsIn(bands)('margin_given')) === null ? WHOLE_REVENUE : null;
}
