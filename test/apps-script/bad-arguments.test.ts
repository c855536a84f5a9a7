import { describe, expect, it } from 'vitest';
import { worded } from '../cells/worded';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build } from '../host/reports';

const NO_NAMES: readonly unknown[] = [
  undefined,
  null,
  '',
  '  ',
  7,
  true,
  { name: 'Plain' },
  ['Plain'],
];

const NO_CREATORS: readonly unknown[] = [
  undefined,
  'Abe',
  ['Abe'],
  [null],
  [{ creator: 'Abe' }],
  [{ creator: 7, platform: 'TikTok' }],
];

const NO_DAYS: readonly unknown[] = [
  undefined,
  '',
  'yesterday',
  '2026-02-30',
  '31.03.2026',
  46_000,
  {},
];

/** A problem that a person can read: a sentence, without the traces of a program. */
function expectWords(outcome: unknown, words: RegExp): void {
  expect(worded(outcome)).toMatchObject({ ok: false, message: expect.stringMatching(words) });
  expect(worded(outcome)).not.toMatchObject({
    message: expect.stringMatching(/undefined|null|\[object|NaN/),
  });
}

/** Calls what must be refused, and sees that nothing has changed. */
async function refusals(calls: readonly (readonly [string, ...unknown[]])[]): Promise<unknown[]> {
  const host = openHost(fixture('plain'));
  await build(host, 'Plain', '2026-04-01');
  const before = JSON.stringify(host.snapshot());
  const outcomes: unknown[] = [];
  for (const [name, ...given] of calls) {
    // What is left out at the end is not sent at all.
    while (given.length > 0 && given.at(-1) === undefined) given.pop();
    outcomes.push(await host.call(name, ...given));
    expect(JSON.stringify(host.snapshot()) === before, `${name} ${JSON.stringify(given)}`).toBe(
      true,
    );
  }
  return outcomes;
}

describe('what cannot be meant is refused in words, and nothing is changed', () => {
  it('for the name of a campaign', async () => {
    const words =
      /^campaign: (?:blank, where the name of a campaign is expected|.+ is not the name of a campaign)$/;
    const outcomes = await refusals(
      NO_NAMES.flatMap((given): [string, ...unknown[]][] => [
        ['openLinks', given],
        ['buildReport', given, '2026-04-01'],
        ['getReport', given],
        ['openReport', given],
        // Null stands for all campaigns here, and what is left out comes as null where more follows.
        ...(given == null ? [] : [['generateLinks', given, null] as [string, ...unknown[]]]),
      ]),
    );
    expect(outcomes.length).toBeGreaterThan(30);
    for (const outcome of outcomes) expectWords(outcome, words);
  });

  it('a campaign that is not there', async () => {
    const [generate, report, ...reports] = await refusals([
      ['generateLinks', 'Winter', null],
      ['buildReport', 'Winter', null],
      ['getReport', 'Winter'],
      ['openReport', 'Winter'],
    ]);
    for (const outcome of [generate, report])
      expectWords(outcome, /^Campaigns: "Winter" is not a campaign there; found Plain$/);
    for (const outcome of reports)
      expectWords(outcome, /^Winter: this campaign has no report yet; build it first$/);
  });

  it('for the chosen creators', async () => {
    const outcomes = await refusals(
      NO_CREATORS.map((given) => ['generateLinks', 'Plain', given] as const),
    );
    for (const outcome of outcomes)
      expectWords(
        outcome,
        /^creators(?:, item 1(?:, creator|, platform)?)?: .+ expected$|^creators(?:, item 1(?:, creator|, platform)?)?: .+ is not a /,
      );
  });

  it('for the as-of day', async () => {
    const outcomes = await refusals(NO_DAYS.map((given) => ['buildReport', 'Plain', given]));
    for (const outcome of outcomes) expectWords(outcome, /^as-of: .*a date such as 2026-03-20/);
  });
});
