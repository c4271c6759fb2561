import { expect, test } from 'vitest';
import { renderPaper } from './render-paper.ts';
import { readPaper } from './testing/read-paper.ts';
import { sampleToPrint } from './testing/sample-paper.ts';
import { typeset } from './typesetter.ts';

test('papers asked for at once come back as they were asked, also past the share of one process', async () => {
  const titles = Array.from({ length: 230 }, (_, each) => `Paper ${each}`);
  const made = await Promise.all(
    titles.map(title => renderPaper(sampleToPrint({ language: 'en', title, blocks: [] }))),
  );
  expect(made.map(({ pdf }) => readPaper(pdf).title)).toEqual(titles);
});

test('what cannot be set fails without quoting the paper, and the next paper is made', async () => {
  await expect(typeset('{"title":"Rosa"}', false)).rejects.toThrow(/^The paper could not be set \(NotSet\)\.$/);
  const { pdf } = await renderPaper(sampleToPrint());
  expect(readPaper(pdf).title).toBe('Agreement about the shared garden');
});
