import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const LINK = `https://alongside.example.gov/sign-in/link/${'aB3_'.repeat(10)}x-9?lang=es`;

test('the path paints exactly the dark fields of the code, each once, inside a quiet zone of four', () => {
  const { data } = encode(LINK, { ecc: 'M', border: 4 });
  const { size, path } = qrPath(LINK);
  const painted = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    for (let at = Number(x); at < Number(x) + Number(length); at++) painted[Number(y)]![at]! += 1;
  }
  expect(painted).toEqual(data.map(row => row.map(Number)));
  expect(path.replaceAll(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
  for (const row of [0, 1, 2, 3, size - 1]) expect(painted[row]!.every(field => field === 0)).toBe(true);
});

test('the size of a link to sign with stays readable for an old phone', () => {
  expect(qrPath(LINK).size).toBeLessThanOrEqual(57);
  expect(qrPath(LINK)).toEqual(qrPath(LINK));
  expect(qrPath(`${LINK}x`).path).not.toBe(qrPath(LINK).path);
});
