import { describe, expect, it } from 'vitest';
import { worded } from '../cells/worded';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';

describe('a space around a name', () => {
  it('of the campaign keeps no row out in silence', async () => {
    const host = openHost(fixture('plain'));
    host.type('Posts', 'A3', 'Plain ');
    await host.settled();
    expect(worded(await host.call('buildReport', 'Plain', null))).toEqual({
      ok: false,
      code: 'unknown_value',
      message:
        'Posts, row 3, Campaign: "Plain " has a space before or behind it, where "Plain" is expected',
    });
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
