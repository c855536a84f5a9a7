// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code of pages is data here
import { expect, test } from 'vitest';
import { withoutScriptComments } from '../../workbench/page/script-run/strip-comments';

const delivered = (code: string) =>
  withoutScriptComments(`<script>${code}</script>`).slice('<script>'.length, -'</script>'.length);

const GONE: [what: string, code: string, left: string][] = [
  ['a comment at the end of a line', 'a(); // why\nb();', 'a(); \nb();'],
  ['a comment over several lines', 'a(); /* one\ntwo */ b();', 'a();  b();'],
  [
    'what follows // in a template',
    'go(`https://x.example/${id}`); b();\nc();',
    'go(`https:\nc();',
  ],
  ['what stands between /* and */ in a template', 'a(`x /* y */ z`);', 'a(`x  z`);'],
  ['what follows // behind a placeholder', 'a(`${x}//y`); b();\nc();', 'a(`${x}\nc();'],
];

test.each(GONE)('%s is gone', (_what, code, left) => {
  expect(delivered(code)).toBe(left);
});

const KEPT: [what: string, code: string][] = [
  ['an address in a plain string', `go("https://x.example/" + id, 'http://y.example/*');`],
  ['a regular expression', 'a(/[/]\\/\\//g, 1 / 2 / 3);'],
  ['a template without such signs', 'a(`${x} / ${y} * 2`);'],
  ['code that cannot be read', 'a(#); // why'],
];

test.each(KEPT)('%s stays', (_what, code) => {
  expect(delivered(code)).toBe(code);
});

test('scripts of other files and the page around them stay as they are', () => {
  const page =
    '<!-- // --><script src="https://x.example/a.js">// left</script><a href="https://x.example">//</a>';
  expect(withoutScriptComments(page)).toBe(page);
});

test('each script of a page is read for itself', () => {
  expect(
    withoutScriptComments('<script>a(); // x</script>//<script type="module">b(); /**/</script>'),
  ).toBe('<script>a(); </script>//<script type="module">b(); </script>');
});
