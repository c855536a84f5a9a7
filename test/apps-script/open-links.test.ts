import { expect, it } from 'vitest';
import type { OpenedLinks } from '../../src/apps-script/endpoints/links/open-links';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { done } from '../host/reports';

const openedIn = (host: ReturnType<typeof openHost>, campaign: string) =>
  done<OpenedLinks>(host.call('openLinks', campaign));

it('one call gives all parts, reads each tab once and writes nothing', async () => {
  const host = openHost(
    folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
        'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30',
      ],
      Creators: [
        'Campaign,Creator,Handle,Platform,Link,Code',
        'Spring,Mara,@mara.l,Instagram,,MARA15',
        'Spring,Kit,@kit,TikTok,https://example.com/s?utm_source=tiktok&utm_medium=influencer&utm_campaign=spring&utm_content=old&utm_id=spring-20260302,KIT15',
      ],
      Posts: [
        'Campaign,Creator,Platform,Post,Due,Type,Organic or paid,Link',
        'Spring,Mara,Instagram,,2026-03-10,Reel,,',
      ],
    }),
  );
  const before = JSON.stringify(host.snapshot());
  const opened = await openedIn(host, 'Spring');
  const { byName } = host.serviceCalls;
  expect(opened).toMatchObject({
    preview: {
      ok: true,
      value: {
        creators: [
          { creator: 'Mara', code: 'MARA15', isNewLink: true },
          { creator: 'Kit', code: 'KIT15', isNewLink: false },
        ],
      },
    },
    changes: { ok: true, value: { changes: [{ row: 3, creator: 'Kit' }] } },
    posts: { ok: true, value: { count: 1, posts: [{ row: 2, creator: 'Mara' }] } },
  });
  // Campaigns, Creators, Posts; Links is not there.
  expect(byName['Sheet.getDataRange']).toBe(3);
  expect(JSON.stringify(host.snapshot())).toBe(before);
});

it('what is wrong with one part keeps no other back', async () => {
  const host = openHost(
    folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
        'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30',
      ],
      Creators: ['Campaign,Creator,Platform', 'Spring,Mara,Instagram'],
    }),
  );
  const { preview, changes, posts } = await openedIn(host, 'Spring');
  expect(preview).toMatchObject({ ok: true, value: { creators: [{ creator: 'Mara' }] } });
  expect(changes).toEqual({ ok: true, value: { changes: [] } });
  expect(posts).toMatchObject({
    ok: false,
    problems: [{ code: 'missing_tab', where: { tab: 'Posts' } }],
  });
});
