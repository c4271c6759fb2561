/** Two 32-bit halves of an imprint. */
export type Imprint = readonly [high: number, low: number];

/**
 * An imprint of a text: two runs of the multiply-and-xor of Fowler, Noll and Vo (FNV-1a) with different primes, stirred
 * at the end. It tells texts apart that nobody chose to collide, ten times faster than a digest; it keeps no secret.
 */
export function imprint(text: string, seed = 0): Imprint {
  let one = 0x811c9dc5 ^ seed;
  let two = 0x41c64e6d ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
  }
  return [stirred(one ^ (two >>> 15)), stirred(two ^ (one >>> 13))];
}

/** Lets every bit reach every other. */
function stirred(half: number): number {
  const first = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** One number (a whole one of at most 53 bits) made of several numbers and texts, in their order. */
export function mixed(parts: readonly (number | string)[]): number {
  let [one, two] = [0, 0];
  for (const part of parts) {
    const [high, low] = typeof part === 'string' ? imprint(part) : halvesOf(part);
    one = stirred(one + high) ^ (two >>> 7);
    two = stirred(two + low) ^ (one >>> 5);
  }
  return (one & 0x1f_ffff) * 2 ** 32 + (two >>> 0);
}

const halvesOf = (whole: number): Imprint => [Math.floor(whole / 2 ** 32) | 0, whole | 0];
