import { nameKey } from '../text/name-key';

/** A platform, the names people use for it, and what is particular there. */
export interface Platform {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What is posted there, the usual one first; `bio` is a link in the profile. */
  readonly postTypes: readonly string[];
  /** Creators' insights give reach, so that is the base for engagement where a campaign names none. */
  readonly reportsReach: boolean;
  /** In which types of posts people can click a link; the rest find it in the profile. As of November 2026. */
  readonly clickable: RegExp | 'any';
}

type Extras = Partial<Pick<Platform, 'reportsReach' | 'clickable'>>;

function platform(
  name: string,
  aliases: readonly string[],
  postTypes: readonly string[],
  extras: Extras = {},
): Platform {
  return { name, aliases, postTypes, reportsReach: false, clickable: 'any', ...extras };
}

const REACH = { reportsReach: true } as const;

export const PLATFORMS: readonly Platform[] = [
  platform('Instagram', ['ig', 'insta'], ['reel', 'story', 'post', 'carousel', 'live', 'bio'], {
    ...REACH,
    clickable: /stor(y|ies)|bio|sticker/i,
  }),
  platform('TikTok', ['tik tok', 'tt', 'douyin'], ['video', 'carousel', 'story', 'live', 'bio'], {
    clickable: /bio|ad\b/i,
  }),
  platform('YouTube', ['yt', 'you tube', 'youtube shorts'], ['video', 'short', 'live', 'post'], {
    clickable: /^(?!.*shorts?).*$/i,
  }),
  platform('Facebook', ['fb', 'meta'], ['reel', 'post', 'story', 'video', 'live'], REACH),
  platform('X', ['twitter', 'x (twitter)', 'x/twitter'], ['post', 'video', 'live', 'bio']),
  platform('LinkedIn', ['linked in', 'li'], ['post', 'carousel', 'video', 'live']),
  platform('Threads', [], ['post', 'carousel', 'video', 'bio']),
  platform('Snapchat', ['snap'], ['story', 'video'], { clickable: /stor(y|ies)|snap/i }),
  platform('Pinterest', ['pin'], ['post', 'video', 'carousel']),
  platform('Twitch', [], ['live', 'video', 'bio']),
];

/** Every type of post, each once. */
export const POST_TYPES: readonly string[] = [
  ...new Set(PLATFORMS.flatMap(({ postTypes }) => postTypes)),
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
