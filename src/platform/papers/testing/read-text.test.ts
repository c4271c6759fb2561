import { expect, test } from 'vitest';
import { renderPaper } from '../render-paper.ts';
import { readText } from './read-text.ts';
import { sampleToPrint } from './sample-paper.ts';

test('a paper’s words are read back from its PDF, on whatever page they stand', async () => {
  const print = sampleToPrint();
  const blocks = [
    { kind: 'heading', level: 2, words: 'Zenobia Quarterwhistle' } as const,
    {
      kind: 'text',
      words: 'Call 239-555-7713, at 4417 Larkspur Hollow Road, for the office and the affluent.',
    } as const,
    ...print.paper.blocks,
    { kind: 'list', items: ['Señora Núñez', '33997'] } as const,
  ];
  const { pdf } = await renderPaper({ ...print, paper: { ...print.paper, blocks } });
  const text = readText(pdf).replaceAll(/\s+/g, ' ');
  for (const words of [
    'Zenobia Quarterwhistle',
    '239-555-7713',
    '4417 Larkspur Hollow Road',
    'affluent',
    'Señora Núñez',
    '33997',
    'Contestamos el mismo día.',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Quarterhorn');
});
