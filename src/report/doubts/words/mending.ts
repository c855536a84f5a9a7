import type { DoubtKind, DoubtPart, FoundDoubt, Repair } from '../doubt';

const FEW = 3;

/** What a doubt is about, the first few parts of it. */
export function whereOf(parts: readonly DoubtPart[]): string {
  const named = parts.slice(0, FEW).map(({ name, rows }) => {
    const tabs = new Set(rows.map(({ tab }) => TAB_NAMES[tab]));
    return tabs.size === 0 ? name : `${[...tabs].join(' and ')}: ${name}`;
  });
  const more = parts.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; ${more} more` : ''}`;
}

const TAB_NAMES = { creators: 'Creators', posts: 'Posts', results: 'Results' } as const;

/** What to do where nothing better is known. */
export const MENDING: Readonly<Record<DoubtKind, string>> = {
  missing_tab: 'bring the tab back, or say which one it is now',
  changed: 'refresh the report',
  unmatched: 'write the creator as in Creators, or add them there',
  not_numbers: 'type the whole number that is meant',
  doubled: 'remove the later rows, or call them right',
  no_campaign: 'write the campaign as in Campaigns',
};

/** What would mend a doubt: new names where they are known. */
export function suggestionOf({ kind, parts }: FoundDoubt): string {
  const named = parts.flatMap(({ name, repairs }) => {
    const to = repairs.map(newName).find((each) => each !== undefined);
    return to === undefined ? [] : [`${name} → ${to}?`];
  });
  return named.length === 0 ? MENDING[kind] : named.slice(0, FEW).join('; ');
}

function newName(repair: Repair): string | undefined {
  return 'to' in repair ? repair.to : undefined;
}
