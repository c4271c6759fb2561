import { expect, test } from 'vitest';
import { isId } from '#kernel/ids.ts';
import { randomFrom } from './random.ts';

const draw = (...labels: (string | number)[]) => {
  const random = randomFrom(7, ...labels);
  return Array.from({ length: 5 }, () => random.next());
};

test('the same seed and labels give the same numbers, other labels others', () => {
  expect(draw('family', 1)).toEqual(draw('family', 1));
  expect(draw('family', 1)).not.toEqual(draw('family', 2));
  expect(randomFrom(7, 'family').fork(1).next()).toBe(randomFrom(7, 'family', 1).next());
});

test('numbers are spread evenly, weights are kept, and ids are ids', () => {
  const random = randomFrom(1);
  const many = Array.from({ length: 20_000 }, () => random.next());
  expect(many.reduce((a, b) => a + b) / many.length).toBeCloseTo(0.5, 1);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  const heads = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ['a', 3],
      ['b', 1],
    ]),
  ).filter(one => one === 'a');
  expect(heads.length / 10_000).toBeCloseTo(0.75, 1);
  const counts = Array.from({ length: 5_000 }, () => random.poisson(2.5));
  expect(counts.reduce((a, b) => a + b) / counts.length).toBeCloseTo(2.5, 0);
  const id = random.id(Date.UTC(2026, 10, 18));
  expect(isId(id)).toBe(true);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 18));
});

test('among two hundred thousand streams no two draw the same id', () => {
  const seed = randomFrom(1);
  const drawn = new Set(Array.from({ length: 200_000 }, (_, place) => seed.fork('essentials', place).id(0)));
  expect(drawn.size).toBe(200_000);
});
