import type pg from 'pg';
import { readDay } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { agencyCalendar, type PlacedArea, placer } from '#modules/agency/index.ts';
import { placeSchools, schoolsToPlace } from '#modules/education/index.ts';
import { homesToPlace, placeHomes } from '#modules/licensing/index.ts';
import { addressesToPlace, placeAddresses } from '#modules/people/index.ts';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { type AreaVersion, lasts } from '../rules/places/facts.ts';
import { areaVersions } from '../store/place-facts.ts';

/** So many are read and written at once. */
const TOGETHER = 20_000;

/** What placing found: how many it looked at, and how many lie elsewhere than was written down. */
export type PlacedCount = { readonly looked: number; readonly placed: number };

type ToPlace = {
  readonly id: Id;
  readonly areaId: Id | null;
  readonly x?: number | null;
  readonly y?: number | null;
  readonly postalCode?: string | null;
  readonly lastDay?: string | null;
};

/**
 * Writes down in which neighborhood every address, home and school of an agency lies, by the borders of today, or of the
 * last day of an address that is over. A point decides, then a postal code; without either, what was written down moves on
 * to the version of the same neighborhood that counts. Each twenty thousand in a transaction of their own: broken off, what
 * is placed stays placed, and running again changes nothing that is right.
 */
export async function placeEverything(pool: pg.Pool, agencyId: Id, now: string): Promise<PlacedCount> {
  const context = { role: 'alongside_clocks', userId: null, agencyId, now } as const;
  const places = await inTransaction(pool, context, async tx => {
    const calendar = await agencyCalendar(tx);
    const today = Temporal.Instant.from(now)
      .toZonedDateTimeISO(calendar?.zone ?? 'UTC')
      .toPlainDate();
    return placesBy(await areaVersions(tx), today.toString());
  });
  let [looked, placed] = [0, 0];
  const all = async (
    read: (tx: Tx, after: Id | null, most: number) => Promise<ToPlace[]>,
    write: (tx: Tx, moved: { id: Id; areaId: Id | null }[]) => Promise<unknown>,
  ) => {
    for (let after: Id | null = null; ; ) {
      const some: ToPlace[] = await inTransaction(pool, context, async tx => {
        const rows = await read(tx, after, TOGETHER);
        const moved = rows.flatMap(row => {
          const areaId = places(row);
          return areaId === row.areaId ? [] : [{ id: row.id, areaId }];
        });
        if (moved.length > 0) await write(tx, moved);
        looked += rows.length;
        placed += moved.length;
        return rows;
      });
      if (some.length < TOGETHER) return;
      after = some.at(-1)!.id;
    }
  };
  await all(addressesToPlace, placeAddresses);
  await all(homesToPlace, placeHomes);
  await all(schoolsToPlace, placeSchools);
  return { looked, placed };
}

/** Answers with the version something lies in; days are ISO. */
function placesBy(areas: readonly AreaVersion[], today: string): (one: ToPlace) => Id | null {
  const codeOf = new Map(areas.map(area => [area.id, area.code]));
  const drawings = new Map<string, { place: ReturnType<typeof placer>; ids: ReadonlyMap<string, Id> }>();
  const byDay = new Map<string, { place: ReturnType<typeof placer>; ids: ReadonlyMap<string, Id> }>();
  const on = (day: string) => {
    const known = byDay.get(day);
    if (known) return known;
    const then: readonly PlacedArea[] = areas.filter(area => lasts(area, readDay(day)));
    const key = then.map(area => area.id).join();
    const drawing = drawings.get(key) ?? {
      place: placer(then),
      ids: new Map(then.map(area => [area.code, area.id as Id])),
    };
    drawings.set(key, drawing);
    byDay.set(day, drawing);
    return drawing;
  };
  return ({ x = null, y = null, postalCode = null, lastDay = null, areaId }) => {
    const { place, ids } = on(lastDay !== null && lastDay < today ? lastDay : today);
    const found = place({ point: x === null || y === null ? null : [x, y], postalCode });
    if (found) return found.id as Id;
    if (found === null || areaId === null) return null;
    return ids.get(codeOf.get(areaId) ?? '') ?? areaId;
  };
}
