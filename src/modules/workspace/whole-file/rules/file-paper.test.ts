import { expect, test } from 'vitest';
import { filePaper } from './file-paper.ts';

const words = {
  redaction: (number: number, reason: string, citation: string) => `[${number}: ${reason}, ${citation}]`,
  redactions: 'Redactions',
  noRedactions: 'Nothing was held back.',
  number: 'No.',
  section: 'Section',
  reason: 'Reason',
  law: 'Law',
  emptySection: 'Nothing is recorded.',
};
const head = { title: 'File', language: 'en', facts: [] };
const sections = [
  { code: 'health', title: 'Health' },
  { code: 'papers', title: 'Papers' },
];
const item = (place: number, more: object = {}) => ({
  section: 'papers',
  place,
  title: `Secret title ${place}`,
  content: [{ kind: 'text' as const, words: `Content ${place}` }],
  heldBack: null,
  ...more,
});

test('what is held back leaves number, reason and law, and neither title nor content', () => {
  const heldBack = { reason: 'Who reported', citation: '42 USC 5106a' };
  const text = JSON.stringify(filePaper(head, sections, [item(1), item(2, { heldBack })], words));
  expect(text).toContain('[2: Who reported, 42 USC 5106a]');
  expect(text).not.toMatch(/Secret title 2|Content 2/);
  expect(text).toContain('["2","Papers","Who reported","42 USC 5106a"]');
  expect(text).toMatch(/Secret title 1.*Content 1/);
});

test('an empty section stands in it, and that nothing was held back is said', () => {
  const text = JSON.stringify(filePaper(head, sections, [item(1)], words));
  expect(text).toMatch(/Health.*Nothing is recorded\..*Papers.*Content 1.*Nothing was held back\./);
});
