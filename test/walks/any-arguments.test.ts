import { afterAll, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/apps-script/endpoints/endpoints';
import type { CampaignForm } from '../../src/campaign/campaign-form';
import type { Failure, Outcome } from '../../src/cells/problem';
import { problemInWords } from '../../src/cells/problem-words';
import { DEFAULT_POLICY } from '../../src/links/naming/policy';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';

const closings: (() => void)[] = [];
const host = openHost(fixture('plain'), { until: (close) => closings.push(close) });
afterAll(() => {
  for (const close of closings) close();
});

const CREATOR = { creator: 'Abe', platform: 'TikTok' };
const ISSUE = { code: 'no_link', tab: 'Creators', row: 2, column: 'Link', found: '' };
const KPI = { kpi: 'CPA', target: 30 };
const FORM: CampaignForm = {
  ...{ name: 'Plain', objective: 'conversion', useCase: '', landingPage: 'https://example.com/s' },
  ...{ primary: KPI, by: '2026-03-29', diagnostic: KPI, efficiency: KPI },
  ...{
    start: '2026-03-02',
    end: '2026-03-29',
    budget: 5000,
    margin: null,
    currency: 'USD',
    offer: '',
    notes: '',
  },
  creators: [
    {
      ...{ creator: 'Mara', handle: '@mara', platform: 'Instagram', stage: 'conversion' },
      ...{ postingDate: '', fee: null, notes: '', carried: { followers: 1200 } },
    },
  ],
  posts: [{ creator: 0, type: 'reel', due: '2026-03-10', hasOwnLink: true }],
  carried: { client: 'Nordlicht' },
};

/** What a call takes at each place, and stays without effect as long as one of them is wrong. */
const FITTING: Readonly<Record<string, unknown>> = {
  ...{ campaign: 'Plain', creators: [CREATOR], asOf: '2026-04-01', tab: 'Creators', cell: 'Z9' },
  ...{ formula: '=CPA(1;2)', replaced: null, before: { formula: '', value: 3 }, scope: 'workbook' },
  ...{ chosen: [ISSUE], shop: 'shopify', policy: DEFAULT_POLICY, form: FORM },
  ...{ objective: 'conversion', useCase: 'DTC' },
};

const WRONG: readonly unknown[] = [
  ...[undefined, null, '', '  ', 'nobody', 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e308],
  ...[true, false, [], [[]], [null], ['Plain'], [1, 2], {}, { name: 'Plain' }, { length: 2 }],
  ...['x'.repeat(60_000), '2026-02-30', '=1+1', '__proto__', { __proto__: null }, [[CREATOR]]],
];

/** The value with what is wrong in the place of each part of it, and without each of its fields. */
function spoilt(value: unknown, wrong: unknown): unknown[] {
  if (Array.isArray(value))
    return [
      wrong,
      ...value.flatMap((item, at) =>
        spoilt(item, wrong).map((each) => value.map((old, place) => (place === at ? each : old))),
      ),
    ];
  if (typeof value !== 'object' || value === null) return [wrong];
  return [
    wrong,
    ...Object.entries(value).flatMap(([name, old]) =>
      spoilt(old, wrong).map((each) => ({ ...value, [name]: each })),
    ),
  ];
}

interface Called {
  readonly name: string;
  readonly given: readonly unknown[];
  readonly isRefused: boolean;
}

/** What arrives: JSON has no undefined and no numbers that are not finite. */
const sent = (given: readonly unknown[]): readonly unknown[] => JSON.parse(JSON.stringify(given));

/** Every call with everything that is wrong at each of its places. */
const CALLS: readonly Called[] = Object.entries(ENDPOINTS).flatMap(([name, { parameters }]) =>
  parameters.flatMap((parameter, place) =>
    WRONG.flatMap((wrong) =>
      spoilt(FITTING[parameter.name], wrong).map((value): Called => {
        const given = sent(
          parameters.map((each, at) => (at === place ? value : FITTING[each.name])),
        );
        return { name, given, isRefused: !parameter.schema.read(given[place], parameter.name).ok };
      }),
    ),
  ),
);

/** All calls on a walk; in the ordinary tests a seeded share, from all over the list. */
function shareOf(calls: readonly Called[]): readonly Called[] {
  const seed = Number(process.env.WALK_SEED ?? 1);
  const step = process.env.WALK_STEPS === undefined ? Math.ceil(calls.length / 300) : 1;
  return calls.filter((_, at) => (at + seed) % step === 0);
}

it('thousands of calls with what cannot be meant: refused in words, and nothing is written', async () => {
  expect(CALLS.length).toBeGreaterThan(2_000);
  // What a schema takes is for the handlers' own tests: a campaign of any name, a text of any kind.
  const all = CALLS.filter(({ isRefused, name }) => isRefused || !writes(name));
  expect(all.filter(({ isRefused }) => isRefused).length).toBeGreaterThan(1_500);
  const calls = shareOf(all);
  const before = JSON.stringify(host.snapshot());
  const kept = JSON.stringify([...host.documentProperties]);
  const bare: unknown[] = [];
  for (const { name, given, isRefused } of calls) {
    const outcome = await host.call(name, ...given).catch((error: unknown) => error);
    if (!isInWords(outcome, isRefused, name)) bare.push([name, given, String(outcome)]);
  }
  expect(bare.slice(0, 5)).toEqual([]);
  expect(JSON.stringify(host.snapshot())).toBe(before);
  expect(JSON.stringify([...host.documentProperties])).toBe(kept);
});

it('everything that is wrong comes back together, each with its place', async () => {
  const form = { ...FORM, budget: '5000', posts: [{ ...FORM.posts[0], creator: null }], name: 7 };
  const outcome = (await host.call('startCampaign', form)) as Failure;
  expect(outcome.problems.map(problemInWords)).toEqual([
    'form, name: 7 is not a text',
    'form, budget: "5000" is not a number',
    'form, posts, item 1, creator: blank, where a number is expected',
  ]);
});

it('what a newer or older page says besides is passed over', async () => {
  const scope = await host.call('handOver', 'Plain', [{ ...CREATOR, size: 7 }], 'more');
  expect(scope).toMatchObject({ ok: true });
});

/** Where people read another name than the code has. */
const SAID_AS: Readonly<Record<string, string>> = { asOf: 'as-of' };

const writes = (name: string): boolean =>
  Object.entries(ENDPOINTS).some(([each, { effect }]) => each === name && effect === 'write');

/** An outcome: of what is refused a list of problems, each a sentence that names a parameter of the call. */
function isInWords(given: unknown, isRefused: boolean, name: string): boolean {
  if (typeof given !== 'object' || given === null || !('ok' in given)) return false;
  const outcome = given as Outcome<unknown>;
  if (!isRefused) return true;
  const names = Object.entries(ENDPOINTS)
    .filter(([each]) => each === name)
    .flatMap(([, { parameters }]) => parameters.map((each) => SAID_AS[each.name] ?? each.name));
  return (
    !outcome.ok &&
    outcome.problems.length > 0 &&
    outcome.problems
      .map(problemInWords)
      .every(
        (words) =>
          [...names, 'Naming policy'].some((each) => words.startsWith(each)) &&
          /\w+ \w+ \w+/.test(words) &&
          !/undefined|\[object|TypeError|NaN/.test(words),
      )
  );
}
