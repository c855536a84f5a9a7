import { grouped } from '../../text/grouped';
import { toLatin } from '../../text/latin';
import { nameKey } from '../../text/name-key';
import { nearPairs } from '../../text/near-text';
import { handleValue } from '../naming/slug';

/** What of a creator can be mistaken for another one. */
export interface NamedCreator {
  readonly row: number;
  readonly campaign: string;
  readonly creator: string;
  readonly handle: string;
  readonly platform: string;
}

/** Two rows that may be the same creator, spelt in two ways. */
export interface NearCreators {
  readonly row: number;
  /** The row above that it is near to. */
  readonly earlier: number;
  readonly campaign: string;
  readonly sentence: string;
}

/**
 * Rows of one campaign and platform whose names or handles differ only by accents, spaces or marks, or by one
 * letter; those with other digits do not. Equal ones, without regard to case, are an error elsewhere. In the order of the rows, each pair once.
 *
 * @example nearCreators([théo, theo])[0].sentence // rows 2 and 5 may be one creator: "Théo" and "Theo"
 */
export function nearCreators(creators: readonly NamedCreator[]): NearCreators[] {
  const groups = grouped(
    creators,
    ({ campaign, platform }) => `${nameKey(campaign)}\n${nameKey(platform)}`,
  );
  const found = new Map<string, NearCreators>();
  for (const group of groups.values())
    for (const of of [nameOf, handleOf])
      for (const near of nearIn(group, of)) {
        const key = `${near.earlier} ${near.row}`;
        if (!found.has(key)) found.set(key, near);
      }
  return [...found.values()].sort(
    (left, right) => left.row - right.row || left.earlier - right.earlier,
  );
}

function nearIn(
  group: readonly NamedCreator[],
  of: (creator: NamedCreator) => string,
): NearCreators[] {
  const plain = group.map((creator) => plainText(of(creator)));
  const firsts = new Map<string, number>();
  const pairs: [number, number][] = [];
  plain.forEach((text, place) => {
    if (text === '') return;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, place);
    else if (nameKey(of(group[first]!)) !== nameKey(of(group[place]!))) pairs.push([first, place]);
  });
  // Of equal texts one is enough: a pair for each would be as many as their product. Numbers tell people apart.
  const byDigits = grouped([...firsts.values()], (place) => plain[place]!.replace(/\D+/g, ' '));
  for (const places of byDigits.values())
    for (const [left, right] of nearPairs(places.map((place) => plain[place]!)))
      pairs.push([places[left]!, places[right]!]);
  return pairs.map(([left, right]) => {
    const [earlier, later] = [group[left]!, group[right]!];
    return {
      row: later.row,
      earlier: earlier.row,
      campaign: later.campaign,
      sentence: `rows ${earlier.row} and ${later.row} may be one creator: "${of(earlier).trim()}" and "${of(later).trim()}"`,
    };
  });
}

const nameOf = ({ creator }: NamedCreator) => creator;
const handleOf = ({ handle }: NamedCreator) => handleValue(handle);

function plainText(text: string): string {
  return toLatin(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
