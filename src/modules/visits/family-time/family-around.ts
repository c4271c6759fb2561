import type { Id } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { caseOfChild, membersOf, teamOf } from '#modules/cases/index.ts';
import { fullName, livingAmong, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { WithWhom } from './contract.ts';

/** Somebody of the family a child may have time with. */
export type FamilyMember = { readonly id: Id; readonly name: string; readonly withWhom: WithWhom };

const WHOM: Readonly<Record<string, WithWhom>> = {
  mother: 'parent',
  father: 'parent',
  parent: 'parent',
  child: 'sibling',
  relative: 'kin',
  household: 'kin',
};

/** The living people of the child's case but the child, and whether the child is in a case now. */
export async function familyAround(
  { tx, now }: Pick<Ask, 'tx' | 'now'>,
  childId: Id,
): Promise<{ inCase: boolean; family: FamilyMember[] }> {
  const caseId = await caseOfChild(tx, childId);
  const members = caseId ? (await membersOf(tx, caseId)).filter(each => holds(readRange(each.during), now)) : [];
  const ids = [...new Set(members.map(each => each.person_id))];
  const [names, living] = await Promise.all([personsById(tx, ids), livingAmong(tx, ids)]);
  return {
    inCase: members.some(({ person_id, part }) => person_id === childId && part === 'child'),
    family: members.flatMap(({ person_id, part }) => {
      const known = names.get(person_id);
      const withWhom = WHOM[part];
      return known && withWhom && living.has(person_id) && person_id !== childId
        ? [{ id: person_id, name: fullName(known), withWhom }]
        : [];
    }),
  };
}

/** Staff of the child's team now, and the asker: who may drive and supervise. */
export async function staffAround({ tx, now, language, who }: Ask, childId: Id): Promise<{ id: Id; name: string }[]> {
  const caseId = await caseOfChild(tx, childId);
  const team = caseId ? await teamOf(tx, caseId, language) : [];
  const here = team.filter(({ period }) => period.from <= now && (period.to === null || now < period.to));
  const rows = await tx
    .selectFrom('app.access_v_staff')
    .select(['id', 'name'])
    .where('id', 'in', [who.userId, ...here.map(each => each.user_id)])
    .orderBy('name')
    .execute();
  return rows.flatMap(({ id, name }) => (id && name ? [{ id, name }] : []));
}
