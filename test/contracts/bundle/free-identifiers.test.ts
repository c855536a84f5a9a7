import { expect, it } from 'vitest';
import { parseAsApps } from './bundle';
import { freeIdentifiers } from './free-identifiers';

it.each([
  ['fetch("x")', ['fetch']],
  ['typeof window', ['window']],
  ['x = 1', ['x']],
  ['var a = 1; a.URL; ({ URL: a }); a["b"]', []],
  ['({ URL })', ['URL']],
  ['a[Buffer]', ['Buffer', 'a']],
  ['function f(a, { b: [c] }, d = e, ...g) { return [f, a, c, d, g, arguments]; }', ['e']],
  ['const f = () => arguments', ['arguments']],
  ['(function f() { if (1) { var v; } return v + f; })', []],
  ['{ let v; } v;', ['v']],
  ['if (1) { for (var i = 0;;) ; } i;', []],
  ['for (const k of l) k; k;', ['k', 'l']],
  ['for (let i = 0; i < 1;) ; i;', ['i']],
  ['try { t } catch ({ message }) { message } message;', ['message', 't']],
  ['try {} catch (e) { var late; } late;', []],
  ['switch (1) { case 1: let s; s; } s;', ['s']],
  ['label: while (1) { break label; }', []],
  ['class A extends B { URL() { return A; } }', ['B']],
  ['(() => { function inner() {} inner(); })(); inner();', ['inner']],
  ['[...crypto]', ['crypto']],
])('%s leaves %j free', (code, expected) => {
  expect(freeIdentifiers(parseAsApps(code))).toEqual(expected);
});
