const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST = 31;

/** A name that Excel takes: no `[]:*?/\`, no apostrophe at an end, 31 characters. */
function cleaned(name: string): string {
  const plain = name
    .replace(FORBIDDEN, ' ')
    .slice(0, LONGEST)
    .replace(/^'+|'+$/g, '');
  return plain.trim() === '' ? 'Sheet' : plain;
}

/** The tabs whose name Excel would refuse, each with the name that it has in the file. */
export function renamedSheets(names: string[]): Map<string, string> {
  const taken = new Set(
    names.filter((name) => cleaned(name) === name).map((name) => name.toLowerCase()),
  );
  const renamed = new Map<string, string>();
  for (const name of names) {
    const base = cleaned(name);
    if (base === name) continue;
    let candidate = base;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
      candidate = `${base.slice(0, LONGEST - String(number).length - 1)} ${number}`;
    taken.add(candidate.toLowerCase());
    renamed.set(name, candidate);
  }
  return renamed;
}
