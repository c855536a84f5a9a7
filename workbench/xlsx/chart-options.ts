/** `hAxis.logScale` may be set by that name or inside an object `hAxis`. */
export function option(options: Record<string, unknown>, name: string): unknown {
  if (name in options) return options[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[part]
          : undefined,
      options,
    );
}

/** Sheets has two spellings: `logScale: true` and a `scaleType` of `log` or `mirrorLog`. */
export function isLogarithmic(options: Record<string, unknown>, axis: 'hAxis' | 'vAxis'): boolean {
  const scale = option(options, `${axis}.scaleType`);
  return option(options, `${axis}.logScale`) === true || scale === 'log' || scale === 'mirrorLog';
}

/** In pixels; without a size a chart is as large as Sheets makes it. */
export function chartSize(options: Record<string, unknown>): { width: number; height: number } {
  const read = (name: string, fallback: number) => {
    const asked = option(options, name);
    return typeof asked === 'number' ? asked : fallback;
  };
  return { width: read('width', 600), height: read('height', 371) };
}
