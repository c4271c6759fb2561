import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { BornPrecision } from '../rules/age.ts';

/** What stands at the head of a child's record. Case, worker and home are null where the reader may not see them. */
export type FrameRow = {
  readonly first_name: string;
  readonly last_name: string | null;
  readonly pronouns: string | null;
  readonly born_on: string | null;
  readonly born_precision: BornPrecision;
  readonly died_on: string | null;
  readonly languages: readonly string[];
  readonly interpreter: string | null;
  readonly case_number: string | null;
  readonly primary_worker: string | null;
  readonly lives_with: string | null;
  /** The placement's period, as PostgreSQL writes it. */
  readonly stay: string | null;
};

/** The child's head line with the case, the worker and the home of this moment; undefined when not there or not theirs. */
export async function childForFrame(tx: Tx, childId: Id): Promise<FrameRow | undefined> {
  const { rows } = await sql<FrameRow>`
    select p.first_name, p.last_name, p.pronouns, p.born_on, p.born_precision, p.died_on, p.languages, p.interpreter,
      c.number as case_number, c.primary_worker, n.during as stay,
      coalesce(h.name, w.first_name || coalesce(' ' || w.last_name, '')) as lives_with
    from app.person p
    left join app.cases_v_child c on c.child_id = p.id
    left join app.placement_v_now n on n.child_id = p.id
    left join app.licensing_v_home h on h.id = n.home_id
    left join app.people_v_person w on w.id = n.with_person_id
    where p.id = ${childId}`.execute(tx);
  return rows[0];
}

/** Which of these topics of a person the reader may open now. */
export async function topicsOpenFor(tx: Tx, personId: Id, topics: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ topic: string }>`
    select topic from unnest(${[...topics]}::text[]) topic where ${personId}::uuid = any (app.mine(topic))`.execute(tx);
  return new Set(rows.map(row => row.topic));
}
