import { readFileSync } from 'node:fs';
import type { Download, Frame } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, describe, expect, it } from 'vitest';
import { failure, problem, success } from '../../../src/cells/problem';
import { launchChrome } from '../../browser/chrome';
import type { FakeServer } from '../fake-google';
import { type OpenedSidebar, type Options, openSidebar } from '../open-sidebar';
import { CALM } from '../situations';
import { handed, handedToMany } from './links-situations';

const browser = await launchChrome();
afterAll(() => browser.close());

const handing = (items: readonly ReturnType<typeof handed>[]): FakeServer => ({
  ...CALM,
  handOver: () => success({ campaign: 'Spring launch', items, left: [] }),
});

async function openHandOver(server: FakeServer, options?: Options): Promise<OpenedSidebar> {
  const opened = await openSidebar(browser, server, options);
  await opened.sidebar.getByRole('tab', { name: 'Hand over' }).click();
  return opened;
}

const openCreator = (sidebar: Frame, name: string) =>
  sidebar.getByRole('button', { name, expanded: false }).click();

/** What a camera reads in a picture that the page shows or gave away. */
async function readQr({ page }: OpenedSidebar, picture: string): Promise<string> {
  // One letter a pixel: numbers take a minute to come over.
  const [width, dark] = (await page.evaluate(
    `(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(picture)};
      await image.decode();
      const canvas = document.createElement('canvas');
      // As small as a camera may see it: the time is that of the pixels.
      canvas.width = Math.round(image.naturalWidth / 2);
      canvas.height = Math.round(image.naturalHeight / 2);
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let dark = '';
      for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 && data[at + 3] > 128 ? '1' : '0';
      return [canvas.width, dark];
    })()`,
  )) as [number, string];
  const data = Uint8ClampedArray.from(
    [...dark].flatMap((each) => (each === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return decodeQR({ width, height: dark.length / width, data });
}

const fileOf = async (download: Download) => readFileSync(await download.path());

async function downloadedBy(opened: OpenedSidebar, button: string): Promise<Download> {
  const download = opened.page.waitForEvent('download');
  await opened.sidebar.getByRole('button', { name: button }).click();
  return download;
}

describe('a creator', () => {
  it('gets a message with link, code, disclosure and days, ready to be copied', async () => {
    const opened = await openHandOver(handing(handedToMany(3)));
    const { sidebar, copied } = opened;
    await sidebar.getByText('3 creators · 3 ready').waitFor();
    await openCreator(sidebar, 'Théo Garnier-Okonkwo');
    const section = sidebar.getByRole('region', { name: 'Hand over to Théo Garnier-Okonkwo' });
    const { message, subject, link, code } = handed(1);
    for (const each of [link, code, 'mark the post as advertising', '11 Mar 2026'])
      expect(message).toContain(each);
    expect(await section.locator('.message').innerText()).toContain(message.trim());
    for (const what of ['message', 'subject', 'link', 'code'])
      await section
        .getByRole('button', { name: `Copy ${what} for Théo` })
        .or(section.getByRole('button', { name: `Copy ${what} of Théo` }))
        .click();
    await expect.poll(() => copied).toEqual([message, subject, link, code]);
  });

  it('is opened by the keyboard, one at a time', async () => {
    const { sidebar, page } = await openHandOver(handing(handedToMany(3)));
    const first = sidebar.getByRole('button', { name: 'Mara Lindqvist' }).first();
    await first.press('Enter');
    expect(await first.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await sidebar.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Copy message for Mara Lindqvist',
    );
    await openCreator(sidebar, 'Kit & Juno');
    expect(await sidebar.locator('.row-details').count()).toBe(1);
  });

  it('without a link or a day is marked, and the message says what it lacks', async () => {
    const { sidebar } = await openHandOver(
      handing([handed(0), handed(1, { link: '', code: '', missing: ['the link', 'the code'] })]),
    );
    await sidebar.getByText('2 creators · 1 ready').waitFor();
    await openCreator(sidebar, 'Théo Garnier-Okonkwo');
    await sidebar.getByText('The message lacks the link and the code.').waitFor();
    await sidebar.getByText('No link yet: generate it under Links.').waitFor();
    expect(await sidebar.getByRole('img').count()).toBe(0);
    expect(await sidebar.getByRole('button', { name: 'Copy code' }).count()).toBe(0);
  });

  it('with a short link is told where it must end', async () => {
    const { sidebar } = await openHandOver(
      handing([handed(0, { link: 'https://bit.ly/3xYz', longLink: handed(0).link })]),
    );
    await openCreator(sidebar, 'Mara Lindqvist');
    await sidebar.getByText('The short link must end on').waitFor();
    await sidebar.getByRole('img', { name: 'QR code of https://bit.ly/3xYz' }).waitFor();
  });

  it('whose message cannot be copied by the page finds it selected, line by line', async () => {
    const { sidebar } = await openHandOver(handing([handed(0)]), { clipboard: 'refused' });
    await openCreator(sidebar, 'Mara Lindqvist');
    await sidebar.getByRole('button', { name: 'Copy message' }).click();
    const field = sidebar.getByLabel('press Ctrl+C to copy');
    await field.waitFor();
    const selected =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
    await expect.poll(() => sidebar.evaluate(selected)).toBe(handed(0).message);
  });

  it('has a brief that is printed alone', async () => {
    const { sidebar } = await openHandOver(handing([handed(0)]), {
      script:
        'window.print = () => { window.printed = document.querySelector(".printed").innerText; };',
    });
    await openCreator(sidebar, 'Mara Lindqvist');
    await sidebar.getByRole('button', { name: 'Print brief' }).click();
    const printed = String(await sidebar.evaluate('window.printed'));
    for (const { heading, lines } of handed(0).brief)
      for (const each of [heading, ...lines]) expect(printed).toContain(each);
    expect(await sidebar.locator('.printed').count()).toBe(0);
  });
});

describe('the QR code', () => {
  it.each([
    ['a link with tags', handed(0).link],
    [
      'a discount link',
      'https://shop.example.com/discount/M%C3%84RA15?redirect=%2Fspring%3Futm_source%3Dtiktok%26utm_content%3Dmara.l#top',
    ],
    ['a host in other letters', 'https://läden.example/søk?q=a+b&utm_content=анна'],
    ['a short one', 'https://bit.ly/3xYz'],
    [
      'a very long one',
      `https://www.example.com/?${'parameter=value&'.repeat(60)}utm_content=mara.l`,
    ],
  ])('of %s gives exactly the link, on the screen, as PNG and as SVG', async (_what, link) => {
    const opened = await openHandOver(handing([handed(0, { link })]));
    const { sidebar } = opened;
    await openCreator(sidebar, 'Mara Lindqvist');
    const picture = sidebar.getByRole('img', { name: `QR code of ${link}`, exact: true });
    const shown = await picture.evaluate((element: { outerHTML: string }) => element.outerHTML);
    const inPage = shown.replace(
      '<svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"',
    );
    expect(await readQr(opened, `data:image/svg+xml,${encodeURIComponent(inPage)}`)).toBe(link);

    const png = await downloadedBy(opened, 'PNG of the QR code');
    expect(png.suggestedFilename()).toBe('qr-mara-lindqvist-tiktok.png');
    const base64 = (await fileOf(png)).toString('base64');
    expect(await readQr(opened, `data:image/png;base64,${base64}`)).toBe(link);

    const svg = await downloadedBy(opened, 'SVG of the QR code');
    expect(svg.suggestedFilename()).toBe('qr-mara-lindqvist-tiktok.svg');
    const text = (await fileOf(svg)).toString('utf8');
    expect(await readQr(opened, `data:image/svg+xml,${encodeURIComponent(text)}`)).toBe(link);
  });

  it('keeps four light squares around it', async () => {
    const { sidebar } = await openHandOver(handing([handed(0)]));
    await openCreator(sidebar, 'Mara Lindqvist');
    const path = await sidebar.locator('.qr-code path').getAttribute('d');
    const starts = [...path!.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...starts.flat())).toBe(4);
  });

  it('of a link that is too long is refused in words', async () => {
    const link = `https://www.example.com/?${'a'.repeat(3_000)}`;
    const { sidebar } = await openHandOver(handing([handed(0, { link })]));
    await openCreator(sidebar, 'Mara Lindqvist');
    await sidebar.getByText('The link is too long for a QR code.').waitFor();
  });
});

describe('files', () => {
  it('the log of links', async () => {
    const csv = 'Created,Link\r\n2026-03-01,https://www.example.com/é\r\n';
    const opened = await openHandOver({
      ...CALM,
      linksCsv: () => success({ name: 'links.csv', csv, count: 1 }),
    });
    const download = await downloadedBy(opened, 'Links file');
    expect(download.suggestedFilename()).toBe('links.csv');
    expect((await fileOf(download)).toString('utf8')).toBe(csv);
    await opened.sidebar.getByText('links.csv has 1 row.').waitFor();
    const again = await downloadedBy(opened, 'Download again: links.csv');
    expect((await fileOf(again)).toString('utf8')).toBe(csv);
    await opened.sidebar.getByRole('button', { name: 'Copy content of links.csv' }).click();
    await expect.poll(() => opened.copied).toEqual([csv]);
    expect(opened.callsOf('linksCsv').map(({ inputs }) => inputs)).toEqual([['Spring launch']]);
  });

  it('the codes as a shop takes them, and what was left out', async () => {
    const opened = await openHandOver({
      ...CALM,
      codesCsv: () =>
        success({
          ...{ name: 'codes-stripe.csv', csv: 'code\r\nMARA15\r\n', count: 1 },
          left: [{ code: 'THÉO15', reason: 'É is not one of letters A–Z' }],
        }),
    });
    const { sidebar } = opened;
    await sidebar.getByRole('button', { name: 'Codes file' }).click();
    await sidebar.getByLabel('Where codes are redeemed').selectOption('Stripe');
    const download = await downloadedBy(opened, 'Download 12 codes for Stripe');
    expect(download.suggestedFilename()).toBe('codes-stripe.csv');
    await sidebar.getByText('1 code left out:').waitFor();
    await sidebar.getByText('É is not one of letters A–Z').waitFor();
    expect(opened.callsOf('codesCsv').map(({ inputs }) => inputs)).toEqual([
      ['stripe', 'Spring launch'],
    ]);
  });

  it('begin with the shop of the naming', async () => {
    const { sidebar } = await openHandOver({
      ...CALM,
      readPolicy: async () => {
        const settings = await CALM.readPolicy();
        if (!settings.ok) return settings;
        const { value } = settings;
        return success({ ...value, policy: { ...value.policy, shop: 'woocommerce' } });
      },
    });
    await sidebar.getByRole('button', { name: 'Codes file' }).click();
    await sidebar.getByRole('button', { name: 'Download 12 codes for WooCommerce' }).waitFor();
  });

  it('without a code are refused with the reason, and without a link not downloaded', async () => {
    const { sidebar, callsOf } = await openHandOver({
      ...handing([handed(0, { code: '' })]),
      linksCsv: () => success({ name: 'links.csv', csv: 'Created\r\n', count: 0 }),
    });
    await sidebar.getByRole('button', { name: 'Codes file' }).click();
    await sidebar.getByText('No creator has a code yet').waitFor();
    await sidebar.getByRole('button', { name: 'Download 0 codes' }).press('Enter');
    expect(callsOf('codesCsv')).toEqual([]);
    await sidebar.getByRole('button', { name: 'Links file' }).click();
    await sidebar.getByText('There is no link to put into a file yet.').waitFor();
  });

  it('that cannot be made say why, and can be tried again', async () => {
    let asked = 0;
    const { sidebar } = await openHandOver({
      ...CALM,
      linksCsv: () => {
        asked += 1;
        return failure(
          problem('missing_column', { tab: 'Links' }, 'has no column "Link", which is required'),
        );
      },
    });
    await sidebar.getByRole('button', { name: 'Links file' }).click();
    await sidebar.getByText('Links: has no column "Link", which is required').waitFor();
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked).toBe(2);
  });
});

it('a thousand creators are shown a hundred at a time, and found', async () => {
  const { sidebar } = await openHandOver(handing(handedToMany(1_000)));
  await sidebar.getByText('1,000 creators · 1,000 ready').waitFor();
  const rows = sidebar.locator('.rows li');
  expect(await rows.count()).toBe(100);
  await sidebar
    .getByRole('tabpanel', { name: 'Hand over' })
    .getByLabel('Search creators')
    .fill('Creator 999');
  await expect.poll(() => rows.count()).toBe(1);
});

it('a campaign without creators leads to the links', async () => {
  const { sidebar } = await openHandOver(handing([]));
  await sidebar.getByText('Nobody to hand over to yet').waitFor();
  await sidebar.getByRole('button', { name: 'Go to the links' }).click();
  await sidebar.getByRole('heading', { name: 'Links and codes' }).waitFor();
});
