import type { Block, Paper } from '#kernel/paper.ts';
import type { PaperToPrint, SignaturePage, SignHerePage } from '../paper-to-print.ts';

/** Names in scripts our fonts must draw. */
export const names = ['王小明', 'สมชาย ใจดี', 'አበበ ቢቂላ', 'محمد الأحمد', '김철수', 'José Núñez', 'Дарья', 'נועם כהן'];

const side = (who: string, line: string, words: string, language?: string) => ({
  who,
  lines: [line],
  notes: [{ words, by: 'From the record, November 20', ...(language && { language }) }],
});

/** A paper with every kind of block; `times` repeats its pairs, so that it grows by about a page each. */
export function samplePaper(times = 1): Paper {
  const pairs = Array.from(
    { length: 6 * times },
    (_, each): Block => ({
      kind: 'pair',
      about: `Subject ${each + 1}`,
      left: side(
        'The gardeners promise',
        `Water bed ${each + 1} twice a week and tell the library when it cannot be done.`,
        'Both are free after four on weekdays.',
      ),
      right: side(
        'The library promises',
        `Keep the hose and the key of shed ${each + 1} ready, and answer within a day.`,
        'Contestamos el mismo día.',
        'es',
      ),
    }),
  );
  return {
    language: 'en',
    title: 'Agreement about the shared garden',
    blocks: [
      {
        kind: 'text',
        words: 'What the gardeners and the library promise each other, so that everybody can eat from the garden.',
      },
      { kind: 'heading', level: 2, words: 'What we believe' },
      {
        kind: 'list',
        items: ['A garden belongs to those who care for it.', 'We say what we see.', 'Nobody is blamed for rain.'],
      },
      { kind: 'heading', level: 2, words: 'What both sides promise' },
      ...pairs,
      { kind: 'heading', level: 2, words: 'In their own words' },
      { kind: 'heading', level: 3, words: 'A gardener' },
      {
        kind: 'quote',
        said: { words: 'Me gustan los tomates.\nY las fresas.', language: 'es', by: 'Rosa, November 21' },
      },
      {
        kind: 'entries',
        entries: [
          {
            label: 'What grows',
            said: [{ words: 'Tomatoes, beans and figs.' }, { words: 'ولدينا أيضًا النعناع', language: 'ar' }],
            none: 'Nothing yet',
          },
          { label: 'What does not', said: [], none: 'Nothing recorded yet' },
        ],
      },
      {
        kind: 'table',
        caption: 'Promises with a date',
        head: ['What', 'Who', 'By'],
        rows: [
          ['Bring compost', 'The library', 'November 24, 2026'],
          ['Mend the fence', 'The gardeners', 'December 1, 2026'],
        ],
      },
      { kind: 'note', words: 'Either side may ask to talk about a promise. Talking is never a breach.' },
    ],
  };
}

/** The sample as it is printed. */
export function sampleToPrint(paper: Paper = samplePaper(), more: Partial<PaperToPrint> = {}): PaperToPrint {
  return {
    paper,
    letterhead: {
      agency: 'Calusa Public Library',
      lines: ['100 Mangrove Street, Fort Calusa, FL 33900', '239-555-0140'],
    },
    footer: 'Kept in the garden’s file',
    pageNumber: 'Page {{page}} of {{pages}}',
    reference: 'GA-2026-0012, version 3',
    ...more,
  };
}

/** Signatures by people whose names are written in many scripts. */
export const sampleSignatures: SignaturePage = {
  heading: 'Signatures',
  statements: ['Each person below agreed to sign electronically. The digest names exactly what they were shown.'],
  head: { name: 'Name', capacity: 'Signs as', way: 'How', language: 'Language', moment: 'When', digest: 'Digest' },
  rows: names.map((name, each) => ({
    name,
    capacity: each % 2 === 0 ? 'Gardener' : 'For the library',
    way: 'On a phone',
    language: 'English',
    moment: `November 20, 2026, 4:1${each} pm`,
    digest: 'a3f1'.repeat(16),
  })),
  trail: {
    heading: 'What happened',
    lines: names.map((name, each) => `November 20, 2026, 4:1${each} pm: ${name} opened the values page and signed.`),
  },
};

/** The page to sign by hand, with the code for a phone. */
export const sampleSignHere: SignHerePage = {
  heading: 'Sign here',
  statements: ['Sign with a pen, or with your phone.'],
  signers: names.slice(0, 3).map(name => ({ name, capacity: 'Gardener' })),
  words: { signature: 'Signature', date: 'Date' },
  code: {
    heading: 'Sign on your phone',
    words: 'Point your camera at the picture, then type this code:',
    digits: '483 920',
    address: 'https://alongside.example/sign/k3J9-x2',
    says: 'QR code that opens the signing page',
  },
};
