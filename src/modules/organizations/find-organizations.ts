import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { listedColumns, type OrganizationRow } from './store/organizations.ts';

/** By what an organization was found: its name, what it offers, or how it is reached. */
export type OrganizationWhy = 'begins' | 'spelling' | 'services' | 'phone' | 'address';
export type FoundOrganization = OrganizationRow & { readonly why: OrganizationWhy };

/** How near a name must be to what was typed, from 0 to 1; by letters alone, which is quick, and word by word. */
const NEAR = { letters: 0.35, words: 0.8 };

/**
 * Organizations of the directory by words of their name that begin so, by what they offer, by telephone and address, and
 * last by a name that is written nearly so. The directory is the agency's own and open to all staff.
 */
export async function findOrganizations(
  tx: Tx,
  asked: {
    readonly text: string;
    readonly words: string;
    readonly phone: string | null;
    readonly address: string | null;
  },
  most: number,
): Promise<FoundOrganization[]> {
  if (asked.text === '') return [];
  const begun = wordsBegun(asked.text);
  const { rows } = await sql<FoundOrganization>`
    with directory as (
      select ${listedColumns}, coalesce(o.description, '') as description, ' ' || app.plain_name(o.name) as plain
      from app.organization o where o.agency_id = (select app.my_agency()) and o.merged_into is null
    ), found as (
      select d.*, case
        when d.plain like all (${begun}) then 'begins'
        when exists (select from app.directory_phone p where p.organization_id = d.id
          and reverse(regexp_replace(p.number, '[^0-9]', '', 'g')) like reverse(${asked.phone}::text) || '%') then 'phone'
        when exists (select from app.location_address a where a.organization_id = d.id
          and app.plain_address(a.address_1 || ' ' || a.city) like '%' || rtrim(app.plain_address(${asked.address}::text)) || '%') then 'address'
        when ' ' || app.plain_name(coalesce(d.services, '') || ' ' || d.description) like all (${begun}) then 'services'
        when extensions.word_similarity(app.plain_name(${asked.words}), d.plain) >= ${NEAR.letters}
          and (app.name_likeness(app.name_words(${asked.words}), '{}', d.name)).likeness >= ${NEAR.words} then 'spelling' end as why
      from directory d
    )
    select id, name, services, phone, city, verified_on, why from found where why is not null
    order by array_position(array['begins', 'phone', 'address', 'services', 'spelling'], why), name limit ${most}`.execute(
    tx,
  );
  const sure = rows.filter(({ why }) => why !== 'spelling');
  return sure.length > 0 ? sure : rows;
}

/** One pattern for each word: some word of the name begins so. Signs of a pattern are only letters. */
const wordsBegun = (text: string) =>
  sql`array(select '% ' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' from regexp_split_to_table(app.plain_name(${text}), '\\s+') w where w <> '')`;
