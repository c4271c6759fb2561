import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons } from './icons.ts';
import { chosen, iconsFile } from './make-icons.ts';

test('the icons are those of the USWDS package', () => {
  expect(Object.keys(icons)).toEqual([...chosen]);
  expect(readFileSync(new URL('icons.ts', import.meta.url), 'utf8')).toBe(iconsFile());
});
