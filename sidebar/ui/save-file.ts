/** How long a browser may take to begin with a download. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser as a download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}

/** Texts as the name of a file: letters and digits of any script, the rest as hyphens. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts.flatMap((part) => part.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return `${words.join('-')}.${ending}`;
}
