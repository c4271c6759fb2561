import type { PairSide, Said } from '#kernel/paper.ts';
import { pairsTogether } from '#kernel/paper-pairs.ts';
import { families } from './fonts.ts';
import type { PaperToPrint, SignatureRow } from './paper-to-print.ts';
import { pictureOfCode } from './picture-of-code.ts';

/** What assets/paper.typ reads: plain values only, every text cleaned, every gap filled with null. */
export type PrintModel = ReturnType<typeof printModel>;

/** The paper as the template wants it. Never refuses: what would break a page is mended or left out. */
export function printModel({
  paper,
  letterhead,
  footer,
  pageNumber,
  reference,
  signatures,
  signHere,
  contents,
}: PaperToPrint) {
  const title = [paper.title, reference, letterhead.agency].map(clean).find(words => words.trim() !== '') ?? '·';
  return {
    fonts: families,
    language: languageOf(paper.language) ?? { code: 'en', region: null },
    title,
    letterhead: { agency: clean(letterhead.agency), lines: cleanAll(letterhead.lines) },
    footer: clean(footer),
    pageNumber: clean(pageNumber),
    reference: clean(reference),
    contents: contents ? orTitle(contents, title) : null,
    blocks: withoutSkippedLevels(pairsTogether(paper.blocks).flatMap(blockOf)),
    signHere: signHere
      ? {
          heading: orTitle(signHere.heading, title),
          statements: cleanAll(signHere.statements),
          signers: signHere.signers.map(({ name, capacity }) => ({ name: clean(name), capacity: clean(capacity) })),
          words: { signature: clean(signHere.words.signature), date: clean(signHere.words.date) },
          code: signHere.code
            ? {
                heading: clean(signHere.code.heading),
                words: clean(signHere.code.words),
                digits: clean(signHere.code.digits),
                says: clean(signHere.code.says) || clean(signHere.code.heading) || 'QR',
                picture: pictureOfCode(signHere.code.address),
              }
            : null,
        }
      : null,
    signatures: signatures
      ? {
          heading: orTitle(signatures.heading, title),
          statements: cleanAll(signatures.statements),
          head: cellsOf(signatures.head),
          rows: signatures.rows.map(cellsOf),
          trail: { heading: orTitle(signatures.trail.heading, title), lines: cleanAll(signatures.trail.lines) },
        }
      : null,
  };
}

type Language = { readonly code: string; readonly region: string | null };
type PrintSaid = { readonly words: string; readonly language: Language | null; readonly by: string | null };
type PrintSide = { readonly lines: readonly string[]; readonly notes: readonly PrintSaid[] };
type PrintPair = {
  readonly about: string;
  readonly left: PrintSide;
  readonly right: PrintSide;
  readonly long: boolean;
};
type PrintBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'text'; readonly words: string; readonly language: Language | null }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly said: PrintSaid }
  | { readonly kind: 'pairs'; readonly left: string; readonly right: string; readonly pairs: readonly PrintPair[] }
  | {
      readonly kind: 'entries';
      readonly entries: readonly {
        readonly label: string;
        readonly said: readonly PrintSaid[];
        readonly none: string;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'note'; readonly words: string };

/** Beyond so many characters a row may break over a page; shorter ones stay together. */
const longRow = 700;

// A block without anything to show is left out: an empty list or heading is a barrier to those who hear the paper.
function blockOf(block: ReturnType<typeof pairsTogether>[number]): PrintBlock[] {
  switch (block.kind) {
    case 'heading':
      return shown(block.words, { kind: 'heading', level: block.level, words: clean(block.words) });
    case 'text':
      return shown(block.words, { kind: 'text', words: clean(block.words), language: languageOf(block.language) });
    case 'note':
      return shown(block.words, { kind: 'note', words: clean(block.words) });
    case 'list':
      return shown(block.items.join(''), { kind: 'list', items: cleanAll(block.items) });
    case 'quote':
      return shown(block.said.words, { kind: 'quote', said: saidOf(block.said) });
    case 'entries': {
      const entries = block.entries.map(({ label, said, none }) => ({
        label: clean(label),
        said: said.filter(one => one.words.trim() !== '').map(saidOf),
        none: clean(none),
      }));
      return entries.length === 0 ? [] : [{ kind: 'entries', entries }];
    }
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map(row => row.length));
      const fill = (row: readonly string[]): string[] =>
        Array.from({ length: columns }, (_, column) => clean(row[column] ?? ''));
      return columns === 0
        ? []
        : [{ kind: 'table', caption: clean(block.caption), head: fill(block.head), rows: block.rows.map(fill) }];
    }
    case 'pairs': {
      const pairs = block.pairs.map(({ about, left, right }): PrintPair => {
        const pair = { about: clean(about), left: sideOf(left), right: sideOf(right) };
        return { ...pair, long: [pair.left, pair.right].some(side => JSON.stringify(side).length > longRow) };
      });
      return [{ kind: 'pairs', left: clean(block.left), right: clean(block.right), pairs }];
    }
  }
}

/** PDF/UA-1 (ISO 14289-1, 7.4.2) refuses a heading of level 3 under one of level 1; such a heading moves up. */
function withoutSkippedLevels(blocks: readonly PrintBlock[]): PrintBlock[] {
  let above = 1;
  return blocks.map(block => {
    if (block.kind !== 'heading') return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above };
  });
}

const sideOf = (side: PairSide): PrintSide => ({ lines: cleanAll(side.lines), notes: side.notes.map(saidOf) });

const saidOf = (said: Said): PrintSaid => ({
  words: clean(said.words),
  language: languageOf(said.language),
  by: said.by === undefined || said.by.trim() === '' ? null : clean(said.by),
});

const cellsOf = (row: SignatureRow): string[] =>
  [row.name, row.capacity, row.way, row.language, row.moment].map(clean).concat(inGroups(clean(row.digest)));

/** A digest in groups of sixteen, so that it breaks where eyes can follow. */
const inGroups = (digest: string): string =>
  /^[0-9a-f]{32,}$/i.test(digest) ? digest.replaceAll(/(.{16})(?=.)/g, '$1\n') : digest;

const shown = (words: string, block: PrintBlock): PrintBlock[] => (words.trim() === '' ? [] : [block]);
const orTitle = (words: string, title: string): string => (words.trim() === '' ? title : clean(words));
const cleanAll = (texts: readonly string[]): string[] => texts.map(clean).filter(words => words.trim() !== '');

/** Text as it can be printed: one kind of line break, no control characters, letters and accents put together. */
function clean(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
  );
}

/** A BCP 47 tag as language and region; null when there is none, or nobody can tell what it means. */
function languageOf(tag: string | undefined): Language | null {
  if (tag === undefined) return null;
  try {
    const { language, region } = new Intl.Locale(tag);
    if (!/^[a-z]{2,3}$/.test(language) || language === 'und') return null;
    return { code: language, region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null };
  } catch {
    return null;
  }
}
