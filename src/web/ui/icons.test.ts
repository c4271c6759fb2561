import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from './icon-names.ts';
import { iconsFile, pathOf } from './make-icons.ts';

test('the icons are those of the USWDS package', () => {
  const drawings = readFileSync(new URL('icons.svg', import.meta.url), 'utf8');
  expect(drawings).toBe(iconsFile());
  for (const name of iconNames)
    expect(drawings).toContain(`<symbol id="${name}" viewBox="0 0 24 24"><path d="${pathOf(name)}"/>`);
});
