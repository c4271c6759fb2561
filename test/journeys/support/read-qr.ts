import { encode } from 'uqr';

/** Error correction in the order of its two bits, and into how many blocks it cuts versions 1 to 10, with its bytes a block. */
const LEVELS = {
  1: { blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4], bytes: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18] },
  0: { blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5], bytes: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] },
  3: { blocks: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8], bytes: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24] },
  2: { blocks: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8], bytes: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28] },
} as const;

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** What a phone's camera reads of an unblemished code: the text behind the path that `qrPath` draws, quiet zone of four. */
export function readQr(path: string, side: number): string {
  const size = side - 8;
  const version = (size - 17) / 4;
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let at = 0; at < Number(length); at++) dark.add(`${Number(x) + at - 4} ${Number(y) - 4}`);
  const isDark = (x: number, y: number) => dark.has(`${x} ${y}`);
  const format = (bits(5, at => isDark(at, 8)) ^ 0b10101) & 0b11111;
  const { blocks, bytes } = LEVELS[(format >> 3) as keyof typeof LEVELS];
  const count = blocks[version - 1]!;
  const mask = MASKS[format & 7]!;
  // Which fields hold data is the same in every code of a version.
  const { types } = encode('', { minVersion: version, maxVersion: version, border: 0 });
  const stream: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (types[y]![x] === 0) stream.push(isDark(x, y) !== mask(x, y));
      }
  const all = Array.from({ length: Math.floor(stream.length / 8) }, (_, at) => bits(8, bit => stream[at * 8 + bit]!));
  const text = inOrder(all, count, bytes[version - 1]!);
  const bit = (at: number) => ((text[at >> 3]! >> (7 - (at & 7))) & 1) === 1;
  const counted = version < 10 ? 8 : 16;
  if (bits(4, bit) !== 0b0100) throw new Error('The code holds something else than bytes');
  const length = bits(counted, at => bit(4 + at));
  const begins = 4 + counted;
  const read = Array.from({ length }, (_, at) => bits(8, of => bit(begins + at * 8 + of)));
  return new TextDecoder().decode(Uint8Array.from(read));
}

const bits = (length: number, at: (index: number) => boolean): number =>
  Array.from({ length }, (_, index) => at(index)).reduce((value, one) => value * 2 + Number(one), 0);

/** The bytes of the text: blocks are told in turns, a byte of each at a time; the last blocks are one byte longer. */
function inOrder(all: readonly number[], blocks: number, correction: number): number[] {
  const short = Math.floor(all.length / blocks) - correction;
  const longer = all.length % blocks;
  return Array.from({ length: blocks }, (_, block) => {
    const own = Array.from({ length: short }, (_, at) => all[at * blocks + block]!);
    return block < blocks - longer ? own : [...own, all[short * blocks + block - (blocks - longer)]!];
  }).flat();
}
