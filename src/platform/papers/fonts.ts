import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetFolder } from './asset-folder.ts';
import { charactersOf } from './character-map.ts';

/**
 * The families a paper is set in, in the order they are asked for a character: assets/fonts, and never a font of the
 * machine, so that a paper looks the same wherever it is made.
 */
export const families: readonly string[] = [
  'Public Sans',
  'Noto Sans',
  ...['Arabic', 'Han', 'Hangul', 'Thai', 'Ethiopic', 'Hebrew', 'Khmer', 'Lao', 'Myanmar', 'Devanagari', 'Bengali'],
  ...['Gurmukhi', 'Gujarati', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Armenian', 'Georgian', 'Cherokee'],
  ...['Syriac', 'Thaana', 'NKo', 'Adlam', 'Osage'],
  'Noto Emoji',
].map(name => `Alongside ${/^(Public|Noto)/.test(name) ? name : `Noto Sans ${name}`}`);

/** Where the font files lie. */
export const fontFolder = (): string => join(assetFolder(), 'fonts');

/** Every font file with its bytes. */
export function readFonts(): Uint8Array[] {
  const folder = fontFolder();
  return readdirSync(folder)
    .filter(name => /\.[to]tf$/.test(name))
    .sort()
    .map(name => new Uint8Array(readFileSync(join(folder, name))));
}

let printable: Set<number> | undefined;

/** The characters of the text for which no font has a drawing, each once, in their order. */
export function withoutDrawing(text: string): string[] {
  printable ??= new Set(readFonts().flatMap(charactersOf));
  const missing = new Set<string>();
  for (const character of text) {
    if (!printable.has(character.codePointAt(0)!) && !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character))
      missing.add(character);
  }
  return [...missing];
}
