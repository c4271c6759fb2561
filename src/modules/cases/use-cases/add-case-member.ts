import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddCaseMember, AddCaseMemberRefusal } from '../contract.ts';
import { addMembers } from '../policy.ts';
import { caseById, followOffice, mayTakeIntoCase, membersOf } from '../store/cases.ts';

/** Takes one more person into a case: the case's team may see them from now on. */
export async function addCaseMember(
  ask: Ask,
  { caseId, personId, part, since = ask.now }: AddCaseMember,
): Promise<Result<{ id: Id }, AddCaseMemberRefusal>> {
  const found = await caseById(ask.tx, caseId);
  if (!found) return no({ kind: 'no-such-case' });
  if (!addMembers.may(ask.who)) return no({ kind: 'not-allowed' });
  if (found.life.to !== null) return no({ kind: 'case-closed' });
  if ((await membersOf(ask.tx, caseId)).some(member => member.person_id === personId))
    return no({ kind: 'already-in-case' });
  if (!(await mayTakeIntoCase(ask.tx, personId))) return no({ kind: 'person-not-available' });

  const id = newId();
  await ask.tx
    .insertInto('app.case_member')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: found.office_id,
      case_id: caseId,
      person_id: personId,
      part,
      during: writeRange({ from: since }),
    })
    .execute();
  await followOffice(ask.tx, caseId);
  return ok({ id });
}
