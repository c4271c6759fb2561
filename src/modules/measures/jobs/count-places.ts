import { sql } from 'kysely';
import type pg from 'pg';
import { type Day, readDay, writeDay } from '#kernel/days.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { agencyCalendar } from '#modules/agency/index.ts';
import { type Context, inTransaction } from '#platform/db/transaction.ts';
import type { PlaceFacts } from '../rules/places/facts.ts';
import { figuresOn } from '../rules/places/measure-places.ts';
import { placeFacts } from '../store/place-facts.ts';
import { dropPassedDays, keepFigures, measures } from '../store/place-figures.ts';

/** Counting works as the role that reads facts of one agency and writes what it counted. */
const asCounting = (agencyId: Id, now: string): Context => ({ role: 'alongside_clocks', userId: null, agencyId, now });

/**
 * Counts every figure of every place of an agency as of today (the day of `now`, an ISO moment, in its time zone) and keeps
 * them, and for the ends of months asked for: the `months` that ended last. Figures kept for a day are replaced. Answers
 * with how many days were counted.
 */
export async function countPlaces(pool: pg.Pool, agencyId: Id, now: string, months = 0): Promise<number> {
  return inTransaction(pool, asCounting(agencyId, now), async tx => {
    const calendar = await agencyCalendar(tx);
    if (!calendar) return 0;
    const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.zone).toPlainDate();
    const ends = Array.from({ length: months }, (_, back) =>
      readDay(today.with({ day: 1 }).subtract({ months: back }).subtract({ days: 1 }).toString()),
    );
    const day = readDay(today.toString());
    const facts = await placeFacts(tx, { zone: calendar.zone, since: Math.min(day, ...ends), services: true });
    const windows = new Map((await measures(tx, 'en')).map(each => [each.code, each.months]));
    await dropPassedDays(tx, agencyId, today.toString());
    for (const each of [...ends, day]) {
      // The directory tells of today alone.
      const known: PlaceFacts = each === day ? facts : { ...facts, services: null };
      const figures = figuresOn(known, each).map(figure => ({
        id: newId(),
        ...figure,
        asOf: writeDay(each),
        ...periodOf(windows.get(figure.measure) ?? 0, each),
      }));
      await keepFigures(tx, { agencyId, asOf: writeDay(each), now, figures });
    }
    return ends.length + 1;
  });
}

/** First and last day (ISO) a figure of a day looks at: the day itself, the year before it, or the year before that. */
export const periodOf = (months: number, day: Day): { from: string; until: string } =>
  months === 0
    ? { from: writeDay(day), until: writeDay(day) }
    : { from: writeDay(day - (months / 12) * 365), until: writeDay(day - 1 - (months / 12 - 1) * 365) };

/** The same for every agency, one after the other. Answers with how many days were counted of the last. */
export async function countPlacesOfAll(pool: pg.Pool, now: string, months: number): Promise<number> {
  const agencies = await inTransaction(
    pool,
    { role: 'alongside_jobs', userId: null, agencyId: null, now },
    async tx =>
      (await sql<{ id: Id }>`select app_definer.agencies_to_count(null, ${now}::timestamptz) as id`.execute(tx)).rows,
  );
  let days = 0;
  for (const { id } of agencies) days = await countPlaces(pool, id, now, months);
  return days;
}
