/**
 * ASN.1 in its distinguished encoding (ITU-T X.690), as far as certificates and seals need it. Reading is strict: definite
 * lengths in their shortest form, nothing after the end; everything else is NotDer.
 */
export class NotDer extends Error {
  override readonly name = 'NotDer';
}

/** One value: its tag, what is inside, and all of it with tag and length. */
export type Der = { readonly tag: number; readonly body: Buffer; readonly whole: Buffer };

const tagOf = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;
export type Tag = keyof typeof tagOf;

/** Writes one value; `tag` is a name, or the number of a context tag. */
export function der(tag: Tag | number, ...bodies: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(bodies);
  return Buffer.concat([Buffer.from([typeof tag === 'number' ? tag : tagOf[tag]]), lengthOf(body.length), body]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

/** An object identifier from its dotted form. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(part => {
    const seven = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) seven.unshift((left & 0x7f) | 0x80);
    return seven;
  });
  return der('oid', Buffer.from(bytes));
}

/** A positive integer from its bytes. */
export function derInteger(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex(byte => byte !== 0);
  const short = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first));
  return der('integer', short[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), short]) : short);
}

/** Bits whose number is a multiple of eight. */
export const derBits = (bytes: Uint8Array): Buffer => der('bits', Buffer.from([0]), bytes);

/** A set: its members stand in the order of their bytes. */
export const derSet = (...members: readonly Buffer[]): Buffer => der('set', ...members.toSorted(Buffer.compare));

/** Reads exactly one value with this tag. */
export function readDer(bytes: Uint8Array, tag: Tag | number): Der {
  const [only, more] = readAll(bytes);
  if (only === undefined || more !== undefined) throw new NotDer('There is not exactly one value.');
  return expectTag(only, tag);
}

/** The members of a sequence, a set or a context tag. */
export const membersOf = (value: Der): Der[] => readAll(value.body);

/** The value, when it has this tag. */
export function expectTag(value: Der | undefined, tag: Tag | number): Der {
  if (value?.tag !== (typeof tag === 'number' ? tag : tagOf[tag])) throw new NotDer(`There is no ${tag} here.`);
  return value;
}

function readAll(bytes: Uint8Array): Der[] {
  const found: Der[] = [];
  let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  while (rest.length > 0) {
    const value = readFirst(rest);
    found.push(value);
    rest = rest.subarray(value.whole.length);
  }
  return found;
}

function readFirst(bytes: Buffer): Der {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('A value is cut short.');
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > 3 || bytes.length < 2 + more) throw new NotDer('A length cannot be read.');
  const length = more === 0 ? first : bytes.readUIntBE(2, more);
  const start = 2 + more;
  if (bytes.length < start + length) throw new NotDer('A value is cut short.');
  if (!lengthOf(length).equals(bytes.subarray(1, start))) throw new NotDer('A length is not in its shortest form.');
  return { tag, body: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}
