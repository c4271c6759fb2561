import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { outsideRoles, staffMember } from '#modules/access/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AssignPart, AssignPartRefusal } from '../contract.ts';
import { teamChanged } from '../facts.ts';
import { fillTeam, whyNotAssign } from '../policy.ts';
import { caseById, followAssignments, membersOf } from '../store/cases.ts';
import { caseParts, holdsPart, insertPart } from '../store/team.ts';

/** Puts somebody on a case's team for a time; what the part opens is open for exactly that time. Cover has an end. */
export async function assignPart(ask: Ask, input: AssignPart): Promise<Result<{ id: Id }, AssignPartRefusal>> {
  const { caseId, part, userId, childId = null, from, until = null } = input;
  const found = await caseById(ask.tx, caseId);
  if (!found) return no({ kind: 'no-such-case' });
  if (!fillTeam.may(ask.who)) return no({ kind: 'not-allowed' });
  const whyNot = whyNotAssign(ask.who, part);
  if (whyNot) return no(whyNot);
  if (found.life.to !== null) return no({ kind: 'case-closed' });
  const known = (await caseParts(ask.tx, ask.language)).find(({ code }) => code === part);
  if (!known) return no({ kind: 'no-such-part' });
  if (found.primary?.userId === userId) return no({ kind: 'is-primary-worker' });
  const staff = await staffMember(ask.tx, userId);
  if (!staff && !(await outsideRoles(ask.tx)).has(known.role)) return no({ kind: 'not-on-staff' });
  if (childId && !(await membersOf(ask.tx, caseId)).some(member => member.person_id === childId))
    return no({ kind: 'not-in-case' });
  if (part === 'cover' && until === null) return no(invalid({ at: 'until', code: 'cover-needs-end' }));
  if (until !== null && Temporal.Instant.compare(until, from) <= 0)
    return no(invalid({ at: 'until', code: 'ends-before-it-begins' }));
  const name = staff?.name ?? input.name?.trim() ?? '';
  if (name === '') return no(invalid({ at: 'name', code: 'required' }));
  const during = writeRange({ from, to: until });
  if (await holdsPart(ask.tx, caseId, userId, part, during)) return no({ kind: 'has-this-part' });

  const id = newId();
  const { phone = null, note = null } = input;
  await insertPart(ask.tx, {
    id,
    agency_id: ask.who.agencyId,
    case_id: caseId,
    user_id: userId,
    part,
    person_id: childId,
    name,
    phone,
    during,
    note,
  });
  await followAssignments(ask.tx, caseId);
  await recordFact(ask, teamChanged, [caseId], { case: caseId, member: id, user: userId, part, began: true, at: from });
  return ok({ id });
}
