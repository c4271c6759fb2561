import { expect, test } from 'vitest';
import { packetPaper } from './packet-paper.ts';

const words = {
  attached: 'Attached',
  attachedLead: 'As files.',
  noneAttached: 'None.',
  paper: 'Paper',
  digest: 'SHA-256',
  missing: 'Missing',
  nothingMissing: 'Nothing.',
};
const head = { title: 'Packet', language: 'en' };
const report = { title: 'Report', blocks: [{ kind: 'heading' as const, level: 2 as const, words: 'Health' }] };

test('each paper is one entry of the contents list, and what is inside stands below it', () => {
  const { blocks } = packetPaper(head, [report], [], [], words);
  const headings = blocks.flatMap(block => (block.kind === 'heading' ? [[block.level, block.words]] : []));
  expect(headings).toEqual([
    [2, 'Report'],
    [3, 'Health'],
    [2, 'Attached'],
    [2, 'Missing'],
  ]);
});

test('attached files are listed with their digest, and what is missing by name', () => {
  const { blocks } = packetPaper(head, [], [{ title: 'A letter', sha256: 'ab'.repeat(32) }], ['No statement'], words);
  expect(JSON.stringify(blocks)).toContain('abababababababab abab');
  expect(blocks.at(-1)).toEqual({ kind: 'list', items: ['No statement'] });
});
