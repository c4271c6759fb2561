import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { RecordContact, Way } from './contract.ts';

/** A contact with the words of its kind and place. Names are null where the account is no longer staff. */
export type Contact = {
  readonly id: Id;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly way: Way;
  readonly place_en: string | null;
  readonly place_es: string | null;
  readonly held: boolean;
  readonly alone_with_child: boolean | null;
  /** When it happened and when it was written down, ISO moments. */
  readonly happened_at: string;
  readonly entered_at: string;
  readonly made_by: Id;
  readonly maker: string | null;
  readonly entered_by: Id;
  readonly writer: string | null;
};

/** The last time the case manager, or somebody in their place, saw the child in person. */
export type LastVisit = {
  /** ISO moment. */
  readonly happened_at: string;
  readonly alone_with_child: boolean | null;
  readonly place_en: string | null;
  readonly place_es: string | null;
  readonly maker: string | null;
};

/** May the reader see contacts around this child? */
export async function opensContactsOf(tx: Tx, childId: string): Promise<boolean> {
  if (!isId(childId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${childId}::uuid = any (app.mine('visits')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** The contacts of one child, the latest first, from the one after `before`; a query that reads contact__child. */
export const contactsOf = (tx: Tx, childId: Id, most: number, before?: Pick<Contact, 'id' | 'happened_at'>) =>
  tx
    .selectFrom('app.contact as c')
    .innerJoin('app.contact_kind as k', 'k.code', 'c.kind')
    .leftJoin('app.contact_place as p', 'p.code', 'c.place')
    .leftJoin('app.access_v_staff as m', 'm.id', 'c.made_by')
    .leftJoin('app.access_v_staff as w', 'w.id', 'c.entered_by')
    .select([
      'c.id',
      'k.en as kind_en',
      'k.es as kind_es',
      'c.way',
      'p.en as place_en',
      'p.es as place_es',
      'c.held',
      'c.alone_with_child',
      'c.happened_at',
      'c.entered_at',
      'c.made_by',
      'm.name as maker',
      'c.entered_by',
      'w.name as writer',
    ])
    .where('c.child_id', '=', childId)
    .$if(before !== undefined, query =>
      query.where(sql<boolean>`(c.happened_at, c.id) < (${before?.happened_at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('c.happened_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(most)
    .$castTo<Contact>();

/** Where a page of contacts ended: one contact of this child; undefined when there is none with this id. */
export const contactOf = async (
  tx: Tx,
  childId: Id,
  id: string,
): Promise<Pick<Contact, 'id' | 'happened_at'> | undefined> =>
  isId(id)
    ? tx
        .selectFrom('app.contact')
        .select(['id', 'happened_at'])
        .where('id', '=', id)
        .where('child_id', '=', childId)
        .executeTakeFirst()
    : undefined;

/** The last visit to a child that came about in person; a query that reads contact__child. */
export const lastVisitTo = (tx: Tx, childId: Id) =>
  tx
    .selectFrom('app.contact as c')
    .leftJoin('app.contact_place as p', 'p.code', 'c.place')
    .leftJoin('app.access_v_staff as m', 'm.id', 'c.made_by')
    .select(['c.happened_at', 'c.alone_with_child', 'p.en as place_en', 'p.es as place_es', 'm.name as maker'])
    .where('c.child_id', '=', childId)
    .where('c.kind', '=', 'caseworker_visit')
    .where('c.way', '=', 'in_person')
    .where('c.held', '=', true)
    .orderBy('c.happened_at', 'desc')
    .limit(1)
    .$castTo<LastVisit>();

/** The words of a code list in its own order of use. */
export async function wordsOf(
  tx: Tx,
  list: 'app.contact_kind' | 'app.contact_place',
  codes: readonly string[],
): Promise<{ code: string; en: string; es: string }[]> {
  const rows = await tx.selectFrom(list).select(['code', 'en', 'es']).execute();
  return rows.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** Those of these accounts that are staff, with their names. */
export const staffAmong = (tx: Tx, ids: readonly Id[]): Promise<{ id: Id; name: string }[]> =>
  tx
    .selectFrom('app.access_v_staff')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .$castTo<{ id: Id; name: string }>()
    .execute();

type NewContact = RecordContact & {
  readonly id: Id;
  readonly agencyId: Id;
  readonly enteredAt: string;
  readonly enteredBy: Id;
};

export const insertContact = (tx: Tx, contact: NewContact) =>
  tx
    .insertInto('app.contact')
    .values({
      id: contact.id,
      agency_id: contact.agencyId,
      office_id: null,
      child_id: contact.childId,
      kind: contact.kind,
      way: contact.way,
      place: contact.place,
      held: contact.held,
      alone_with_child: contact.aloneWithChild,
      happened_at: contact.happenedAt,
      made_by: contact.madeBy,
      entered_at: contact.enteredAt,
      entered_by: contact.enteredBy,
      sitting_id: contact.sittingId ?? null,
    })
    .execute();
