const COUNT = new Intl.NumberFormat();

/** A whole number with the marks of the reader's language. */
export function whole(count: number): string {
  return COUNT.format(count);
}

/** `1 creator`, `1,200 creators`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** Words of the server as a sentence of their own: `write utm_source` becomes `Write utm_source.` */
export function sentence(words: string): string {
  const begun = capitalized(words.trim());
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`;
}

/** Words with a capital at their beginning. */
export function capitalized(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
