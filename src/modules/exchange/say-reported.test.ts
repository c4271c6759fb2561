import { beforeAll, expect, test } from 'vitest';
import { loadWords, sayIn } from '#platform/words/say.ts';
import { roomWords } from '../../room-words.ts';
import { elementNumbered } from './read/afcars/elements.ts';
import { sayAnswer, sayReported } from './say-reported.ts';

beforeAll(() => loadWords(roomWords));
const answer = (element: string, value: string | null, language: 'en' | 'es' = 'en') =>
  sayAnswer({ say: sayIn(language), language }, elementNumbered(element), value);

test.each([
  ['E6', '2', 'female (code 2)'],
  ['E6', null, 'No answer'],
  ['E6', '7', '7 (not in the list of codes)'],
  ['E36', '16', 'not of school age (code 16, not confirmed)'],
  ['E5', '20150203', 'Feb 3, 2015'],
  ['E5', '20150230', '20150230'],
  ['E42', '201905', 'May 2019'],
  ['E42', '201999', '201999'],
  ['E59', '1990', '1990'],
  ['E59', '7777', 'abandoned, not known (code 7777)'],
  ['E65', '66666666', 'has died (code 66666666)'],
  ['E4', 'constructor', 'constructor'],
  ['E6', 'constructor', 'constructor (not in the list of codes)'],
])('%s %s is said as %s', (element, value, said) => {
  expect(answer(element, value)).toBe(said);
});

test('in Spanish too, and an element that nobody knows as it stands', () => {
  expect(answer('E42', '201905', 'es')).toBe('mayo de 2019');
  const [card] = sayReported({ say: sayIn('en'), language: 'en' }, [
    { tag: 'E999_new', path: 'E999_new', value: '7', line: 12 },
  ]);
  expect(card?.sections[0]).toMatchObject({
    title: 'Not in the list of elements (1 of 1 answered)',
    elements: [{ label: 'E999_new', answer: '7', line: '12' }],
  });
});
