import { type Row, readTab, sameName } from './read-csv';

/** "Platforms: Instagram, TikTok … (and the names people use for them)." */
const PLATFORMS: Readonly<Record<string, string>> = {
  instagram: 'Instagram',
  ig: 'Instagram',
  insta: 'Instagram',
  tiktok: 'TikTok',
  'tik tok': 'TikTok',
  tt: 'TikTok',
  youtube: 'YouTube',
  yt: 'YouTube',
  facebook: 'Facebook',
  fb: 'Facebook',
  x: 'X',
  twitter: 'X',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  snapchat: 'Snapchat',
  pinterest: 'Pinterest',
  twitch: 'Twitch',
};

export function platformOf(text: string | undefined): string | null {
  return text === undefined ? null : (PLATFORMS[text.toLowerCase()] ?? text);
}

/** One row of `Creators`: a creator on a platform in the campaign. */
export interface Member {
  readonly name: string;
  readonly platform: string;
  readonly stage: string | null;
  readonly row: Row;
}

/** The rows of one campaign, each with its creator; those without one are counted. */
export interface Roster {
  readonly members: readonly Member[];
  readonly posts: readonly Owned[];
  readonly results: readonly Owned[];
}

export interface Owned {
  readonly row: Row;
  /** Null: the row is unmatched. */
  readonly owner: Member | null;
}

export function readRoster(folder: string, campaign: string): Roster {
  const ofCampaign = (row: Row) => sameName(row.campaign, campaign);
  const members = readTab(folder, 'Creators')
    .filter(ofCampaign)
    .map((row) => ({
      // "Required … in `Creators`: Campaign, Creator or Handle, Platform."
      name: row.creator ?? row.handle ?? '',
      platform: platformOf(row.platform) ?? '',
      stage: row.stage?.toLowerCase() ?? null,
      row,
    }));
  const owned = (tab: string, platformMayBeBlank: boolean) =>
    readTab(folder, tab)
      .filter(ofCampaign)
      // "`left out`: not counted."
      .filter((row) => !sameName(row.checked, 'left out'))
      .map((row) => ({ row, owner: ownerOf(row, members, platformMayBeBlank) }));
  return { members, posts: owned('Posts', false), results: owned('Results', true) };
}

/**
 * "A creator in a campaign is found by campaign, creator and platform." "Platform may be blank in
 * `Results` where the creator has one platform in the campaign; otherwise such a row is unmatched."
 */
function ownerOf(row: Row, members: readonly Member[], platformMayBeBlank: boolean): Member | null {
  const platform = platformOf(row.platform);
  const ofName = members.filter((m) => row.creator !== undefined && sameName(m.name, row.creator));
  if (platform !== null) return ofName.find((m) => sameName(m.platform, platform)) ?? null;
  return platformMayBeBlank && ofName.length === 1 ? (ofName[0] ?? null) : null;
}
