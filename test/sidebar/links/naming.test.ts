import { afterAll, expect, it } from 'vitest';
import { failure, problem, success } from '../../../src/cells/problem';
import {
  DEFAULT_POLICY,
  type NamingPolicy,
  POLICY_PRESETS,
} from '../../../src/links/naming/policy';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { type OpenedSidebar, openSidebar } from '../open-sidebar';
import { CALM } from '../situations';
import { SETTINGS, VERSION_2 } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

async function openNaming(server: Partial<FakeServer> = {}): Promise<OpenedSidebar> {
  const opened = await openSidebar(browser, { ...CALM, ...server });
  await opened.sidebar.getByRole('tab', { name: 'Naming' }).click();
  await opened.sidebar.getByLabel('Convention').waitFor();
  return opened;
}

const linkIn = ({ sidebar }: OpenedSidebar, part: string) =>
  sidebar.getByRole('region', { name: 'Preview' }).getByText(part).waitFor();

const savedBy = ({ callsOf }: OpenedSidebar) =>
  callsOf('savePolicy').map(({ inputs }) => inputs[0] as NamingPolicy);

/** A workbook that keeps what is saved. */
function keeping(): Partial<FakeServer> {
  let policy = DEFAULT_POLICY;
  return {
    readPolicy: () => success({ ...SETTINGS, policy, isDefault: policy === DEFAULT_POLICY }),
    savePolicy: (next) => {
      policy = next;
      return success(null);
    },
  };
}

const [, inTerm, inSource] = POLICY_PRESETS;

it('shows what goes into each tag, and the link of a real row', async () => {
  const { sidebar } = await openNaming();
  for (const [tag, template] of [
    ['source', '{platform}'],
    ['medium', 'influencer'],
    ['content', '{handle}'],
    ['id', '{id}'],
  ])
    await sidebar.getByRole('button', { name: `${tag} ${template}` }).waitFor();
  const preview = sidebar.getByRole('region', { name: 'Preview' });
  await preview.getByText('utm_source=tiktok&utm_medium=influencer').waitFor();
  await preview.getByText('Creators, row 2').waitFor();
  await preview.getByText('Organic Social').waitFor();
  expect(await sidebar.getByLabel('Convention').inputValue()).toBe('handle_in_content');
});

it('nothing can be saved until something is changed, and Undo takes it back', async () => {
  const opened = await openNaming();
  const { sidebar } = opened;
  const save = sidebar.getByRole('button', { name: 'Save naming' });
  await sidebar.getByText('This is the naming that links are made by.').waitFor();
  await save.press('Enter');
  await sidebar.getByLabel('Between words').selectOption('underscore: spring_launch');
  await linkIn(opened, 'utm_campaign=spring_launch');
  expect(await save.getAttribute('aria-disabled')).toBe(null);
  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await linkIn(opened, 'utm_campaign=spring-launch');
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  expect(savedBy(opened)).toEqual([]);
});

it('a convention is chosen, seen on the row and saved', async () => {
  const opened = await openNaming(keeping());
  const { sidebar } = opened;
  await sidebar.getByLabel('Convention').selectOption('Handle in term');
  await linkIn(opened, 'utm_term=mara.l');
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await sidebar.getByText('The naming is saved for everybody in this workbook.').waitFor();
  await sidebar.getByText('of this workbook').first().waitFor();
  expect(savedBy(opened)).toEqual([inTerm!.policy]);
  await sidebar.getByText('This is the naming that links are made by.').waitFor();
});

it('every field of a tag and of the style is saved', async () => {
  const opened = await openNaming();
  const { sidebar } = opened;
  await sidebar.getByRole('button', { name: 'medium influencer' }).click();
  const medium = sidebar.getByRole('region', { name: 'What goes into medium' });
  await medium.getByLabel('Holds').fill('creator-');
  await medium.getByRole('button', { name: '{type}, the type of the post' }).click();
  await medium.getByLabel('Where the post is boosted').fill('');
  await medium.getByLabel('Only these values').fill('creator-reel, creator-story\n creator-short');
  await medium.getByLabel('No link without it').uncheck();
  await sidebar.getByLabel('Letters').selectOption('as typed');
  await sidebar.getByLabel('Between words').selectOption('dot: spring.launch');
  await sidebar.getByLabel('Accents and other scripts').selectOption('as they are');
  await sidebar.getByLabel('Redeemed in').selectOption('Shopify');
  await sidebar.getByLabel('The link puts the code into the basket').check();
  expect(await sidebar.getByLabel('Convention').inputValue()).toBe('own');
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await expect
    .poll(() => savedBy(opened))
    .toEqual([
      {
        ...DEFAULT_POLICY,
        ...{ letters: 'keep', separator: '.', accents: 'keep', shop: 'shopify', codeInLink: true },
        tags: {
          ...DEFAULT_POLICY.tags,
          medium: {
            value: 'creator-{type}',
            allowed: ['creator-reel', 'creator-story', 'creator-short'],
          },
        },
      },
    ]);
});

it('another shop than Shopify takes no code from a link', async () => {
  const opened = await openNaming();
  const { sidebar } = opened;
  await sidebar.getByLabel('Redeemed in').selectOption('Shopify');
  await sidebar.getByLabel('The link puts the code into the basket').check();
  await sidebar.getByLabel('Redeemed in').selectOption('Stripe');
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await expect
    .poll(() => savedBy(opened))
    .toEqual([{ ...DEFAULT_POLICY, shop: 'stripe', codeInLink: false }]);
});

it('a word that is not known is marked at its field, and keeps the naming from being saved', async () => {
  const opened = await openNaming();
  const { sidebar } = opened;
  await sidebar.getByRole('button', { name: 'content {handle}' }).click();
  const field = sidebar.getByLabel('Holds');
  await field.fill('{handel}');
  await sidebar.getByText('fix this').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const fault = sidebar.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  expect(await fault.innerText()).toContain('"{handel}" is not one of {platform}, {handle}');
  await sidebar.getByText('Fix what is marked above first.').waitFor();
  await sidebar.getByRole('button', { name: 'Save naming' }).press('Enter');
  expect(savedBy(opened)).toEqual([]);
  await field.fill('{creator}');
  await linkIn(opened, 'utm_content=mara-lindqvist');
  expect(await field.getAttribute('aria-invalid')).toBe(null);
});

it('where Google Analytics would not count with the creators, it says so and what helps', async () => {
  const { sidebar } = await openNaming();
  await sidebar.getByRole('button', { name: 'source {platform}' }).click();
  await sidebar.getByLabel('Holds').fill('{handle}');
  const preview = sidebar.getByRole('region', { name: 'Preview' });
  await preview.getByText('! Unassigned').waitFor();
  await preview.getByText('Use source tiktok.').waitFor();
  await sidebar.getByText('A post on Instagram').waitFor();
  await sidebar.getByLabel('Convention').selectOption(inSource!.name);
  await preview.getByText('Organic Social').waitFor();
  await expect.poll(() => sidebar.getByText('A post on Instagram').count()).toBe(0);
});

it('a row without a link says what it lacks, and a sheet without rows what to do', async () => {
  const { sidebar } = await openNaming();
  await sidebar.getByRole('button', { name: 'term {post}' }).click();
  await sidebar.getByLabel('No link without it').check();
  await sidebar.getByText('where the type and day of the post is expected').waitFor();
  const empty = await openNaming({
    previewPolicy: (policy) => {
      const outcome = CALM.previewPolicy(policy);
      return Promise.resolve(outcome).then((each) =>
        each.ok ? success({ ...each.value, row: null }) : each,
      );
    },
  });
  await empty.sidebar.getByText('No row of Creators can have a link yet.').waitFor();
});

it('links that stand are not changed by saving: how many would be others is said, and where', async () => {
  const { sidebar } = await openNaming({
    previewPolicy: async (policy) => {
      const each = await CALM.previewPolicy(policy);
      return each.ok ? success({ ...each.value, changes: 14 }) : each;
    },
  });
  await sidebar.getByLabel('Convention').selectOption('Handle in term');
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await sidebar
    .getByText('14 links that stand in Creators would be named differently now.')
    .waitFor();
  await sidebar.getByRole('button', { name: 'Look at the links' }).click();
  await sidebar.getByRole('heading', { name: 'Links and codes' }).waitFor();
});

it('a saved naming that cannot be read is said, and can be replaced as it stands', async () => {
  const opened = await openNaming({
    readPolicy: () =>
      success({
        ...SETTINGS,
        isDefault: false,
        problems: [VERSION_2],
      }),
  });
  const { sidebar } = opened;
  await sidebar.getByText('The naming that was saved cannot be read.').waitFor();
  await sidebar.getByText('version: 2 is not version 1').waitFor();
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await expect.poll(() => savedBy(opened)).toEqual([DEFAULT_POLICY]);
});

it('what somebody else saved meanwhile is not lost: it is told, and loaded on a click', async () => {
  let policy = DEFAULT_POLICY;
  const opened = await openNaming({
    readPolicy: () => success({ ...SETTINGS, policy }),
    savePolicy: () =>
      failure(
        problem(
          'outdated',
          { of: 'Naming policy', field: '' },
          'somebody has saved another naming',
        ),
      ),
  });
  const { sidebar } = opened;
  await sidebar.getByLabel('Between words').selectOption('dot: spring.launch');
  policy = inTerm!.policy;
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await sidebar.getByText('somebody has saved another naming').waitFor();
  expect(opened.callsOf('savePolicy').map(({ inputs }) => inputs)).toEqual([
    [{ ...DEFAULT_POLICY, separator: '.' }, DEFAULT_POLICY],
  ]);
  await sidebar.getByRole('button', { name: 'Load the saved naming' }).click();
  await expect.poll(() => sidebar.getByLabel('Convention').inputValue()).toBe(inTerm!.id);
  expect(await sidebar.getByLabel('Between words').inputValue()).toBe('-');
});

it('what the server refuses is said, and what was typed stays', async () => {
  const { sidebar } = await openNaming({
    savePolicy: () =>
      failure(
        problem(
          'too_long',
          { of: 'Naming policy', field: '' },
          'the lists of allowed values are too long',
        ),
      ),
  });
  await sidebar.getByLabel('Between words').selectOption('dot: spring.launch');
  await sidebar.getByRole('button', { name: 'Save naming' }).click();
  await sidebar.getByText('The naming was not saved.').waitFor();
  await sidebar.getByText('the lists of allowed values are too long').waitFor();
  expect(await sidebar.getByLabel('Between words').inputValue()).toBe('.');
});
