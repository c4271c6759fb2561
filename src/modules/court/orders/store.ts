import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Goal } from '../contract.ts';
import type { Writing } from '../store-changes.ts';
import type { Supervision, TermKind, VisitTerms } from './contract.ts';

/** Something an order says. Days are ISO dates; `until` and `replacedOn` are the first days it no longer holds. */
export type TermRow = {
  readonly id: Id;
  readonly hearingId: Id | null;
  readonly kind: TermKind;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly says: string;
  readonly personId: Id | null;
  readonly orderedOn: string;
  readonly until: string | null;
  readonly goal: Goal | null;
  readonly concurrent: Goal | null;
  readonly times: number | null;
  readonly per: 'week' | 'month' | null;
  readonly minutes: number | null;
  readonly supervision: Supervision | null;
  readonly replacedOn: string | null;
};

/** Everything that orders about a child say and said, the latest first. */
export async function allTermsOf(tx: Tx, childId: Id): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    select t.id, t.hearing_id as "hearingId", t.kind, k.en as kind_en, k.es as kind_es, t.says, t.person_id as "personId",
      t.ordered_on as "orderedOn", t.until, t.goal, t.concurrent, t.times, t.per, t.minutes, t.supervision, t.replaced_on as "replacedOn"
    from app.order_term t join app.order_term_kind k on k.code = t.kind
    where t.child_id = ${childId} order by t.ordered_on desc, t.id desc`.execute(tx);
  return rows;
}

/** What orders say that hold on a day (ISO date). */
export const termsOf = async (tx: Tx, childId: Id, on: string): Promise<TermRow[]> =>
  (await allTermsOf(tx, childId)).filter(
    ({ orderedOn, until, replacedOn }) =>
      orderedOn <= on && (until === null || on < until) && (replacedOn === null || on < replacedOn),
  );

export type KeptTerm = Partial<VisitTerms> & {
  readonly id: Id;
  readonly kind: TermKind;
  readonly says: string;
  readonly personId: Id | null;
  readonly until: string | null;
  readonly goal?: Goal;
  readonly concurrent?: Goal | null;
};

/** Of these the newest stands, for each person they are about. */
const STANDS_ALONE: readonly TermKind[] = ['family_time', 'sibling_time', 'goal'];

/**
 * Writes what an order says. Of family time with somebody, and of the goal, it takes the place of what was ordered before; one
 * that is written down late holds only until the next one after it. `together` are the terms of the same order, which stand
 * beside it. Answers whether it still stands.
 */
export async function keepTerm(
  tx: Tx,
  { agencyId, childId, by, at }: Writing,
  term: KeptTerm,
  {
    orderedOn,
    hearingId,
    together,
  }: { readonly orderedOn: string; readonly hearingId: Id | null; readonly together: readonly Id[] },
): Promise<boolean> {
  const replacedOn = STANDS_ALONE.includes(term.kind) ? await takePlace(tx, childId, term, orderedOn, together) : null;
  await tx
    .insertInto('app.order_term')
    .values({
      id: term.id,
      agency_id: agencyId,
      office_id: null,
      child_id: childId,
      hearing_id: hearingId,
      kind: term.kind,
      says: term.says,
      person_id: term.personId,
      ordered_on: orderedOn,
      until: term.until,
      goal: term.goal ?? null,
      concurrent: term.concurrent ?? null,
      times: term.times ?? null,
      per: term.per ?? null,
      minutes: term.minutes ?? null,
      supervision: term.supervision ?? null,
      replaced_on: replacedOn,
      recorded_by: by,
      recorded_at: at,
    })
    .execute();
  return replacedOn === null;
}

/** Ends what stood on the day of the new term, and answers when a later one took the place of the new one already. */
async function takePlace(
  tx: Tx,
  childId: Id,
  { kind, personId }: KeptTerm,
  orderedOn: string,
  together: readonly Id[],
): Promise<string | null> {
  const same = sql`child_id = ${childId} and kind = ${kind} and person_id is not distinct from ${personId}::uuid
    and id <> all (${[...together]}::uuid[])`;
  await sql`
    update app.order_term set replaced_on = ${orderedOn}::date
    where ${same} and ordered_on <= ${orderedOn}::date and (replaced_on is null or replaced_on > ${orderedOn}::date)`.execute(
    tx,
  );
  const { rows } = await sql<{ day: string | null }>`
    select min(ordered_on) as day from app.order_term where ${same} and ordered_on > ${orderedOn}::date`.execute(tx);
  return rows[0]?.day ?? null;
}
