/**
 * Lists as PostgreSQL receives them in binary (array_recv): a driver sends a Buffer as it is. Millions of values are read
 * several times faster than the text of a list, and no text is made of them here.
 */
const [INT2, INT4, INT8, TEXT, DATE, UUID] = [21, 23, 20, 25, 1082, 2950];
const HEAD = 20;

/** A list of values that are all as long: `write` puts the one of a place where it is told. */
function fixedList(
  type: number,
  count: number,
  length: number,
  write: (to: DataView, at: number, place: number) => void,
) {
  const list = Buffer.allocUnsafe(count === 0 ? 12 : HEAD + count * (4 + length));
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  writeHead(view, type, count, false);
  for (let place = 0, at = HEAD; place < count; place++, at += 4 + length) {
    view.setInt32(at, length);
    write(view, at + 4, place);
  }
  return list;
}

function writeHead(view: DataView, type: number, count: number, nulls: boolean): void {
  view.setInt32(0, count === 0 ? 0 : 1);
  view.setInt32(4, nulls ? 1 : 0);
  view.setInt32(8, type);
  if (count === 0) return;
  view.setInt32(12, count);
  view.setInt32(16, 1);
}

/** `smallint[]` */
export const int2List = (values: readonly number[]): Buffer =>
  fixedList(INT2, values.length, 2, (to, at, place) => to.setInt16(at, values[place]!));

/** `integer[]` */
export const int4List = (values: readonly number[]): Buffer =>
  fixedList(INT4, values.length, 4, (to, at, place) => to.setInt32(at, values[place]!));

/** `bigint[]` of whole numbers, none below zero. */
export const int8List = (values: readonly number[]): Buffer =>
  fixedList(INT8, values.length, 8, (to, at, place) => {
    const value = values[place]!;
    to.setInt32(at, Math.floor(value / 2 ** 32));
    to.setUint32(at + 4, value >>> 0);
  });

/** Days since 1970 of the first day PostgreSQL counts from. */
const FIRST_DAY = 10_957;
/** January 1 of the year 1, December 31 of 9999. */
const [LEAST, MOST] = [-719_162, 2_932_896];

/** `date[]` of days since 1970; null is infinity. What lies outside the years 1 to 9999 is a slip of the pen. */
export const dateList = (values: readonly (number | null)[]): Buffer =>
  fixedList(DATE, values.length, 4, (to, at, place) => {
    const day = values[place]!;
    to.setInt32(at, day === null ? 0x7fff_ffff : Math.min(Math.max(day, LEAST), MOST) - FIRST_DAY);
  });

/** `uuid[]` of ids as four numbers of 32 bits, one after the other. */
export const uuidList = (quarters: readonly number[]): Buffer =>
  fixedList(UUID, quarters.length / 4, 16, (to, at, place) => {
    for (let part = 0; part < 4; part++) to.setUint32(at + part * 4, quarters[place * 4 + part]!);
  });

/** `text[]` */
export function textList(values: readonly (string | null)[]): Buffer {
  const room = values.reduce((sum, value) => sum + 4 + (value === null ? 0 : value.length * 3), HEAD);
  const list = Buffer.allocUnsafe(room);
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  let at = HEAD;
  for (const value of values) {
    const length = value === null ? 0 : list.write(value, at + 4);
    view.setInt32(at, value === null ? -1 : length);
    at += 4 + length;
  }
  writeHead(view, TEXT, values.length, values.includes(null));
  return list.subarray(0, values.length === 0 ? 12 : at);
}

/** An id as four numbers of 32 bits. */
export function quartersOf(id: string): [number, number, number, number] {
  const [first, middle, last] = [id.slice(0, 8), id.slice(9, 13) + id.slice(14, 18), id.slice(24)];
  const third = id.slice(19, 23) + last.slice(0, 4);
  return [hex(first), hex(middle), hex(third), hex(last.slice(4))];
}

const hex = (digits: string): number => Number.parseInt(digits, 16);

/** The text of an id. */
export function idOf(quarters: readonly number[]): string {
  const digits = quarters.map(quarter => quarter.toString(16).padStart(8, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}
