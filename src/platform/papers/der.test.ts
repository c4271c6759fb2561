import { expect, test } from 'vitest';
import { der, derInteger, derOid, membersOf, NotDer, readDer } from './der.ts';

test.each([
  ['1.2.840.113549.1.7.2', '06092a864886f70d010702'],
  ['2.16.840.1.101.3.4.2.1', '0609608648016503040201'],
  ['2.5.29.15', '0603551d0f'],
])('the identifier %s is %s', (dotted, hex) => expect(derOid(dotted).toString('hex')).toBe(hex));

test.each([
  ['00', '020100'],
  ['7f', '02017f'],
  ['80', '02020080'],
  ['000001', '020101'],
])('the integer %s is %s', (bytes, hex) => expect(derInteger(Buffer.from(bytes, 'hex')).toString('hex')).toBe(hex));

test.each([0, 1, 127, 128, 255, 256, 65535, 65536])('a value of %i bytes is read back', length => {
  const body = Buffer.alloc(length, 7);
  expect(readDer(der('octets', body), 'octets').body.equals(body)).toBe(true);
});

test('members are read in their order', () => {
  const value = readDer(der('sequence', derInteger(Buffer.from([5])), der('null')), 'sequence');
  expect(membersOf(value).map(member => member.tag)).toEqual([2, 5]);
});

test.each([
  ['cut short', '0405aabb'],
  ['without a length', '04'],
  ['something after it', '0401aa00'],
  ['a length in a longer form than needed', '048101aa'],
  ['an open length', '0480aa0000'],
  ['another tag', '0501aa'],
])('%s is refused', (_, hex) => expect(() => readDer(Buffer.from(hex, 'hex'), 'octets')).toThrow(NotDer));
