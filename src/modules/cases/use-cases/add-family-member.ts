import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { addPerson, personById, proposeDuplicates, recordContact, recordRelationship } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddFamilyMember, AddFamilyMemberRefusal, MemberPart } from '../contract.ts';
import { addMembers } from '../policy.ts';
import { caseOfChild, membersOf } from '../store/cases.ts';
import { addCaseMember } from './add-case-member.ts';

/**
 * Adds somebody to a child's family: a person of the record, or somebody new, who is then compared with everybody the
 * agency knows and proposed for review where it may be one person (S2-107).
 */
export async function addFamilyMember(
  ask: Ask,
  { childId, who, kind }: AddFamilyMember,
): Promise<Result<{ personId: Id }, AddFamilyMemberRefusal>> {
  const child = await personById(ask.tx, childId);
  const caseId = child && (await caseOfChild(ask.tx, childId));
  if (!caseId) return no({ kind: 'no-such-case' });
  if (!addMembers.may(ask.who)) return no({ kind: 'not-allowed' });

  const added = 'personId' in who ? ok({ id: who.personId }) : await addPerson(ask, who);
  if (!added.ok) return added;
  const personId = added.value.id;
  const members = await membersOf(ask.tx, caseId);
  if (!members.some(member => member.person_id === personId)) {
    const member = await addCaseMember(ask, { caseId, personId, part: PARTS[kind] ?? 'relative' });
    if (!member.ok) return member;
  }
  const related = await recordRelationship(ask, { personId: childId, relativeId: personId, kind });
  if (!related.ok) return related;
  if ('phone' in who && who.phone) {
    const from = ask.today.toString();
    const reached = await recordContact(ask, { personId, kind: 'phone', value: who.phone, from });
    if (!reached.ok) return reached;
    await proposeDuplicates(ask.tx, [personId], 'person');
  }
  return ok({ personId });
}

/** What somebody is to the child decides their part in the case; everybody else is a relative. */
const PARTS: Readonly<Record<string, MemberPart>> = {
  mother: 'mother',
  father: 'father',
  parent: 'parent',
  stepmother: 'parent',
  stepfather: 'parent',
  adoptive_parent: 'parent',
};
