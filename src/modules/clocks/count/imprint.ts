/**
 * An imprint of a text: its letters as the digits of a number, in two systems of numbers. It tells texts apart that nobody
 * chose to collide; it keeps no secret. What is made of two texts follows from theirs, so that thousands of keys made of the
 * same parts are not read letter by letter.
 */
export type Imprint = {
  readonly one: number;
  readonly two: number;
  /** What stands before it is moved up by so much. */
  readonly liftOne: number;
  readonly liftTwo: number;
};

const [ONE, TWO] = [0x01000193, 0x5bd1e995];

/** The imprint of a text. */
export function imprint(text: string): Imprint {
  let [one, two, liftOne, liftTwo] = [0, 0, 1, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) + 1;
    one = (Math.imul(one, ONE) + code) | 0;
    two = (Math.imul(two, TWO) + code) | 0;
    liftOne = Math.imul(liftOne, ONE);
    liftTwo = Math.imul(liftTwo, TWO);
  }
  return { one, two, liftOne, liftTwo };
}

/** The imprint of two texts, one after the other. */
export const joined = (first: Imprint, second: Imprint): Imprint => ({
  one: (Math.imul(first.one, second.liftOne) + second.one) | 0,
  two: (Math.imul(first.two, second.liftTwo) + second.two) | 0,
  liftOne: Math.imul(first.liftOne, second.liftOne),
  liftTwo: Math.imul(first.liftTwo, second.liftTwo),
});

/** Lets every bit reach every other. */
function stirred(half: number): number {
  const first = Math.imul(half ^ (half >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

/** Takes in whole numbers and imprints, in their order, and comes to one whole number of at most 53 bits. */
export class Mixture {
  #high = 0;
  #low = 0;

  /** A whole number of 32 bits. */
  add(part: number): void {
    this.#high = (Math.imul(this.#high ^ part, 0x85ebca6b) ^ (this.#low >>> 15)) | 0;
    this.#low = (Math.imul(this.#low + part, 0x5bd1e995) ^ (this.#high >>> 13)) | 0;
  }

  addImprint({ one, two, liftOne }: Imprint): void {
    this.add(one);
    this.add(two ^ liftOne);
  }

  get number(): number {
    return (stirred(this.#high) & 0x1f_ffff) * 2 ** 32 + (stirred(this.#low ^ (this.#high >>> 16)) >>> 0);
  }
}

/** The two halves of an id (32 bits each) that an imprint makes with a seed. The two highest bits are those of an id's variant. */
export function idHalves({ one, two, liftOne }: Imprint, seed: Imprint): readonly [number, number] {
  const high = stirred(one ^ Math.imul(two, 3) ^ seed.one);
  const low = stirred(two ^ liftOne ^ seed.two);
  return [((high & 0x3fff_ffff) | 0x8000_0000) >>> 0, low >>> 0];
}
