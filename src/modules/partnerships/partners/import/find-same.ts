import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ListedPartner } from './check-row.ts';

/** An organization that a row may be, and by what it was found. */
export type SameOrganization = {
  readonly line: number;
  readonly id: Id;
  readonly name: string;
  readonly why: 'same' | 'phone' | 'email' | 'name';
  /** There is a partnership with it. */
  readonly noted: boolean;
};

/** How near a name must be: by letters alone, which is quick, and word by word (as the directory's search has it). */
const NEAR = { letters: 0.5, words: 0.8 };

/** Of each row the organization of the directory that it is or may be: by its name, its telephone, its email, a near name. */
export async function findSame(tx: Tx, rows: readonly ListedPartner[]): Promise<ReadonlyMap<number, SameOrganization>> {
  if (rows.length === 0) return new Map();
  const asked = JSON.stringify(
    rows.map(({ line, name, phone, email }) => ({
      line,
      name,
      phone: phone?.replace(/\D/g, '').slice(-10) || null,
      email: email?.toLowerCase() ?? null,
    })),
  );
  const { rows: found } = await sql<SameOrganization>`
    with asked as (
      select * from json_to_recordset(${asked}::json) as a(line integer, name text, phone text, email text)
    ), directory as materialized (
      select o.id, coalesce(k.id, o.id) as kept, o.name, app.plain_name(o.name) as plain, lower(o.email) as email,
        o.phones
      from app.organizations_v_reached o left join app.organizations_v_name k on k.id = o.merged_into
    ), matched as (
      select a.line, d.kept, case
        when d.plain = app.plain_name(a.name) then 'same'
        when length(a.phone) = 10 and a.phone = any (d.phones) then 'phone'
        when a.email = d.email then 'email'
        when extensions.word_similarity(app.plain_name(a.name), d.plain) >= ${NEAR.letters}
          and (app.name_likeness(app.name_words(a.name), '{}', d.name)).likeness >= ${NEAR.words} then 'name' end as why
      from asked a cross join directory d
    )
    select distinct on (m.line) m.line, m.kept as id, o.name, m.why,
      exists (select from app.partnership p join app.organizations_v_name x on x.id = p.organization_id
        where x.id = m.kept or x.merged_into = m.kept) as noted
    from matched m join app.organizations_v_name o on o.id = m.kept where m.why is not null
    order by m.line, array_position(array['same', 'phone', 'email', 'name'], m.why), o.name`.execute(tx);
  return new Map(found.map(row => [row.line, row]));
}
