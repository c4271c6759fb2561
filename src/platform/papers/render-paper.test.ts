import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#kernel/paper.ts';
import { nativeCompiler } from './native-compiler.ts';
import { renderPaper } from './render-paper.ts';
import { setPaper } from './set-paper.ts';
import { readPaper } from './testing/read-paper.ts';
import { names, samplePaper, sampleSignatures, sampleSignHere, sampleToPrint } from './testing/sample-paper.ts';
import { wasmCompiler } from './wasm-compiler.ts';

const native = nativeCompiler();
const printed = (blocks: readonly Block[], title = 'A title', language = 'en') =>
  renderPaper(sampleToPrint({ language, title, blocks }));

describe.skipIf(native === null)('with the native compiler', () => {
  test('a paper is tagged PDF/UA-1 on US Letter with language, title and roles', async () => {
    const { pdf, accessible, missing } = await renderPaper(sampleToPrint());
    expect({ accessible, missing }).toEqual({ accessible: true, missing: [] });
    const read = readPaper(pdf);
    expect(read).toMatchObject({
      language: 'en',
      title: 'Agreement about the shared garden',
      marked: true,
      ua: 1,
      size: [612, 792],
    });
    // One table of pairs and one plain one; six subjects, two sides and three columns are headers.
    expect(read.roles).toMatchObject({ H1: 1, H2: 3, H3: 1, Table: 2, TH: 6 + 2 + 3, TD: 12 + 6, BlockQuote: 1, L: 2 });
    expect(read.languages).toEqual(expect.arrayContaining(['es', 'ar']));
    expect(read.bookmarks).toContain('What both sides promise');
  });

  test('a Spanish paper says so, and English words inside it say theirs', async () => {
    const { pdf, accessible } = await renderPaper(
      sampleToPrint({
        language: 'es-US',
        title: 'Acuerdo sobre el jardín',
        blocks: [{ kind: 'quote', said: { words: 'My own words', language: 'en', by: 'Traducción de la agencia' } }],
      }),
    );
    expect(accessible).toBe(true);
    expect(readPaper(pdf)).toMatchObject({ language: 'es-US', title: 'Acuerdo sobre el jardín', languages: ['en'] });
  });

  test('names in every script keep the mark, drawn by fonts of our own', async () => {
    const more = [
      '❤️ 🙂 👩‍👧',
      'ᏣᎳᎩ',
      'ភាសាខ្មែរ',
      'မြန်မာ',
      'नमस्ते',
      'Hải Phòng',
      'e\u0301',
      'a\u00a0b\u2009c\u00ad\u200fd\u2011e',
    ];
    const { pdf, accessible, missing } = await printed([{ kind: 'list', items: [...names, ...more] }], names.join(' '));
    expect({ accessible, missing }).toEqual({ accessible: true, missing: [] });
    const { fonts, title } = readPaper(pdf);
    expect(title).toBe(names.join(' '));
    expect(fonts).toEqual(
      expect.arrayContaining(
        ['Han', 'Hangul', 'Thai', 'Ethiopic', 'Arabic'].map(one => `AlongsideNotoSans${one}-Regular`),
      ),
    );
    expect(fonts.filter(name => !name.startsWith('Alongside'))).toEqual([]);
  });

  test('a character nobody can draw costs the mark, not the paper, and is named', async () => {
    const { pdf, accessible, missing } = await printed([{ kind: 'text', words: 'Nefer 𓄤 and ꦗ, 𓄤 again' }]);
    expect({ accessible, missing }).toEqual({ accessible: false, missing: ['𓄤', 'ꦗ'] });
    expect(readPaper(pdf)).toMatchObject({ marked: true, ua: null, title: 'A title', roles: { H1: 1 } });
  });

  test('a long paper numbers its pages and stays one table', async () => {
    const { pdf, accessible } = await renderPaper(
      sampleToPrint(samplePaper(12), { signatures: sampleSignatures, signHere: sampleSignHere }),
    );
    const read = readPaper(pdf);
    expect(accessible).toBe(true);
    expect(read.pages).toBeGreaterThanOrEqual(12);
    expect(read.roles.TH).toBe(72 + 2 + 3 + 6);
    expect(read.alternatives).toEqual(['QR code that opens the signing page']);
  });

  test('what reads like markup stays text', async () => {
    const hostile = '#eval("panic()") \\ $x^2$ ] [ * _ ` <label> @ref {{page}} ) /Title (';
    const { pdf, accessible } = await printed(
      [
        { kind: 'heading', level: 2, words: hostile },
        { kind: 'text', words: hostile, language: '"); panic(' },
        { kind: 'list', items: [hostile] },
        { kind: 'table', caption: hostile, head: [hostile], rows: [[hostile]] },
      ],
      hostile,
    );
    expect(accessible).toBe(true);
    const { title, bookmarks } = readPaper(pdf);
    expect({ title, bookmarks }).toEqual({ title: hostile, bookmarks: [hostile, hostile] });
  });

  test('empty parts are left out and headings skip no level', async () => {
    const side = { who: '', lines: [], notes: [] };
    const { pdf, accessible } = await printed([
      { kind: 'heading', level: 3, words: 'Deep' },
      { kind: 'heading', level: 2, words: ' ' },
      { kind: 'list', items: [] },
      { kind: 'text', words: '' },
      { kind: 'entries', entries: [] },
      { kind: 'table', caption: '', head: [], rows: [] },
      { kind: 'table', caption: '', head: ['Only a head'], rows: [] },
      { kind: 'table', caption: 'Uneven', head: ['One'], rows: [['a', 'b'], []] },
      { kind: 'pair', about: '', left: side, right: side },
      { kind: 'quote', said: { words: '' } },
    ]);
    expect(accessible).toBe(true);
    const { roles } = readPaper(pdf);
    expect([roles.H1, roles.H2, roles.H3, roles.L]).toEqual([1, 1, undefined, undefined]);
    expect((await printed([], '')).accessible).toBe(true);
  });

  test('equal papers have equal bytes', async () => {
    const [one, other] = [
      await renderPaper(sampleToPrint()),
      await renderPaper(sampleToPrint(structuredClone(samplePaper()))),
    ];
    expect(Buffer.from(one.pdf).equals(other.pdf)).toBe(true);
  });
});

test('no text anywhere makes it refuse', { timeout: 60_000 }, async () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));
  const said = fc.record({
    words,
    language: fc.option(words, { nil: undefined }),
    by: fc.option(words, { nil: undefined }),
  });
  const side = fc.record({
    who: words,
    lines: fc.array(words, { maxLength: 2 }),
    notes: fc.array(said, { maxLength: 2 }),
  });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), words }),
    fc.record({ kind: fc.constant('text' as const), words, language: words }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('quote' as const), said }),
    fc.record({ kind: fc.constant('pair' as const), about: words, left: side, right: side }),
    fc.record({
      kind: fc.constant('entries' as const),
      entries: fc.array(fc.record({ label: words, said: fc.array(said, { maxLength: 2 }), none: words }), {
        maxLength: 2,
      }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: words,
      head: fc.array(words, { maxLength: 3 }),
      rows: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('note' as const), words }),
  );
  await fc.assert(
    fc.asyncProperty(words, words, fc.array(block, { maxLength: 6 }), async (language, title, blocks) => {
      const { pdf, accessible, missing } = await renderPaper(sampleToPrint({ language, title, blocks }));
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      // Without the mark there is always a reason to tell somebody.
      if (native) expect(accessible).toBe(missing.length === 0);
    }),
    { numRuns: 60 },
  );
});

test('the WebAssembly compiler sets the same tagged paper, without the mark', { timeout: 60_000 }, async () => {
  const compiler = await wasmCompiler();
  const paper = sampleToPrint(samplePaper(), { signatures: sampleSignatures, signHere: sampleSignHere });
  const { pdf, accessible, missing } = await renderPaper(paper, async (data, mark) => setPaper(compiler, data, mark));
  expect({ accessible, missing }).toEqual({ accessible: false, missing: [] });
  const read = readPaper(pdf);
  expect(read).toMatchObject({ language: 'en', marked: true, ua: null, size: [612, 792] });
  if (native) {
    const { roles, pages, fonts } = readPaper((await renderPaper(paper)).pdf);
    expect(read).toMatchObject({ roles, pages, fonts });
  }
});
