import { describe, expect, it } from 'vitest';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, read } from '../host/reports';

describe('a space around a name', () => {
  it('of the campaign or the creator keeps no row out in silence', async () => {
    const host = openHost(fixture('plain'));
    host.type('Posts', 'A3', 'Plain ');
    const name = String(host.value('Posts', 'B4'));
    host.type('Posts', 'B4', `${name} `);
    await host.settled();
    await build(host, 'Plain', '2026-04-01');
    const { doubts } = await read(host, 'Plain');
    expect(doubts).toMatchObject([
      { kind: 'unmatched', count: 1, suggestion: `${name}  → ${name}?` },
      { kind: 'no_campaign', count: 1, suggestion: '"Plain " → Plain?' },
    ]);
  });

  it('a creator whose campaign is misspelt is named when links are made, and holds up nobody', async () => {
    const host = openHost(fixture('plain'));
    host.type('Creators', 'A3', 'Plian');
    await host.settled();
    expect(await host.call('generateLinks', null, null)).toMatchObject({
      ok: true,
      value: {
        problems: [
          {
            where: { tab: 'Creators', row: 3, column: 'Campaign' },
            found: { value: '"Plian"' },
            expected: 'a campaign in Campaigns',
          },
        ],
      },
    });
  });
});
