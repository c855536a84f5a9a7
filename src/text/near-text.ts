/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the
 * other.
 * Source: optimal string alignment distance (restricted Damerau–Levenshtein).
 *
 * @example lettersApart('utm_sorce', 'utm_source') // 1
 */
export function lettersApart(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    for (let at = 1; at <= right.length; at++) {
      const isSame = left[row - 1] === right[at - 1];
      let least = Math.min(line[at - 1]! + 1, last[at]! + 1, last[at - 1]! + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && left[row - 1] === right[at - 2] && left[row - 2] === right[at - 1])
        least = Math.min(least, before[at - 2]! + 1);
      line.push(least);
    }
    before = last;
    last = line;
  }
  return last[right.length]!;
}

const SHORTEST_NEAR = 5;

/**
 * Pairs of texts that are one letter apart, each as the earlier and the later place in the list. Texts of fewer
 * than five letters are left out: Mia and Mio are two people. Equal texts are no pair.
 *
 * @example nearPairs(['mara lindqvist', 'kit', 'mara lindqvst']) // [[0, 2]]
 */
export function nearPairs(texts: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  // Two texts one letter apart give the same text when the right letter is left out of one or both.
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => {
    if (text.length < SHORTEST_NEAR) return;
    const tried = new Set<number>();
    for (const form of formsOf(text)) {
      const earlier = places.get(form);
      if (earlier === undefined) {
        places.set(form, [place]);
        continue;
      }
      for (const other of earlier) {
        if (tried.has(other)) continue;
        tried.add(other);
        if (lettersApart(texts[other]!, text) === 1) pairs.push([other, place]);
      }
      earlier.push(place);
    }
  });
  return pairs;
}

function formsOf(text: string): Set<string> {
  const forms = new Set([text]);
  for (let at = 0; at < text.length; at++) forms.add(text.slice(0, at) + text.slice(at + 1));
  return forms;
}
