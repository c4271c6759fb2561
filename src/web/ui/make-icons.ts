import { readFileSync, writeFileSync } from 'node:fs';
import { iconNames } from './icon-names.ts';

const folder = new URL('../../../node_modules/@uswds/uswds/dist/img/usa-icons/', import.meta.url);

/** The drawing inside one USWDS icon file (24 × 24), shapes joined as `M…` path data or kept as elements' attributes. */
export function pathOf(name: string): string {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  const parts: string[] = [];
  for (const shape of svg.matchAll(/<(path|circle)\b([^>]*)>/g)) {
    const attributes = shape[2] ?? '';
    const get = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
    if (get('fill') === 'none') continue;
    if (shape[1] === 'path') parts.push(get('d') ?? '');
    else parts.push(circle(Number(get('cx')), Number(get('cy')), Number(get('r'))));
  }
  if (parts.length === 0) throw new Error(`no shape in ${name}.svg`);
  return parts.join('');
}

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;

/** The text of `icons.svg`: a symbol for each icon. One file that a browser keeps, instead of drawings in every page and script. */
export function iconsFile(): string {
  const symbols = iconNames.map(
    name => `<symbol id="${name}" viewBox="0 0 24 24"><path d="${pathOf(name)}"/></symbol>`,
  );
  return `<!-- Made by make-icons.ts from the USWDS icons (Apache-2.0); do not edit by hand. -->\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

if (import.meta.main) writeFileSync(new URL('icons.svg', import.meta.url), iconsFile());
