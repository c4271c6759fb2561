import type { Fact } from './facts.ts';
import type { Standing } from './standing.ts';

/** Duties of one rule, and the records without a day they wait for together. */
type Group = { readonly places: readonly number[]; readonly records: ReadonlySet<Fact> };

/**
 * A record without a day lets a duty off only while there are as many such records as duties of the rule they might settle.
 * Where there are fewer, one of the duties is surely late, and nobody knows which: all of them stand as they would without
 * the records, and those that are open keep the note that one might settle them. Looks at the duties from a place on.
 */
export function leaveOutTooFew(duties: Standing[], first: number): void {
  let groups: readonly Group[] = [];
  for (let place = first; place < duties.length; place++) {
    const { undated } = duties[place] as Standing;
    if (undated.length > 0) groups = joined(groups, place, undated);
  }
  for (const { places, records } of groups)
    if (places.length > records.size) for (const place of places) duties[place] = without(duties[place] as Standing);
}

/** Groups that a further duty is added to: those it shares a record with become one. */
function joined(groups: readonly Group[], place: number, undated: readonly Fact[]): Group[] {
  const shared = groups.filter(({ records }) => undated.some(fact => records.has(fact)));
  return [
    ...groups.filter(one => !shared.includes(one)),
    {
      places: [...shared.flatMap(({ places }) => places), place],
      records: new Set([...shared.flatMap(({ records }) => [...records]), ...undated]),
    },
  ];
}

const without = <T extends Standing>(duty: T): T =>
  duty.ended === null ? { ...duty, state: 'overdue' } : { ...duty, ended: { ...duty.ended, missed: true } };
