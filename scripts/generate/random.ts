import type { Id } from '#kernel/ids.ts';

/**
 * Repeatable chance: xoshiro128** (Blackman and Vigna), seeded by splitmix32 from a 64-bit hash of the labels: among half a
 * million streams two with the same 32 bits are certain, and would draw the same ids.
 * Each thing that is made up draws from a fork with its own labels (`family`, 17, `health`), so that a later version
 * can make up more about a family without changing anything that was made up before.
 */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, as often as its weight says. */
  weighted<T>(table: readonly (readonly [value: T, weight: number])[]): T;
  /** How many events of this expected number happen. */
  poisson(mean: number): number;
  /** A version 7 id with the given moment (milliseconds since 1970) in it. */
  id(at: number): Id;
  /** An independent stream of the same seed. */
  fork(...labels: readonly (string | number)[]): Random;
};

/** The stream of a seed. The same seed and labels give the same numbers on every machine. */
export function randomFrom(seed: number, ...labels: readonly (string | number)[]): Random {
  const step = xoshiro(hashOf([seed, ...labels].join('/')));
  const next = () => step() / 2 ** 32;
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: probability => next() < probability,
    pick: list => list[whole(0, list.length - 1)]!,
    weighted: table => weighted(table, next),
    poisson: mean => poisson(mean, next),
    id: at => idFrom(at, step),
    fork: (...more) => randomFrom(seed, ...labels, ...more),
  };
}

type Seed = readonly [high: number, low: number];

/** Two multiplicative hashes of the text, each mixed into the other at the end. */
function hashOf(text: string): Seed {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [high, low];
}

/** The numbers splitmix32 gives from a state on. */
function splitmixFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function xoshiro([high, low]: Seed): () => number {
  const [first, second] = [splitmixFrom(high), splitmixFrom(low)];
  let [a, b, c, d] = [first(), second(), first(), second()];
  const turn = (value: number, by: number) => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 11);
    return result >>> 0;
  };
}

function weighted<T>(table: readonly (readonly [T, number])[], next: () => number): T {
  return pickBy(table, next());
}

/** The value at this share (0 to 1) of a table's weights: who shares the luck mostly gets the same. */
export function pickBy<T>(table: readonly (readonly [value: T, weight: number])[], luck: number): T {
  let left = luck * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return table.at(-1)![0];
}

function poisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, next()];
  while (product > limit) {
    count += 1;
    product *= next();
  }
  return count;
}

/** Four digits for each number of sixteen bits: ids are most of what is made up. */
const DIGITS = Array.from({ length: 1 << 16 }, (_, value) => value.toString(16).padStart(4, '0'));

function idFrom(at: number, step: () => number): Id {
  const [one, two, three] = [step(), step(), step()];
  const time = Math.floor(at);
  const low = time % 2 ** 32;
  const version = DIGITS[0x7000 | (one & 0xfff)];
  const variant = DIGITS[0x8000 | ((two >>> 16) & 0x3fff)];
  return `${DIGITS[Math.floor(time / 2 ** 32)]}${DIGITS[low >>> 16]}-${DIGITS[low & 0xffff]}-${version}-${variant}-${DIGITS[two & 0xffff]}${DIGITS[three >>> 16]}${DIGITS[three & 0xffff]}`;
}
