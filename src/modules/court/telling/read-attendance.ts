import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { PARTS, type Part } from '../contract.ts';
import { CAME, type Came, type RecordAttendance } from './contract.ts';
import { noticesOf } from './store-notices.ts';
import { attendanceOf } from './store-words.ts';

type Present = {
  readonly part: Part;
  readonly name: string;
  readonly came: Came | null;
  readonly spoke: boolean | null;
};

/** Who stands on the list of a hearing: whoever was written down as there, and everybody who was told. */
export async function presentOf(tx: Tx, childId: Id, hearingId: Id): Promise<Present[]> {
  const [there, told] = await Promise.all([attendanceOf(tx, childId, hearingId), noticesOf(tx, childId, hearingId)]);
  const isThere = (one: { part: Part; name: string }) =>
    there.some(({ part, name }) => part === one.part && name === one.name);
  return [
    ...there.map(({ part, name, came, spoke }) => ({ part, name, came, spoke })),
    ...told
      .filter(
        (one, place) =>
          !isThere(one) && told.findIndex(each => each.part === one.part && each.name === one.name) === place,
      )
      .map(({ part, name }) => ({ part, name, came: null, spoke: null })),
  ];
}

/** What a sent form says of who was there, and whom it showed; of whom nothing is said nothing is kept. */
export function readAttendance(form: FormData): Pick<RecordAttendance, 'who' | 'shown'> {
  const places = [...form.keys()].flatMap(name => (name.startsWith('part-') ? [name.slice('part-'.length)] : []));
  const textAt = (place: string) => (name: string) => String(form.get(`${name}-${place}`) ?? '');
  const partAt = (place: string) => PARTS.find(each => each === textAt(place)('part'));
  const shown = places.flatMap(place => {
    const part = place === 'new' ? undefined : partAt(place);
    return part ? [{ part, name: textAt(place)('name') }] : [];
  });
  const who = places.flatMap(place => {
    const text = textAt(place);
    const part = partAt(place);
    const came = CAME.find(each => each === text('came'));
    if (!part || !came || (place === 'new' && text('name').trim() === '')) return [];
    return [{ part, name: text('name').slice(0, 120), came, spoke: form.has(`spoke-${place}`) ? true : null }];
  });
  return { who, shown };
}
