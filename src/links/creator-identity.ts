import { sameName } from './campaign-id';

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
  const place = [sameName(campaign), sameName(platform)];
  const name = sameName(creator);
  const plainHandle = sameName(handle).replace(/^@/, '');
  const identities: string[] = [];
  if (name !== '') identities.push(JSON.stringify([...place, 'name', name]));
  if (plainHandle !== '') identities.push(JSON.stringify([...place, 'handle', plainHandle]));
  return identities;
}
