import { dirname } from 'node:path/posix';
import { type Import, importsOf } from './imports-of';
import { ROOMS, type Room } from './rooms';

/** An import that goes where it may not. */
export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  /** Where the code belongs. */
  readonly sentence: string;
}

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** The part of a path under a room: `links` in `src/functions/links/any` under `src/functions`. */
const partOf = (path: string, room: Room): string =>
  path.slice(room.folder.length + 1).split('/')[0] ?? '';

/** A part that is not in the order, such as a file of the room itself, knows all and is known by all. */
function keepsOrder(file: string, target: string, room: Room): boolean {
  const order = room.order ?? [];
  const level = (path: string): number =>
    order.findIndex((parts) => parts.includes(partOf(path, room)));
  const [from, to] = [level(file), level(target)];
  return from < 0 || to < 0 || to < from || partOf(file, room) === partOf(target, room);
}

function inWords(order: NonNullable<Room['order']>): string {
  return order.map((parts) => parts.join(', ')).join(' ← ');
}

function sentenceOf(
  file: string,
  { target, isFile, typesOnly }: Import,
  room: Room,
): string | null {
  if (!isFile) {
    const known = room.packages?.some((name) => target === name || isIn(target, name)) ?? true;
    return known ? null : room.sentence;
  }
  if (isIn(target, room.folder)) {
    if (keepsOrder(file, target, room)) return null;
    return `In ${room.folder} imports point one way, ${inWords(room.order ?? [])}: what an earlier part needs of a later one, or of one beside it, belongs in the earlier.`;
  }
  const allowed = typesOnly ? [...room.imports, ...(room.types ?? [])] : room.imports;
  if (allowed.some((folder) => isIn(target, folder))) return null;
  const neighbours = (one: string, other: string): boolean => dirname(one) === dirname(other);
  const met = ROOMS.find(({ folder }) => isIn(target, folder) && neighbours(folder, room.folder));
  return met?.refusal ?? room.sentence;
}

/** The imports of a file that break the rules; `file` is its path from the root of the repository. */
export function breachesIn(file: string, text: string): Breach[] {
  const rooms = ROOMS.filter(({ folder }) => isIn(file, folder));
  if (rooms.length === 0) return [];
  return importsOf(file, text).flatMap((found): Breach[] => {
    for (const room of rooms) {
      const sentence = sentenceOf(file, found, room);
      if (sentence !== null) return [{ file, line: found.line, target: found.target, sentence }];
    }
    return [];
  });
}
