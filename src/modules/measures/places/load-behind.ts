import { sql } from 'kysely';
import { readDay } from '#kernel/days.ts';
import { agencyCalendar } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { rowsOf } from '../rules/places/counted.ts';
import { measureAll, placesOn } from '../rules/places/measure-places.ts';
import { placeFacts } from '../store/place-facts.ts';

/** Measures of which each row is about one child. */
export const OF_CHILDREN = [
  'children_in_care',
  'entries',
  'exits',
  'reunifications',
  'own_area',
  'own_area_at_entry',
  'school_area',
  'within_5_miles',
  'in_community',
  'with_kin',
  'siblings_together',
  'moves',
  'came_back',
  'permanency_12_months',
] as const;

export type Behind = { readonly names: readonly { key: string; name: string; href: string }[] };

/**
 * The children behind a figure whom the reader may see: it is counted again from the rows that row security shows them, so
 * that nobody else is among them. Who is counted but hidden is not told.
 */
export async function loadBehind(
  { tx, today }: Ask,
  asked: { readonly measure: string; readonly asOf: string; readonly areaCode?: string; readonly communityId?: string },
): Promise<Behind | null> {
  if (!(OF_CHILDREN as readonly string[]).includes(asked.measure)) return null;
  const zone = (await agencyCalendar(tx))?.zone ?? 'UTC';
  const day = readDay(asked.asOf > today.toString() ? today.toString() : asked.asOf);
  const facts = await placeFacts(tx, { zone, since: day, services: false });
  const place = placesOn(facts, day).find(
    each => each.areaCode === (asked.areaCode ?? null) && each.communityId === (asked.communityId ?? null),
  );
  const measured = measureAll(facts, day)[asked.measure];
  if (!place || !measured) return null;
  const ids = [...new Set(rowsOf(measured, place).rows.map(row => row.of))];
  const { rows } = await sql<{ key: string; name: string }>`
    select id as key, concat_ws(' ', first_name, last_name) as name from app.people_v_person where id = any (${ids}::uuid[]) order by 2, 1`.execute(
    tx,
  );
  return { names: rows.map(row => ({ ...row, href: `/children/${row.key}` })) };
}
