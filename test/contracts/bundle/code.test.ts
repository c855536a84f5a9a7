import type { Comment } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { describe, expect, it } from 'vitest';
import { newNodeContext } from '../../../workbench/host/node-context';
import { CODE, parseAsApps, readEntryPoints } from './bundle';
import { freeIdentifiers } from './free-identifiers';
import { ALLOWED_SERVICES, ECMASCRIPT, MISSING_GLOBALS, REFUSED_SERVICES } from './platform';

const SERVICES = [...ALLOWED_SERVICES, ...REFUSED_SERVICES];
/**
 * Parsing is five sixths of what a cell waits for before its first function, and grows with every byte. A third of
 * this is what custom functions need; the rest is menu, sidebar, links and report, which one script has to carry.
 */
const LARGEST = 432_000;

const foreignTo = (code: string) =>
  freeIdentifiers(parseAsApps(code)).filter(
    (name) => !ECMASCRIPT.includes(name) && !ALLOWED_SERVICES.includes(name),
  );

describe('Code.js', () => {
  it('is a script of ECMAScript 2019', () => {
    expect(() => parseAsApps(CODE)).not.toThrow();
  });

  it('needs nothing that Apps Script lacks', () => {
    expect(foreignTo(CODE)).toEqual([]);
  });

  it('would be refused with anything that Apps Script lacks or the scopes forbid', () => {
    const names = [...MISSING_GLOBALS, ...REFUSED_SERVICES];
    const uses = names.map((name) => `${name}.x;`).join('\n');
    expect(foreignTo(`${CODE}\n${uses}`)).toEqual([...names].sort());
  });

  it('declares one global beside the entry points', () => {
    const others = parseAsApps(CODE).body.flatMap((node) => {
      if (node.type === 'FunctionDeclaration') return [];
      if (node.type !== 'VariableDeclaration') return [node.type];
      return node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : id.type));
    });
    expect(others).toEqual(['cf_']);
  });

  it('is strict, as the modules that it was made of', () => {
    expect(CODE).toContain('var cf_=(()=>{"use strict";');
  });

  it('holds nothing asynchronous', () => {
    const found: string[] = [];
    fullAncestor(parseAsApps(CODE), (node) => {
      if ('async' in node && node.async) found.push(CODE.slice(node.start, node.start + 80));
    });
    expect(found).toEqual([]);
    expect(readEntryPoints(CODE).filter(({ isSynchronous }) => !isSynchronous)).toEqual([]);
  });

  it('keeps the notices that the licences of others ask for', () => {
    const comments: Comment[] = [];
    parseAsApps(CODE, comments);
    const notices = comments
      .map(({ value }) => value.replace(/[\s*]+/g, ' '))
      .filter((text) => /Permission is hereby granted, free of charge.*"AS IS"/.test(text));
    expect(notices.flatMap((text) => text.match(/Copyright \(c\) [^,<(]*[^\s,<(]/g) ?? [])).toEqual(
      expect.arrayContaining(['Copyright (c) 2022 Adam Ribaudo', 'Copyright (c) Sindre Sorhus']),
    );
  });

  it('is small enough to load for every cell', () => {
    const size = Buffer.byteLength(CODE);
    expect(
      size,
      `Code.js has ${size} bytes and is loaded for every cell that calls a function. See which module grew with ` +
        'esbuild --metafile; drop it, make it smaller, or raise the budget here and say why in the change.',
    ).toBeLessThanOrEqual(LARGEST);
  });
});

describe('loading Code.js', () => {
  it('works where no service exists', () => {
    const context = newNodeContext();
    context.run(CODE, 'Code.js');
    expect(context.run('CPA(5000, 250)', 'cell')).toBe(20);
  });

  it('touches no service, no clock and no chance, and neither does a function in a cell', () => {
    const context = newNodeContext();
    const touched: string[] = [];
    context.define('touch', (name: string) => touched.push(name));
    context.run(trapsFor(SERVICES), 'traps');
    context.run(CODE, 'Code.js');
    expect(touched).toEqual([]);
    for (const call of CALLS) context.run(call, 'cell');
    expect(touched).toEqual([]);
  });

  it('would be seen to touch a service, the clock or chance', () => {
    const seenIn = (code: string) => {
      const context = newNodeContext();
      const touched: string[] = [];
      context.define('touch', (name: string) => touched.push(name));
      context.run(trapsFor(SERVICES), 'traps');
      context.run(`try { ${code} } catch (error) {}`, 'code');
      return touched;
    };
    for (const name of SERVICES) expect(seenIn(`${name}.anything()`)).toEqual([name]);
    expect(seenIn('new Date()')).toEqual(['clock']);
    expect(seenIn('Date.now()')).toEqual(['clock']);
    expect(seenIn('Math.random()')).toEqual(['chance']);
    expect(seenIn('new Date(0)')).toEqual([]);
  });
});

/** One call of each kind of custom function. */
const CALLS = [
  'ENGAGEMENT_RATE([[1, 2], [3, ""]], [[10], [20]])',
  'ROI(12500, 5000)',
  'UTM_LINK("https://example.com", "instagram", "influencer", "spring")',
  'PROMO_CODE("Mara Lindqvist", "15%", "{NAME}{OFFER}{CHECK}")',
  'SLUG("Été à Zürich")',
  'GA4_CHANNEL("instagram", "influencer")',
];

/** Code for a realm in which each service, the clock and chance report that they are used. */
function trapsFor(names: readonly string[]): string {
  return `
    for (const name of ${JSON.stringify(names)})
      Object.defineProperty(globalThis, name, {
        get() { touch(name); throw new Error(name + ' is not there'); },
      });
    Math.random = () => touch('chance');
    Date.now = () => touch('clock');
    Date = new Proxy(Date, {
      construct(real, parts) {
        if (parts.length === 0) touch('clock');
        return Reflect.construct(real, parts);
      },
      apply() { touch('clock'); },
    });`;
}
