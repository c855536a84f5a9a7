import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST } from './bundle';
import { pageFaults } from './page-faults';

/**
 * Bytes of the page once it is packed, as it goes over the line. Its panels for links and reports are 20,000 of them,
 * the words of all functions 15,000, what people search for among them; the way to plain formulas is 800 of them. The
 * page has to come in one piece.
 */
const LARGEST_PAGE = 75_500;

const read = (name: string) => readFileSync(new URL(name, DIST), 'utf8');

it('exactly three files are pushed', () => {
  expect(readdirSync(DIST).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('appsscript.json')) as Record<string, unknown>;

  it('asks for V8', () => {
    expect(manifest.runtimeVersion).toBe('V8');
  });

  it('asks for the open spreadsheet and a sidebar, nothing more', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect(Object.keys(manifest)).not.toContain('urlFetchWhitelist');
  });
});

describe('the sidebar', () => {
  it('is a page that HtmlService serves as it is', () => {
    expect(pageFaults(read('sidebar.html'))).toEqual([]);
  });

  it('is small enough to open at once', () => {
    expect(gzipSync(read('sidebar.html')).length).toBeLessThanOrEqual(LARGEST_PAGE);
  });

  const page = (head: string, body = '') =>
    `<!DOCTYPE html><html><head><base target="_top">${head}</head><body>${body}</body></html>`;

  it.each([
    ['nothing', page(''), 0],
    ['a script and a mark', page('<script>var a = "x"; // y</script>', '<a href="#top">'), 0],
    ['an inlined picture', page('', '<img src="data:image/png;base64,AA==">'), 0],
    ['no doctype', page('').replace('<!DOCTYPE html>', ''), 1],
    ['no html', page('').replace('<html>', ''), 1],
    ['no body', page('').replace('<body>', ''), 1],
    ['no base', page('').replace('<base target="_top">', ''), 1],
    ['a backtick', page('<script>var a = `x`</script>'), 1],
    ['a comment that hides a script', page('<script>var a = "<!--"</script>'), 1],
    ['slashes in a regular expression', page('<script>var a = /https?:\\/\\//</script>'), 1],
    ['a quote in a regular expression', page('<script>var a = /["]/</script>'), 1],
    ['a line without an end', page(`<script>var a = ${'b+'.repeat(20_000)}1</script>`), 1],
    ['slashes in a text', page('<script>var a = "//x" + b / c / d</script>'), 0],
    ['a style from elsewhere', page('<style>@import "a.css"</style>'), 1],
    ['a letter from elsewhere', page('<style>p { src: url(https://a.example/b) }</style>'), 1],
    ['a picture in a style', page('<style>p { background: url("data:,") }</style>'), 0],
    ['a scriptlet', page('', '<?= x ?>'), 1],
    ['a page elsewhere', page('', '<a href="https://example.com">'), 1],
    ['a picture elsewhere', page('', "<img src='http://example.com/a.png'>"), 1],
    ['a file beside it', page('<script src=main.js></script>'), 1],
  ])('with %s', (_what, html, faults) => {
    expect(pageFaults(html)).toHaveLength(faults);
  });
});
