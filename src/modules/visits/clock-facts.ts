import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { FactSupplier, SuppliedFact } from '#modules/clocks/index.ts';
import { dayAt } from '#modules/rulebook/index.ts';

/** With whom, in the words of rules. Other contacts settle nothing. */
const WITH = {
  caseworker_visit: 'child',
  parent_contact: 'parent',
  caregiver_contact: 'caregiver',
  sibling_visit: 'sibling',
};
const kinds = Object.keys(WITH);
const ALONE = [null, false, true] as const;

/** What a contact was, as bits: kind, in person, in the residence, held; then whether alone (0 is not recorded). */
const CODE =
  sql.raw(`case kind ${kinds.map((kind, code) => `when '${kind}' then ${code}`).join(' ')} end | case when way = 'in_person' then 4 else 0 end
  | case when place = 'residence' then 8 else 0 end | case when held then 16 else 0 end
  | case when alone_with_child is null then 0 when alone_with_child then 64 else 32 end`);
const meanings = Array.from({ length: 128 }, (_, code) => ({
  with: Object.values(WITH)[code & 3]!,
  'in-person': (code & 4) !== 0,
  'in-residence': (code & 8) !== 0,
  held: (code & 16) !== 0,
  alone: ALONE[code >> 5] ?? null,
}));

const UUID_LENGTH = 36;
/** A list as PostgreSQL writes it: `{1,2}`. */
const numbersOf = (list: string): number[] => JSON.parse(`[${list.slice(1, -1)}]`);

/**
 * What rules may know of contacts. A child has dozens: they come as two packed lists for each child, so that counting a
 * whole state sends one row for each child and not millions.
 */
export const visitClockFacts: FactSupplier = {
  kinds: ['contact'],
  attributes: { contact: ['with', 'in-person', 'in-residence', 'alone', 'held'] },
  load: async (tx, children, zone) => {
    const { rows } = await sql<Packed>`
      select child_id as child, string_agg(id::text, '') as ids,
        array_agg((date_part('epoch', happened_at) * 1000)::bigint * 128 + (${CODE}))::text as moments
      from app.contact where child_id = any(${children}::uuid[]) and kind = any(${kinds}::text[]) group by 1`.execute(
      tx,
    );
    return rows.flatMap(row => contactsOf(row, zone));
  },
};

type Packed = { readonly child: Id; readonly ids: string; readonly moments: string };

function contactsOf({ child, ids, moments }: Packed, zone: string): SuppliedFact[] {
  return numbersOf(moments).map((packed, place) => {
    const at = Math.floor(packed / 128);
    return {
      child,
      kind: 'contact',
      id: `contact:${ids.slice(place * UUID_LENGTH, (place + 1) * UUID_LENGTH)}`,
      from: dayAt(at, zone),
      until: null,
      at,
      is: meanings[packed - at * 128]!,
    };
  });
}
