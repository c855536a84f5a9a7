import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handleValue, slug } from '../../src/links/naming/slug';

describe('a slug', () => {
  it.each([
    ['Spring Launch', 'spring-launch'],
    ['  Spring   Launch – 2026! ', 'spring-launch-2026'],
    ['Spring_Launch/EU', 'spring-launch-eu'],
    ["Théo's Été", 'theos-ete'],
    ['L’Oréal & Co.', 'loreal-co'],
    ['Łódź Øre Æble', 'lodz-ore-aeble'],
    ['Fußgänger', 'fussgaenger'],
    ['Zoe\u0308', 'zoe'],
    ['Анна Щербакова', 'anna-scherbakova'],
    ['Ελλάδα', 'ellada'],
    ['Nguyễn Đức', 'nguyen-duc'],
    ['محمد', 'mhmd'],
    ['𝓙𝓾𝓷𝓸 Ⓑ ﬁｎ', 'juno-b-fin'],
    ['春キャンペーン 2026', '春キャンペーン-2026'],
    ['が コーヒー', 'が-コーヒー'],
    ['김우빈 x Nike', '김우빈-x-nike'],
    ['नमस्ते', 'नमस्ते'],
    ['€5 off', '5-off'],
    ['save 50%', 'save-50'],
    ['a\u200bb\ufe0f', 'ab'],
    ['🌸 – 🌸', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('of a slug is the slug itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(slug(slug(text))).toBe(slug(text));
      }),
    );
    for (let point = 0; point < 0x20000; point++) {
      const once = slug(`a${String.fromCodePoint(point)}b`);
      if (slug(once) !== once) expect.fail(`U+${point.toString(16)}: ${once} → ${slug(once)}`);
    }
  });

  it('has letters, digits and single hyphens only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
      }),
    );
  });
});

describe('a handle', () => {
  it.each([
    ['@Mara.Lindqvist', 'mara.lindqvist'],
    ['  @@mara_l-1 ', 'mara_l-1'],
    ['mara lindqvist', 'maralindqvist'],
    ['＠mara', 'mara'],
    ['https://www.tiktok.com/@Mara?lang=en', 'mara'],
    ['instagram.com/mara/', 'mara'],
    ['@マラ', 'マラ'],
    ['___mara___', '___mara___'],
    ['@', ''],
    ['', ''],
  ])('%j is %j', (handle, expected) => {
    expect(handleValue(handle)).toBe(expected);
  });

  it('of a handle is the handle itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (handle) => {
        expect(handleValue(handleValue(handle))).toBe(handleValue(handle));
      }),
    );
  });
});
