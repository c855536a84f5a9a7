import { expect, it } from 'vitest';
import type { OpenedLinks } from '../../src/apps-script/endpoints/links/open-links';
import { fixture, folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { done } from '../host/reports';

const openedIn = (host: ReturnType<typeof openHost>, campaign: string) =>
  done<OpenedLinks>(host.call('openLinks', campaign));

it('one call gives what its parts give, reads each tab once and writes nothing', async () => {
  const host = openHost(fixture('plain'));
  const parts = {
    preview: await host.call('previewLinks', 'Plain'),
    changes: await host.call('findLinkChanges', 'Plain'),
    posts: await host.call('findPostLinks', 'Plain'),
  };
  const before = JSON.stringify(host.snapshot());
  const opened = await openedIn(host, 'Plain');
  const { byName } = host.serviceCalls;
  expect(opened).toEqual(parts);
  expect(opened.preview.ok).toBe(true);
  // Campaigns, Creators, Posts; Links is not there.
  expect(byName['Sheet.getSheetValues']).toBe(3);
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
