import { expect, test } from 'vitest';
import { reportPaper, textDigest } from './report-paper.ts';

const words = { nothing: 'Nothing is recorded for this period.', fromRecord: 'From the record', notGathered: 'Wait.' };
const head = { title: 'Report', language: 'en', facts: [{ label: 'Child', value: 'Jo' }], notes: ['Not approved.'] };
const part = (gathered: object[] | null, own: string | null) =>
  ({ section: 'health', title: 'Health', gathered, words: own }) as never;
const kinds = (gathered: object[] | null, own: string | null) =>
  reportPaper(head, [part(gathered, own)], words).blocks.map(block => ('words' in block ? block.words : block.kind));

test('every section stands in it, also an empty one', () => {
  expect(kinds([], null)).toEqual(['entries', 'Health', 'Nothing is recorded for this period.', 'Not approved.']);
  expect(kinds(null, null)).toContain('Wait.');
});

test('what the author wrote comes first, and is told apart from the record', () => {
  expect(kinds([{ kind: 'text', words: 'Seen on May 4.' }], 'She is well.\n\nShe grew.')).toEqual([
    'entries',
    'Health',
    'She is well.',
    'She grew.',
    'From the record',
    'Seen on May 4.',
    'Not approved.',
  ]);
  expect(kinds([], '- one\n- two')).toContain('list');
});

test('an approval is of exactly this text', () => {
  const of = (own: string) => textDigest({ until: '2026-11-18' }, [part([], own)]);
  expect(of('a')).toBe(of('a'));
  expect(of('a')).not.toBe(of('b'));
  expect(textDigest({ until: '2026-11-17' }, [part([], 'a')])).not.toBe(of('a'));
});
