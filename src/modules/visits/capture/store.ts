import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Way } from '../contract.ts';
import type { Agreed, NotePart, Notes, WhoDoes } from './contract.ts';

/** Who writes, and when: ISO moment. */
type Writing = { readonly agencyId: Id; readonly userId: Id; readonly now: string };
type OfContact = { readonly childId: Id; readonly contactId: Id };

/** Writes down what was seen and said, part by part. */
export async function insertNotes(
  tx: Tx,
  by: Writing,
  { childId, contactId }: OfContact,
  notes: Notes,
  named: readonly Id[],
): Promise<void> {
  for (const [part, words] of Object.entries(notes))
    await tx
      .insertInto('app.contact_note')
      .values({
        id: newId(),
        agency_id: by.agencyId,
        office_id: null,
        child_id: childId,
        contact_id: contactId,
        part: part as NotePart,
        words,
        named: [...named],
        written_by: by.userId,
        written_at: by.now,
      })
      .execute();
}

/** Writes down one thing that was agreed with the caregivers of a home. */
export const insertAgreed = (
  tx: Tx,
  by: Writing,
  { childId, contactId, homeId, id, ...agreed }: OfContact & Agreed & { readonly id: Id; readonly homeId: Id },
) =>
  tx
    .insertInto('app.contact_agreed')
    .values({
      id,
      agency_id: by.agencyId,
      office_id: null,
      child_id: childId,
      contact_id: contactId,
      home_id: homeId,
      who_does: agreed.whoDoes,
      words: agreed.words,
      due_on: agreed.dueOn,
      recorded_by: by.userId,
      recorded_at: by.now,
    })
    .execute();

/** The home in which a child was at a moment (ISO): where they were for some days, else where they were placed. */
export async function homeAt(tx: Tx, childId: Id, moment: string): Promise<Id | null> {
  const { rows } = await sql<{ home_id: Id | null }>`
    select home_id from app.placement_v_whereabouts where child_id = ${childId} and during @> ${moment}::timestamptz and home_id is not null
    union all
    select home_id from app.placement_v_placement where child_id = ${childId} and during @> ${moment}::timestamptz limit 1`.execute(
    tx,
  );
  return rows[0]?.home_id ?? null;
}

/** Is a case manager's visit to the child at this very moment (ISO) written down already? */
export async function visitedAt(tx: Tx, childId: Id, moment: string, except: Id | null = null): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from app.contact where child_id = ${childId} and kind = 'caseworker_visit'
      and happened_at = ${moment}::timestamptz and id is distinct from ${except}::uuid) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

/** A child of the same case whose visits are the reader's to see, by name. */
export type VisitSibling = { readonly id: Id; readonly first_name: string };
/** The other children of the child's open case. */
export async function siblingsToVisit(tx: Tx, childId: Id): Promise<VisitSibling[]> {
  const { rows } = await sql<VisitSibling>`
    select p.id, p.first_name from app.cases_v_open_child c join app.people_v_person p on p.id = c.child_id
    where c.case_id in (select case_id from app.cases_v_open_child where child_id = ${childId}) and c.child_id <> ${childId}
      and c.child_id = any (app.mine('visits'))
    order by p.first_name, p.id`.execute(tx);
  return rows;
}

/** One visit as it stands, with the words of its place. Moments are ISO 8601. */
export type VisitRow = {
  readonly id: Id;
  readonly kind: string;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly way: Way;
  readonly place: string | null;
  readonly place_en: string | null;
  readonly place_es: string | null;
  readonly held: boolean;
  readonly alone_with_child: boolean | null;
  readonly happened_at: string;
  readonly entered_at: string;
  readonly made_by: Id;
  readonly maker: string | null;
  readonly entered_by: Id;
  readonly writer: string | null;
  readonly sitting_id: Id | null;
};

/** One contact around this child, locked where it is to be changed; undefined when there is none with this id. */
export async function visitOf(tx: Tx, childId: Id, id: string, lock = false): Promise<VisitRow | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<VisitRow>`
    select c.id, c.kind, k.en as kind_en, k.es as kind_es, c.way, c.place, p.en as place_en, p.es as place_es, c.held, c.alone_with_child,
      c.happened_at, c.entered_at, c.made_by, m.name as maker, c.entered_by, w.name as writer, c.sitting_id
    from app.contact c join app.contact_kind k on k.code = c.kind left join app.contact_place p on p.code = c.place
    left join app.access_v_staff m on m.id = c.made_by left join app.access_v_staff w on w.id = c.entered_by
    where c.id = ${id} and c.child_id = ${childId} ${lock ? sql`for update of c` : sql``}`.execute(tx);
  return rows[0];
}

/** The first names of the other children of one visit, as far as they are the reader's to see. */
export async function alsoVisited(tx: Tx, sittingId: Id, childId: Id): Promise<string[]> {
  const { rows } = await sql<{ first_name: string }>`
    select p.first_name from app.contact c join app.people_v_person p on p.id = c.child_id
    where c.sitting_id = ${sittingId} and c.child_id <> ${childId} order by 1`.execute(tx);
  return rows.map(row => row.first_name);
}

/** One part of what was told of a contact. */
export type NoteRow = {
  readonly id: Id;
  readonly contact_id: Id;
  readonly part: NotePart;
  readonly words: string;
  readonly named: readonly Id[];
};

/** What was told of some contacts around a child, as far as the reader may see everybody it speaks of. */
export async function notesOf(tx: Tx, childId: Id, contactIds: readonly Id[]): Promise<NoteRow[]> {
  if (contactIds.length === 0) return [];
  const { rows } = await sql<NoteRow>`
    select id, contact_id, part, words, named from app.contact_note
    where child_id = ${childId} and contact_id = any (${[...contactIds]}::uuid[])`.execute(tx);
  return rows;
}

/** Something agreed with caregivers, with the moment (ISO) of the visit where the reader may know it. */
export type AgreedRow = {
  readonly id: Id;
  readonly contact_id: Id;
  readonly who_does: WhoDoes;
  readonly words: string;
  readonly due_on: string | null;
  readonly recorded_at: string;
};

/** What was agreed around a child, the latest first; at one contact, or all of it. */
export async function agreedAround(tx: Tx, childId: Id, contactId: Id | null = null): Promise<AgreedRow[]> {
  const { rows } = await sql<AgreedRow>`
    select id, contact_id, who_does, words, due_on, recorded_at from app.contact_agreed
    where child_id = ${childId} and (${contactId}::uuid is null or contact_id = ${contactId}) order by recorded_at desc, id`.execute(
    tx,
  );
  return rows;
}

/** Sets what was written down wrongly of a contact. */
export const correctContact = (
  tx: Tx,
  contactId: Id,
  {
    way,
    place,
    held,
    alone,
    happenedAt,
  }: { way: Way; place: string | null; held: boolean; alone: boolean | null; happenedAt: string },
) =>
  tx
    .updateTable('app.contact')
    .set({ way, place, held, alone_with_child: alone, happened_at: happenedAt })
    .where('id', '=', contactId)
    .execute();

/** Sets the words of one part, or takes the part away. */
export const correctNote = (tx: Tx, id: Id, words: string | null) =>
  words === null
    ? tx.deleteFrom('app.contact_note').where('id', '=', id).execute()
    : tx.updateTable('app.contact_note').set({ words }).where('id', '=', id).execute();
