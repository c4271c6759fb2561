import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { BornPrecision } from '../rules/age.ts';

/** A relative of a person, as far as both may be seen. `kind` is finished in the reader's language. */
export type RelativeRow = {
  readonly id: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly born_on: string | null;
  readonly born_precision: BornPrecision;
  readonly languages: string[];
  readonly interpreter: string | null;
  readonly kind: string;
  readonly note: string | null;
};

/** Who a person's relatives are. */
export async function relativesOf(tx: Tx, personId: Id, language: Language): Promise<RelativeRow[]> {
  const { rows } = await sql<RelativeRow>`
    select p.id, p.first_name, p.last_name, p.born_on, p.born_precision, p.languages, p.interpreter, ${sql.ref(`k.${language}`)} as kind, r.note
    from app.relationship r
    join app.relationship_kind k on k.code = r.kind
    join app.person p on p.id = r.relative_id
    where r.person_id = ${personId}
    order by p.born_on nulls last, p.first_name`.execute(tx);
  return rows;
}

/** A way to reach a person that holds on a day. */
export type ContactRow = {
  readonly person_id: Id;
  readonly kind: 'phone' | 'email' | 'letter' | 'visit';
  readonly value: string;
  readonly note: string | null;
};

/** How these people are reached on a day, as far as the reader may know. */
export async function contactsOn(tx: Tx, personIds: readonly Id[], day: string): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select person_id, kind, value, note from app.person_contact
    where person_id = any (${[...personIds]}::uuid[]) and during @> ${day}::date
    order by lower(during) desc`.execute(tx);
  return rows;
}

/** An address on a day; `hidden` ones come from the strict table and only to those with the personal grant. */
export type AddressRow = {
  readonly person_id: Id;
  readonly street: string | null;
  readonly city: string | null;
  readonly postal_code: string | null;
  readonly mail_to: string | null;
  readonly hidden: boolean;
};

/** Where these people live on a day, as far as the reader may know. */
export async function addressesOn(
  tx: Tx,
  personIds: readonly Id[],
  day: string,
  withHidden: boolean,
): Promise<AddressRow[]> {
  const people = sql`${[...personIds]}::uuid[]`;
  const hidden = sql`union all
    select person_id, street, city, postal_code, mail_to, true from app.address_confidential where person_id = any (${people}) and during @> ${day}::date`;
  const { rows } = await sql<AddressRow>`
    select person_id, street, city, postal_code, null as mail_to, false as hidden from app.person_address
    where person_id = any (${people}) and during @> ${day}::date ${withHidden ? hidden : sql``}`.execute(tx);
  return rows;
}
