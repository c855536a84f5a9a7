import { nameKey } from '../text/name-key';

/** A creator on a platform in a campaign. */
export interface PlacedCreator {
  readonly campaign: string;
  readonly creator: string;
  readonly handle: string;
  readonly platform: string;
}

/**
 * What a creator is known by, by name and by handle. Two rows that share one of these are the same creator
 * twice, which is an error; the same person on two platforms is not. Empty where neither is filled.
 */
export function identitiesOf({ campaign, platform, creator, handle }: PlacedCreator): string[] {
  const place = [nameKey(campaign), nameKey(platform)];
  const name = nameKey(creator);
  const plainHandle = nameKey(handle).replace(/^@/, '');
  const identities: string[] = [];
  if (name !== '') identities.push(JSON.stringify([...place, 'name', name]));
  if (plainHandle !== '') identities.push(JSON.stringify([...place, 'handle', plainHandle]));
  return identities;
}

/** Where a creator stands already, and whether the name or only the handle is the same. */
export interface EarlierCreator {
  readonly row: number;
  readonly hasSameName: boolean;
}

/** Finds the creators that stand in a list twice. */
export class CreatorsOnce {
  private readonly rows = new Map<string, number>();

  /** Notes a creator's row; undefined the first time, else where the creator stands already. */
  add(creator: PlacedCreator, row: number): EarlierCreator | undefined {
    const identities = identitiesOf(creator);
    const same = identities.findIndex((identity) => this.rows.has(identity));
    const earlier = this.rows.get(identities[same] ?? '');
    for (const identity of identities) if (!this.rows.has(identity)) this.rows.set(identity, row);
    if (earlier === undefined) return undefined;
    return { row: earlier, hasSameName: same === 0 && creator.creator.trim() !== '' };
  }
}
