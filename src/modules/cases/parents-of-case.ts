import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { livingAmong } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type MemberRow, membersOf } from './store/cases.ts';

const PARENTS = ['mother', 'father', 'parent'];

/** The parents of a case at this moment: who has died, or is in the case no more, is asked nothing, told nothing and signs nothing. */
export async function parentsOfCase({ tx, now }: Pick<Ask, 'tx' | 'now'>, caseId: Id): Promise<MemberRow[]> {
  const parents = (await membersOf(tx, caseId)).filter(
    ({ part, during }) => PARENTS.includes(part) && holds(readRange(during), now),
  );
  const living = await livingAmong(
    tx,
    parents.map(({ person_id }) => person_id),
  );
  return parents.filter(({ person_id }) => living.has(person_id));
}

/**
 * Those of them who are this child's: not the father or mother of a half brother or sister in the same case, as far as
 * relationships tell. Of a child whose parents nobody wrote down yet, every parent of the case.
 */
export async function parentsOfChild(
  ask: Pick<Ask, 'tx' | 'now'>,
  { caseId, childId }: { readonly caseId: Id; readonly childId: Id },
): Promise<MemberRow[]> {
  const parents = await parentsOfCase(ask, caseId);
  const ids = parents.map(({ person_id }) => person_id);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ child: Id; parent: Id }>`
    select r.person_id as child, r.relative_id as parent from app.people_v_relationship r
    where r.relative_id = any (${ids}::uuid[]) and r.kind in ('mother', 'father', 'parent')`.execute(ask.tx);
  const own = new Set(rows.filter(({ child }) => child === childId).map(({ parent }) => parent));
  const others = new Set(rows.filter(({ child }) => child !== childId).map(({ parent }) => parent));
  return own.size === 0 ? parents : parents.filter(({ person_id: id }) => own.has(id) || !others.has(id));
}
