import type { Locale } from './locale';

type FormatLibrary = typeof import('@univerjs/core')['numfmt'];

/** Number formats of cells: which mean dates, and what they show. */
export class NumberFormats {
  private readonly dates = new Map<string, boolean>();

  constructor(
    private readonly library: FormatLibrary,
    private readonly locale: Locale,
  ) {}

  /** Also true for durations such as `[h]:mm`, which scripts get as dates near 1899-12-30. */
  isDate(pattern: string | undefined): boolean {
    if (!pattern || pattern === '@') return false;
    let known = this.dates.get(pattern);
    if (known === undefined) {
      known = this.library.isValidFormat(pattern) && this.library.isDateFormat(pattern);
      this.dates.set(pattern, known);
    }
    return known;
  }

  isText(pattern: string | undefined): boolean {
    return pattern === '@' || pattern === '@@@';
  }

  isValid(pattern: string): boolean {
    return this.library.isValidFormat(pattern);
  }

  display(value: string | number | boolean | null, pattern: string | undefined): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? this.locale.true : this.locale.false;
    if (typeof value === 'string') return value;
    const shown = !pattern || this.isText(pattern) ? 'General' : pattern;
    return this.library.format(shown, value, { locale: this.locale.tag, nbsp: false });
  }
}
