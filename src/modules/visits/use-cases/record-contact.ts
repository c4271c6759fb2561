import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { visitedAt } from '../capture/store.ts';
import { contactSetting } from '../contact-setting.ts';
import type { RecordContact } from '../contract.ts';
import { dayIn } from '../day-in.ts';
import { ContactRecorded } from '../facts.ts';
import { keepPlanned } from '../planned/store.ts';
import { contactProblems } from '../rules/contact-problems.ts';
import { insertContact, opensContactsOf } from '../store.ts';

export type RecordContactRefusal = { readonly kind: 'not-in-a-case' } | Invalid;

/**
 * Writes down a visit, a call or a letter around a child; what was planned of the kind is kept by it. Entered late it keeps
 * both: the moment it happened and the moment it was entered. Refused: a second visit to the child at the same moment. Throws NotThere when the child's contacts are not the asker's to see.
 */
export async function recordContact(ask: Ask, input: RecordContact): Promise<Result<{ id: Id }, RecordContactRefusal>> {
  const { tx, who, now } = ask;
  const { childId } = input;
  if (!(await opensContactsOf(tx, childId))) return notThere();

  const [setting, maker] = await Promise.all([contactSetting(ask, childId), staffMember(tx, input.madeBy)]);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const problems = contactProblems(input, setting);
  if (!maker) problems.push({ at: 'by', code: 'not-one-of' });
  if (input.kind === 'caseworker_visit' && (await visitedAt(tx, childId, input.happenedAt)))
    problems.push({ at: 'time', code: 'written-down-already' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertContact(tx, { ...input, id, agencyId: who.agencyId, enteredAt: now, enteredBy: who.userId });
  const { kind, way, held, happenedAt } = input;
  await keepPlanned(tx, { childId, contactId: id, kind, day: dayIn(happenedAt, who.timeZone), held });
  await recordFact(ask, ContactRecorded, [childId], { contactId: id, childId, kind, way, held, happenedAt });
  return ok({ id });
}
