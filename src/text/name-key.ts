/**
 * How names of campaigns, creators and platforms are compared by us: as a whole, without regard to case, to white
 * space around them and to how an accent is encoded.
 *
 * @example nameKey(' Jose\u0301 ') === nameKey('JOSÉ') // true
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/**
 * How formulas of a sheet compare texts: without regard to case, every space and every character counts. What is
 * added up beside the sheet must be found by this, or its numbers are not those of the formulas.
 */
export function sheetKey(text: string): string {
  return text.toLowerCase();
}
