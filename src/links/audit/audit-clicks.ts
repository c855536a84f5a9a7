import { hasClickableLink } from '../../campaign/clickable-links';
import { grouped } from '../../text/grouped';
import { nameKey } from '../../text/name-key';
import { type AuditedPost, type AuditInput, type Issue, whoIs, whoOn } from './audit-issue';

/** From so many views on, no click at all is no chance: at 1 click in 200 views it happens once in 150 cases. */
export const VIEWS_WITHOUT_CLICKS = 1000;

/**
 * Creators whose posts with a clickable link are seen and whose link is never clicked. A blank is unknown and no
 * issue; so is a click counted anywhere, be it on a post without a clickable link.
 */
export function auditClicks({ creators, posts, results }: AuditInput): Issue[] {
  const keyOf = (campaign: string, creator: string, platform: string) =>
    [campaign, creator, platform].map(nameKey).join('\n');
  const postsOf = grouped(posts, ({ campaign, creator, platform }) =>
    keyOf(campaign, creator, platform),
  );
  const clicksOf = new Map<string, number>();
  for (const { campaign, creator, platform, clicks } of results) {
    if (clicks === null) continue;
    const key = keyOf(campaign, creator, platform);
    clicksOf.set(key, (clicksOf.get(key) ?? 0) + clicks);
  }
  return creators.flatMap((row) => {
    const { campaign, creator, platform, link } = row;
    const own = postsOf.get(keyOf(campaign, creator, platform)) ?? [];
    const counted = [
      clicksOf.get(keyOf(campaign, creator, platform)),
      clicksOf.get(keyOf(campaign, creator, '')),
      ...own.map(({ clicks }) => clicks ?? undefined),
    ].filter((clicks) => clicks !== undefined);
    const views = viewsOf(own);
    const isSilent = counted.length > 0 && counted.every((clicks) => clicks === 0);
    if (link.trim() === '' || !isSilent || views < VIEWS_WITHOUT_CLICKS) return [];
    return [
      {
        code: 'no_clicks',
        severity: 'wrong',
        where: { tab: 'Creators', row: row.row, column: 'Link' },
        campaign,
        creator: whoIs(row),
        platform,
        sentence: `${whoOn(row)}: ${views.toLocaleString('en-US')} views and no click, tracking looks broken`,
        fix: 'open the link in the post and see whether it is the one here and whether its tags arrive',
        found: link.trim(),
      },
    ];
  });
}

function viewsOf(posts: readonly AuditedPost[]): number {
  return posts
    .filter(({ platform, type }) => hasClickableLink(platform, type))
    .reduce((sum, { views }) => sum + (views ?? 0), 0);
}
