/**
 * Lists as PostgreSQL receives them in binary (array_recv): a driver sends a Buffer as it is. Millions of values are read
 * several times faster than the text of a list, and no text is made of them here.
 */
const [INT4, INT8, TEXT, UUID] = [23, 20, 25, 2950];
const HEAD = 20;

/** Writes one value after its length. Gives where the next one goes. */
type Write<T> = (list: Buffer, value: T, at: number) => number;

/** `room`: the most bytes one value takes, its length besides. */
function listOf<T>(type: number, values: readonly T[], room: (value: T) => number, write: Write<T>): Buffer {
  const list = Buffer.allocUnsafe(HEAD + values.reduce((sum, value) => sum + 4 + room(value), 0));
  let at = HEAD;
  let nulls = 0;
  for (const value of values) {
    if (value === null) nulls = 1;
    at = value === null ? list.writeInt32BE(-1, at) : write(list, value, at);
  }
  list.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  list.writeInt32BE(nulls, 4);
  list.writeInt32BE(type, 8);
  list.writeInt32BE(values.length, 12);
  list.writeInt32BE(1, 16);
  return list.subarray(0, values.length === 0 ? 12 : at);
}

/** `integer[]` */
export const int4List = (values: readonly number[]): Buffer =>
  listOf(
    INT4,
    values,
    () => 4,
    (list, value, at) => list.writeInt32BE(value, list.writeInt32BE(4, at)),
  );

/** `bigint[]` of whole numbers, none below zero. */
export const int8List = (values: readonly number[]): Buffer =>
  listOf(
    INT8,
    values,
    () => 8,
    (list, value, at) => {
      const high = list.writeInt32BE(Math.floor(value / 2 ** 32), list.writeInt32BE(8, at));
      return list.writeUInt32BE(value >>> 0, high);
    },
  );

/** `text[]` */
export const textList = (values: readonly (string | null)[]): Buffer =>
  listOf(
    TEXT,
    values,
    value => (value === null ? 0 : value.length * 3),
    (list, value, at) => {
      const length = list.write(value!, at + 4);
      list.writeInt32BE(length, at);
      return at + 4 + length;
    },
  );

/** `uuid[]` of ids as four numbers of 32 bits. */
export const uuidList = (values: readonly (readonly [number, number, number, number])[]): Buffer =>
  listOf(
    UUID,
    values,
    () => 16,
    (list, value, at) => {
      let next = list.writeInt32BE(16, at);
      for (const quarter of value) next = list.writeUInt32BE(quarter, next);
      return next;
    },
  );

/** An id as four numbers of 32 bits. */
export function quartersOf(id: string): [number, number, number, number] {
  const hex = id.replaceAll('-', '');
  const quarter = (place: number) => Number.parseInt(hex.slice(place * 8, place * 8 + 8), 16);
  return [quarter(0), quarter(1), quarter(2), quarter(3)];
}

/** The text of an id. */
export function idOf(quarters: readonly number[]): string {
  const hex = quarters.map(quarter => quarter.toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
