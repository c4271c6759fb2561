import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { type RelativeRow, relativesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { KinAs } from '../contract.ts';

/** What a meeting about a child decided, with the words of its kind. `starts_at` is an ISO moment. */
export type DecisionRow = {
  readonly id: Id;
  readonly meeting_id: Id;
  readonly kind_en: string;
  readonly kind_es: string;
  readonly starts_at: string;
  readonly words: string;
  readonly owner_id: Id | null;
  readonly owner_name: string | null;
  readonly due_on: string;
};

const decisions = (where: ReturnType<typeof sql>) => sql<DecisionRow>`
  select d.id, d.meeting_id, d.kind_en, d.kind_es, d.starts_at, d.words, d.owner_id, d.owner_name, d.due_on
  from app.meetings_v_decision d where ${where} order by d.starts_at desc, d.due_on, d.id limit 100`;
const inIso = (row: DecisionRow): DecisionRow => ({ ...row, starts_at: isoOf(row.starts_at) });

/** What meetings about a child decided, of the latest meeting first, as far as the reader may see it. */
export const decisionsAbout = async (tx: Tx, childId: Id): Promise<DecisionRow[]> =>
  (await decisions(sql`d.child_id = ${childId}`).execute(tx)).rows.map(inIso);

/** One of them; undefined when it is not there or not the reader's to see. */
export async function decisionOf(tx: Tx, childId: Id, id: string): Promise<DecisionRow | undefined> {
  if (!isId(id)) return undefined;
  return (await decisions(sql`d.child_id = ${childId} and d.id = ${id}`).execute(tx)).rows.map(inIso)[0];
}

/** Somebody of the child's family whom a plan may build on, once each. */
export async function kinOfChild({ tx, language }: Pick<Ask, 'tx' | 'language'>, childId: Id): Promise<RelativeRow[]> {
  const seen = new Set<Id>();
  return (await relativesOf(tx, childId, language)).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Where a step was taken over from. Meeting and name are null where the reader may not see them. */
export type SourceRow = {
  readonly step_id: Id;
  readonly decision_id: Id | null;
  readonly meeting_id: Id | null;
  readonly kind_en: string | null;
  readonly kind_es: string | null;
  readonly starts_at: string | null;
  readonly kin_id: Id | null;
  readonly kin_as: KinAs | null;
  readonly kin_name: string | null;
};

/** Where the steps of these plans were taken over from, by step; the others are left out. */
export async function sourcesOfPlans(tx: Tx, planIds: readonly Id[]): Promise<ReadonlyMap<Id, SourceRow>> {
  if (planIds.length === 0) return new Map();
  const { rows } = await sql<SourceRow>`
    select s.id as step_id, s.decision_id, d.meeting_id, d.kind_en, d.kind_es, d.starts_at, s.kin_id, s.kin_as,
      nullif(concat_ws(' ', p.first_name, p.last_name), '') as kin_name
    from app.case_plan_step s
    left join app.meetings_v_decision d on d.id = s.decision_id and d.child_id = s.child_id
    left join app.people_v_person p on p.id = s.kin_id
    where s.plan_id = any (${[...planIds]}::uuid[]) and num_nonnulls(s.decision_id, s.kin_id) > 0`.execute(tx);
  return new Map(rows.map(row => [row.step_id, { ...row, starts_at: row.starts_at && isoOf(row.starts_at) }]));
}
