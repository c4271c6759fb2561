import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Block } from '#kernel/paper.ts';
import { PaperView } from './paper.tsx';

const html = (blocks: readonly Block[]): string =>
  renderToStaticMarkup(<PaperView paper={{ language: 'en', title: 'Title', blocks }} />);
const pair = (about: string, right = 'They'): Block => ({
  kind: 'pair',
  about,
  left: { who: 'We', lines: ['water'], notes: [] },
  right: { who: right, lines: ['dig'], notes: [{ words: 'Mañana', language: 'es', by: 'Luis' }] },
});

test('pairs between the same two sides are one table that names them, and no promise stands alone', () => {
  const drawn = html([pair('Beds'), pair('Shed'), pair('Gate', 'Others')]);
  expect(drawn.match(/<table/g)).toHaveLength(2);
  expect(drawn.match(/<th scope="col"[^>]*>(\w+)/g)?.map(th => th.replace(/.*>/, ''))).toEqual([
    'We',
    'They',
    'We',
    'Others',
  ]);
  expect(drawn.match(/scope="rowgroup"[^>]*>(\w+)/g)).toHaveLength(3);
  expect(drawn.match(/<td/g)).toHaveLength(6);
});

test('words in another language say which, and may run the other way', () => {
  expect(html([pair('Beds')])).toContain('<p lang="es" dir="auto">Mañana</p><p class="al-small">Luis</p>');
  expect(html([{ kind: 'quote', said: { words: 'نعناع', language: 'ar' } }])).toContain('lang="ar" dir="auto">نعناع');
  expect(html([])).toBe('<div class="al-paper" lang="en"></div>');
});

test('what was not said shows what stands for it; empty lists are no lists', () => {
  const drawn = html([
    { kind: 'entries', entries: [{ label: 'Likes', said: [], none: 'Nothing yet' }] },
    { kind: 'list', items: [] },
  ]);
  expect(drawn).toContain('<dt>Likes</dt><dd class="al-paper__none">Nothing yet</dd>');
  expect(drawn).not.toContain('<ul');
});

test('headings keep their level, tables their caption, and markup stays text', () => {
  const drawn = html([
    { kind: 'heading', level: 2, words: '<b>Two</b>' },
    { kind: 'heading', level: 3, words: 'Three' },
    { kind: 'table', caption: 'Dates', head: ['What', 'By'], rows: [['Compost', 'May 1']] },
  ]);
  expect(drawn).toContain('<h2>&lt;b&gt;Two&lt;/b&gt;</h2><h3>Three</h3>');
  expect(drawn).toMatch(/<caption>Dates<\/caption>.*<th[^>]*>Compost<\/th><td[^>]*>.*May 1/);
});
