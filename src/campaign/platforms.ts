import { nameKey } from '../text/name-key';

/** A platform, the names people use for it, and what is particular there. */
export interface Platform {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Creators' insights give reach, so that is the base for engagement where a campaign names none. */
  readonly reportsReach: boolean;
  /** In which types of posts people can click a link; the rest find it in the profile. As of November 2026. */
  readonly clickable: RegExp | 'any';
}

type Extras = Partial<Pick<Platform, 'reportsReach' | 'clickable'>>;

function platform(name: string, aliases: readonly string[], extras: Extras = {}): Platform {
  return { name, aliases, reportsReach: false, clickable: 'any', ...extras };
}

const REACH = { reportsReach: true } as const;

export const PLATFORMS: readonly Platform[] = [
  platform('Instagram', ['ig', 'insta'], { ...REACH, clickable: /stor(y|ies)|bio|sticker/i }),
  platform('TikTok', ['tik tok', 'tt', 'douyin'], { clickable: /bio|ad\b/i }),
  platform('YouTube', ['yt', 'you tube', 'youtube shorts'], { clickable: /^(?!.*shorts?).*$/i }),
  platform('Facebook', ['fb', 'meta'], REACH),
  platform('X', ['twitter', 'x (twitter)', 'x/twitter']),
  platform('LinkedIn', ['linked in', 'li']),
  platform('Threads', []),
  platform('Snapchat', ['snap'], { clickable: /stor(y|ies)|snap/i }),
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
