import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, type Encoding, noticeNothing } from './decode-text.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(bytes: Buffer, given?: Encoding, size = 5) {
  const noticed = noticeNothing();
  const pieces = await Array.fromAsync(decodeText(inPieces(bytes, size), given, noticed));
  return { text: Buffer.concat(pieces).toString(), ...noticed };
}

const utf16 = (text: string, bigEndian = false): Buffer => {
  const units = Buffer.from(text, 'utf16le');
  return bigEndian ? units.swap16() : units;
};
const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const texts: [string, Buffer, Awaited<ReturnType<typeof decode>>][] = [
  ['ASCII', bytes('Ana'), { text: 'Ana', encoding: 'utf-8', byteOrderMark: false, brokenAt: null }],
  ['nothing', bytes(), { text: '', encoding: 'utf-8', byteOrderMark: false, brokenAt: null }],
  ['a mark and nothing', bytes('\ufeff'), { text: '', encoding: 'utf-8', byteOrderMark: true, brokenAt: null }],
  ['UTF-8', bytes('Nuñez 你好 😀'), { text: 'Nuñez 你好 😀', encoding: 'utf-8', byteOrderMark: false, brokenAt: null }],
  [
    'UTF-8 with a mark',
    bytes('\ufeffAna é'),
    { text: 'Ana é', encoding: 'utf-8', byteOrderMark: true, brokenAt: null },
  ],
  [
    'UTF-16 little-endian',
    Buffer.concat([bytes(0xff, 0xfe), utf16('Nuñez 😀')]),
    { text: 'Nuñez 😀', encoding: 'utf-16le', byteOrderMark: true, brokenAt: null },
  ],
  [
    'UTF-16 big-endian',
    Buffer.concat([bytes(0xfe, 0xff), utf16('Nuñez 😀', true)]),
    { text: 'Nuñez 😀', encoding: 'utf-16be', byteOrderMark: true, brokenAt: null },
  ],
  [
    'half a unit of UTF-16',
    Buffer.concat([bytes(0xff, 0xfe), utf16('Añ'), bytes(0x41)]),
    { text: 'Añ\ufffd', encoding: 'utf-16le', byteOrderMark: true, brokenAt: 3 },
  ],
  [
    'half a pair of UTF-16',
    Buffer.concat([bytes(0xff, 0xfe), utf16('A😀').subarray(0, 4), utf16('B')]),
    { text: 'A\ufffdB', encoding: 'utf-16le', byteOrderMark: true, brokenAt: 1 },
  ],
  [
    'Latin-1',
    Buffer.from('Nuñez, José', 'latin1'),
    { text: 'Nuñez, José', encoding: 'windows-1252', byteOrderMark: false, brokenAt: null },
  ],
  [
    'Windows quotes',
    bytes('Ana', 0x92, 's ', 0x80, '5'),
    { text: 'Ana’s €5', encoding: 'windows-1252', byteOrderMark: false, brokenAt: null },
  ],
  [
    'a letter and a Windows quote that could be UTF-8',
    bytes('JOS', 0xc9, 0x92, 'S NU', 0xd1, 'EZ'),
    { text: 'JOSÉ’S NUÑEZ', encoding: 'windows-1252', byteOrderMark: false, brokenAt: null },
  ],
  [
    'UTF-8 that breaks',
    bytes('Nuñez ', 0xe9, ' Ana'),
    { text: 'Nuñez \ufffd Ana', encoding: 'utf-8', byteOrderMark: false, brokenAt: 7 },
  ],
  [
    'UTF-8 that is cut off',
    bytes('Nuñez ', 0xc3),
    { text: 'Nuñez \ufffd', encoding: 'utf-8', byteOrderMark: false, brokenAt: 7 },
  ],
];

describe('how a file is written is told from its bytes', () => {
  test.each(texts)('%s', async (_, content, expected) => {
    for (const size of [100, 1_000]) expect(await decode(content, undefined, size)).toEqual(expected);
  });
});

test('what is first outside ASCII decides, however far from the beginning', async () => {
  const begin = 'a'.repeat(1_000_000);
  const latin = await decode(Buffer.from(`${begin} José, Nuñez`, 'latin1'), undefined, 65_536);
  expect(latin).toMatchObject({ encoding: 'windows-1252', brokenAt: null });
  expect(latin.text.endsWith('José, Nuñez')).toBe(true);
});

test('a file that begins as UTF-8 and breaks later is told by the first place that breaks', async () => {
  const begin = `é${'a'.repeat(1_000_000)}`;
  const broken = await decode(bytes(begin, ' José ', 0xe9), undefined, 65_536);
  expect(broken).toMatchObject({ encoding: 'utf-8', brokenAt: Buffer.byteLength(`${begin} José `) });
});

test('a file that begins as Latin-1 and goes on as UTF-8 is told, not read wrongly', async () => {
  const mixed = await decode(bytes('Jos', 0xe9, 'a'.repeat(200), ' Nuñez'), undefined, 100);
  expect(mixed).toMatchObject({ encoding: 'windows-1252', brokenAt: 'José'.length + 1 + 200 + ' Nu'.length });
  const atOnce = await decode(bytes('Jos', 0xe9, ' Nuñez'), undefined, 100);
  expect(atOnce).toMatchObject({ encoding: 'utf-8', text: 'Jos\ufffd Nuñez', brokenAt: 3 });
});

test('an encoding that is given is not doubted', async () => {
  expect(await decode(bytes('Nuñez'), 'windows-1252')).toMatchObject({ text: 'NuÃ±ez', brokenAt: null });
  expect(await decode(Buffer.from('José', 'latin1'), 'utf-8')).toMatchObject({ text: 'Jos\ufffd', brokenAt: 3 });
  expect(await decode(utf16('José'), 'utf-16le')).toMatchObject({ text: 'José', brokenAt: null });
  expect(await decode(bytes('\ufeffJosé'), 'windows-1252')).toMatchObject({ text: 'José', encoding: 'utf-8' });
});

const windows = new TextDecoder('windows-1252');
const everyWindows = windows.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)));
const inWindows = (text: string): Buffer => Buffer.from([...text].map(character => everyWindows.indexOf(character)));

test('any text comes out as it was, in any encoding and any pieces', async () => {
  const writers: [Encoding, (text: string) => Buffer][] = [
    ['utf-8', text => Buffer.from(text)],
    ['utf-8', text => Buffer.from(`\ufeff${text}`)],
    ['utf-16le', text => Buffer.concat([bytes(0xff, 0xfe), utf16(text)])],
    ['utf-16be', text => Buffer.concat([bytes(0xfe, 0xff), utf16(text, true)])],
  ];
  const anyText = fc.string({ unit: 'binary', maxLength: 60 }).filter(text => !/^[\ufeff\ufffe]/.test(text));
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.constantFrom(...writers),
      fc.integer({ min: 1, max: 9 }),
      async (text, [encoding, write], size) => {
        expect(await decode(write(text), undefined, size)).toMatchObject({ text, encoding, brokenAt: null });
      },
    ),
    { numRuns: 100 },
  );
  const inLatin = fc.string({ unit: fc.constantFrom(...everyWindows), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(inLatin, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const read = await decode(inWindows(text), 'windows-1252', size);
      expect(read.text).toBe(inWindows(text).subarray(0, 3).equals(bytes('\ufeff')) ? read.text : text);
    }),
    { numRuns: 100 },
  );
});

test('any bytes come out as well-formed text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 9 }), async (content, size) => {
      expect((await decode(Buffer.from(content), undefined, size)).text.isWellFormed()).toBe(true);
    }),
    { numRuns: 100 },
  );
});
