import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { leanModules } from '../../../scripts/lean-modules';

/** Parts as esbuild writes modules: each is evaluated once, after what it imports. */
const bundle = (parts: string) =>
  `var all=(()=>{var lazy=(part)=>()=>{part&&part(part=0)};var done=[];${parts}return{done,first:()=>(a(),done),second:()=>(e(),done)}})();`;
const work = (name: string) => `done.push("${name}")`;

const TREE = bundle(
  [
    `var x,d=lazy(()=>{${work('d')}});`,
    `var c=lazy(()=>{d();${work('c')}});`,
    'var none=lazy(()=>{d()});',
    'var empty=lazy(()=>{});',
    `var alone=lazy(()=>{c();none();${work('alone')};x=1});`,
    `var a=lazy(()=>{d();c();alone();empty();${work('a')}}),e=lazy(()=>{none();c();${work('e')}});`,
  ].join(''),
);

const orders = (code: string) =>
  (['first', 'second'] as const).map((entry) =>
    [
      ...runInNewContext(`${code};all.${entry}();all.${entry === 'first' ? 'second' : 'first'}()`),
    ].join(' '),
  );

describe('the bundle without what its parts say in vain', () => {
  it('evaluates the same parts, each once and after what it imports', () => {
    expect(orders(TREE)).toEqual(['d c alone a e', 'd c e alone a']);
    expect(orders(leanModules(TREE))).toEqual(orders(TREE));
  });

  it('has no part without work, no call of what is evaluated by then, and none that is called from within one other alone', () => {
    const lean = leanModules(TREE);
    expect(lean).toContain(`a=lazy(()=>{c();${work('alone')};x=1;${work('a')}})`);
    expect(lean).toContain(`e=lazy(()=>{c();${work('e')}})`);
    expect(lean).not.toMatch(/\b(?:none|empty|alone)=/);
  });

  it('leaves a part where it is that has variables of its own', () => {
    const own = `var b=lazy(()=>{var done2;${work('b')}});var a=lazy(()=>{b();${work('a')}}),e=lazy(()=>{});`;
    expect(leanModules(bundle(own))).toBe(bundle(own));
  });
});
