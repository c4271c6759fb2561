import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What a result suggests, with the kind of need in both languages. */
export type Suggestion = {
  readonly id: Id;
  readonly personId: Id;
  readonly assessmentId: Id;
  readonly needKind: string;
  readonly en: string;
  readonly es: string;
  /** Code of the category of services that answers it. */
  readonly term: string | null;
  /** Codes of the scales or items it follows from. */
  readonly because: readonly string[];
  readonly state: 'open' | 'confirmed' | 'set-aside' | 'replaced';
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly why: string | null;
  readonly needId: Id | null;
};

const SUGGESTIONS = sql`
  select s.id, s.person_id as "personId", s.assessment_id as "assessmentId", s.need_kind as "needKind", k.en, k.es, k.term, s.because, s.state,
    s.opened_at as "openedAt", s.decided_at as "decidedAt", s.why, s.need_id as "needId",
    (select w.name from app.access_v_staff w where w.id = s.decided_by) as "decidedBy"
  from app.assessment_suggestion s join app.need_kind k on k.code = s.need_kind`;

/** What waits for somebody to decide, about these people, the oldest first. */
export async function openSuggestionsOf(tx: Tx, people: readonly Id[]): Promise<Suggestion[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Suggestion>`
    ${SUGGESTIONS} where s.person_id = any (${[...people]}::uuid[]) and s.state = 'open' order by s.opened_at, s.id`.execute(
    tx,
  );
  return rows;
}

/** Everything an assessment has suggested. */
export async function suggestionsFrom(tx: Tx, assessmentId: Id): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`${SUGGESTIONS} where s.assessment_id = ${assessmentId} order by s.id`.execute(
    tx,
  );
  return rows;
}

/** What was decided about an assessment and every version before it. */
export async function decidedAlong(tx: Tx, assessmentId: Id): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    with recursive version as (
      select id, corrects_id, person_id from app.assessment where id = ${assessmentId}
      union all
      select a.id, a.corrects_id, a.person_id from version v join app.assessment a on a.id = v.corrects_id and a.person_id = v.person_id
    )
    ${SUGGESTIONS} where s.assessment_id in (select id from version) and s.state in ('confirmed', 'set-aside') order by s.id`.execute(
    tx,
  );
  return rows;
}

/** One suggestion, locked where it is to be decided; undefined when not there or not the reader's to see. */
export async function suggestionById(tx: Tx, id: string, lock = false): Promise<Suggestion | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Suggestion>`
    ${SUGGESTIONS} where s.id = ${id} ${lock ? sql`for update of s` : sql``}`.execute(tx);
  return rows[0];
}

/** What stays as it was decided is told apart from what is over because the assessment was corrected. */
export const replaceOpenSuggestions = (tx: Tx, assessmentId: Id, now: string, userId: Id) =>
  tx
    .updateTable('app.assessment_suggestion')
    .set({ state: 'replaced', decided_at: now, decided_by: userId })
    .where('assessment_id', '=', assessmentId)
    .where('state', '=', 'open')
    .execute();
