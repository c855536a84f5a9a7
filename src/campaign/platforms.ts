import { nameKey } from '../text/name-key';
/** A platform, the names people use for it, and whether engagement there is measured over reach. */
export interface Platform {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Creators' insights give reach, so that is the base for engagement where a campaign names none. */
  readonly reportsReach: boolean;
}

function platform(name: string, aliases: string[], reportsReach = false): Platform {
  return { name, aliases, reportsReach };
}

export const PLATFORMS: readonly Platform[] = [
  platform('Instagram', ['ig', 'insta'], true),
  platform('TikTok', ['tik tok', 'tt', 'douyin']),
  platform('YouTube', ['yt', 'you tube', 'youtube shorts']),
  platform('Facebook', ['fb', 'meta'], true),
  platform('X', ['twitter', 'x (twitter)', 'x/twitter']),
  platform('LinkedIn', ['linked in', 'li']),
  platform('Threads', []),
  platform('Snapchat', ['snap']),
  platform('Pinterest', ['pin']),
  platform('Twitch', []),
];

const BY_NAME: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.flatMap((each) =>
    [each.name.toLowerCase(), ...each.aliases].map((name) => [name, each] as const),
  ),
);

/** The platform that a name stands for, without regard to case. */
export function findPlatform(name: string): Platform | undefined {
  return BY_NAME.get(nameKey(name));
}
