import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf } from './character-map.ts';
import { families, fontFolder, readFonts, withoutDrawing } from './fonts.ts';

test('every font file belongs to a family papers are set in, and says where it is from', () => {
  const stems = readdirSync(fontFolder())
    .filter(name => !/\.(md|txt)$/.test(name))
    .map(name => name.replace(/-\w+\.[to]tf$/, ''));
  expect([...new Set(stems)].toSorted()).toEqual(families.map(name => name.slice(10).replaceAll(' ', '')).toSorted());
  expect(readdirSync(fontFolder())).toEqual(expect.arrayContaining(['OFL.txt', 'README.md']));
});

test('a font tells which characters it draws', () => {
  const drawn = readFonts().map(font => new Set(charactersOf(font)));
  const has = (character: string): number => drawn.filter(one => one.has(character.codePointAt(0)!)).length;
  expect(has('a')).toBeGreaterThan(2);
  expect([has('王'), has('𐓷'), has('🙂'), has('𓄤')]).toEqual([1, 1, 1, 0]);
});

test('characters without a drawing are named once; those that show nothing do not count', () => {
  expect(withoutDrawing('ok \n\u200d\ufe0f\u00ad 𓄤 ꦗ 𓄤')).toEqual(['𓄤', 'ꦗ']);
});
