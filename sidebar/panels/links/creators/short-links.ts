interface ReadLink {
  readonly base: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

interface PlacedLink {
  readonly link: string;
  readonly platform: string;
}

/**
 * Links cut down to what tells them apart. Left out is what all of them share, and a source that only repeats the
 * platform shown beside it.
 */
export function shortLinks(placed: readonly PlacedLink[]): readonly string[] {
  const links = placed.map(({ link }) => readLink(link));
  const filled = links.filter(({ base }) => base !== '');
  const usualBase = mostFrequent(filled.map(({ base }) => base));
  const uses = new Map<string, number>();
  for (const { parameters } of filled)
    for (const parameter of parameters) {
      const use = parameter.join('=');
      uses.set(use, (uses.get(use) ?? 0) + 1);
    }
  const isShared = (use: string) => uses.get(use) === filled.length;
  return links.map(({ base, parameters }, at) => {
    if (base === '') return '';
    if (parameters.length === 0) return shortBase(base);
    const source = `utm_source=${placed[at]!.platform.toLowerCase().replace(/\s+/g, '')}`;
    const all = parameters.map((parameter) => parameter.join('='));
    const telling = all.filter((use) => use !== source && !isShared(use));
    const kept = telling.length > 0 ? telling : [lastTelling(all)];
    return `${base === usualBase ? '' : shortBase(base)}${joinKept(all, new Set(kept))}`;
  });
}

function readLink(link: string): ReadLink {
  const [address = ''] = link.trim().split('#');
  const [base = '', ...query] = address.split('?');
  const parameters = query
    .join('?')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name, value.join('=')] as const;
    });
  return { base, parameters };
}

/** What stands for the creator in a link whose parts are all shared. */
function lastTelling(all: readonly string[]): string {
  return all.find((use) => use.startsWith('utm_content=')) ?? all[all.length - 1]!;
}

function joinKept(all: readonly string[], kept: ReadonlySet<string>): string {
  let text = '';
  let wasKept = false;
  for (const use of all) {
    const isKept = kept.has(use);
    if (isKept) text += wasKept ? `&${use}` : `…${use}`;
    wasKept = isKept;
  }
  return wasKept ? text : `${text}…`;
}

/** Host and last part of an address. */
function shortBase(base: string): string {
  const [host = '', ...path] = base.replace(/^[a-z]+:[/]{2}(?:www[.])?/i, '').split('/');
  const parts = path.filter((part) => part !== '');
  if (parts.length < 2) return [host, ...parts].join('/');
  return `${host}/…/${parts[parts.length - 1]}`;
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
