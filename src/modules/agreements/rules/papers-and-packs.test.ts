import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paper } from '#kernel/paper.ts';
import { problemsOfSigning } from './check-signing.ts';
import { digestOf, digestOfVersion, isReferenceOf, referenceOf } from './digests.ts';
import { nearest } from './nearest-pack.ts';
import { copiesToSeal, type SealedSignature } from './sealed-copies.ts';

const paper = (words: string): Paper => ({ language: 'en', title: 'A plan', blocks: [{ kind: 'text', words }] });

test('equal words have one digest, other words another; the order of keys and renderings does not matter', () => {
  const turned = { blocks: [{ words: 'a', kind: 'text' as const }], title: 'A plan', language: 'en' };
  expect(digestOf(turned)).toEqual(digestOf(paper('a')));
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(digestOf(paper(one)).equals(digestOf(paper(other)))).toBe(one === other);
    }),
  );
  const [a, b] = (['full', 'family'] as const).map(audience => ({
    audience,
    language: 'en' as const,
    paper: paper('a'),
  }));
  expect(digestOfVersion([a!, b!])).toEqual(digestOfVersion([b!, a!]));
  expect(digestOfVersion([a!])).not.toEqual(digestOfVersion([b!]));
});

test('a reference is read off a paper as people type it', () => {
  const digest = digestOf(paper('a')).toString('hex');
  const printed = referenceOf(digest);
  for (const typed of [printed, printed.toUpperCase(), ` ${printed.slice(0, 4)}-${printed.slice(4)} `])
    expect(isReferenceOf(typed, digest)).toBe(true);
  for (const typed of ['', printed.slice(1), `${printed}0`]) expect(isReferenceOf(typed, digest)).toBe(false);
});

test('a drawn name is strokes and nothing else', () => {
  const codes = (drawing: string) =>
    problemsOfSigning(
      {
        ...{ signerId: '', versionId: '', language: 'en', statements: [], consented: true, code: null, proxy: null },
        ...{ typedName: null, drawing },
      },
      [],
    ).map(({ code }) => code);
  expect(codes('M0 0 L10.5,-3 20 4 M1 1')).toEqual([]);
  for (const drawing of ['L1 1', 'M', 'M1 1 C2 2 3 3', 'M1 1"/>', `M${'1 '.repeat(10_001)}`])
    expect(codes(drawing)).toEqual(['odd-drawing']);
  expect(codes('  ')).toEqual(['no-name']);
});

test('a pack answers for itself, else the nearest it extends', () => {
  const rows = [
    { capacity: 'caregiver', depth: 2, each: true },
    { capacity: 'caregiver', depth: 0, each: false },
    { capacity: 'parent', depth: 1, each: true },
  ];
  expect(nearest(rows, row => row.capacity)).toEqual([rows[1], rows[2]]);
});

const signature = (id: string, more: Partial<SealedSignature>): SealedSignature => ({
  ...{ id, signerId: id, name: id, organization: null, capacity: 'caregiver', side: 'caregiver', audience: 'full' },
  ...{ hasAccount: true, way: 'online', proof: 'password', language: 'en', typedName: id, proxyName: null },
  ...{ proxyRight: null, signedAt: '', shownDigest: '', ...more },
});

test('filed is the caregiver’s language; every other reader gets theirs; the family only its own', () => {
  const ana = signature('ana', { side: 'agency', capacity: 'case_manager' });
  const ines = signature('ines', { language: 'es' });
  const omar = signature('omar', { hasAccount: false });
  const rosa = signature('rosa', { side: 'family', capacity: 'parent', audience: 'family', language: 'es' });
  const copies = copiesToSeal([ana, rosa, ines, omar]);
  expect(copies.map(({ audience, language }) => [audience, language])).toEqual([
    ['full', 'es'],
    ['full', 'en'],
    ['family', 'es'],
  ]);
  expect(copies[0]?.shows).toHaveLength(4);
  expect(copies.map(({ copyOf }) => copyOf.map(({ id }) => id))).toEqual([['ines'], ['ana'], ['rosa']]);
  expect(copies[2]?.shows).toEqual([rosa]);
  expect(copiesToSeal([])).toEqual([]);
  expect(copiesToSeal([ana])[0]?.language).toBe('en');
});
