/** A property holds 9 kB. */
const LONGEST = 8_000;

/**
 * What a run has begun, kept in the document until it is done: a run that is cut off leaves it for the next one to
 * resume or undo. Long texts take several properties.
 */
export class Unfinished {
  private readonly properties = PropertiesService.getDocumentProperties();

  constructor(private readonly name: string) {}

  /** What was begun and never done; null where nothing was. */
  read(): unknown {
    const all = this.properties.getProperties();
    const count = Number(all[this.key('count')] ?? 0);
    const parts = Array.from({ length: count }, (_, at) => all[this.key(String(at))]);
    // Cut off while it was noted, nothing was begun.
    if (count === 0 || parts.includes(undefined)) return null;
    return JSON.parse(parts.join('')) as unknown;
  }

  /** Notes what begins, as JSON. */
  begin(what: unknown): void {
    const text = JSON.stringify(what).replace(
      /[^\0-\x7f]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const parts = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, at) =>
      text.slice(at * LONGEST, (at + 1) * LONGEST),
    );
    this.properties.setProperties(
      Object.fromEntries(parts.map((part, at) => [this.key(String(at)), part])),
    );
    this.properties.setProperty(this.key('count'), String(parts.length));
  }

  done(): void {
    const count = Number(this.properties.getProperty(this.key('count')) ?? 0);
    this.properties.deleteProperty(this.key('count'));
    for (let at = 0; at < count; at += 1) this.properties.deleteProperty(this.key(String(at)));
  }

  private key(part: string): string {
    return `unfinished:${this.name}:${part}`;
  }
}
