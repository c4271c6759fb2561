import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { giveReason } from '#platform/record/give-reason.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { contactSetting } from '../../contact-setting.ts';
import { dayIn } from '../../day-in.ts';
import { ContactCorrected } from '../../facts.ts';
import { keepPlanned, keepsPlan, releasePlanned } from '../../planned/store.ts';
import { contactProblems } from '../../rules/contact-problems.ts';
import type { CorrectVisit, NotePart } from '../contract.ts';
import { correctContact, correctNote, insertNotes, notesOf, visitedAt, visitOf } from '../store.ts';
import { tellSupervisor } from '../tell-supervisor.ts';

export type CorrectVisitRefusal = { readonly kind: 'not-in-a-case' | 'changed-meanwhile' } | Invalid;

/**
 * Corrects what was written down wrongly of one child's visit, or completes what was told; a concern that is added goes to the
 * supervisor, and what was planned is open again when the visit did not come about. What stood there before stays in
 * the history with the reason; the moment it was first written down stays as well. Throws NotThere when the visit is not
 * around this child, or not the asker's to see.
 */
export async function correctVisit(ask: Ask, input: CorrectVisit): Promise<Result<void, CorrectVisitRefusal>> {
  const { tx } = ask;
  const { childId, contactId } = input;
  const visit = (await visitOf(tx, childId, contactId, true)) ?? notThere();
  const setting = await contactSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });
  if (!sameMoment(visit.happened_at, input.seen)) return no({ kind: 'changed-meanwhile' });

  const { way, place, held, alone, happenedAt } = input;
  const problems: Problem[] = contactProblems({ way, place, held, aloneWithChild: alone, happenedAt }, setting);
  if (Temporal.Instant.compare(happenedAt, visit.entered_at) > 0)
    problems.push({ at: 'day', code: 'after-it-was-written' });
  if (visit.kind === 'caseworker_visit' && (await visitedAt(tx, childId, happenedAt, contactId)))
    problems.push({ at: 'time', code: 'written-down-already' });
  if (!held)
    for (const part of Object.keys(input.notes))
      if (part !== 'concern') problems.push({ at: part, code: 'only-when-held' });
  if (problems.length > 0) return no(invalid(...problems));

  await giveReason(ask, input.why.trim());
  await correctContact(tx, contactId, { way, place, held, alone, happenedAt });
  await correctNotes(ask, input, { childId, contactId });
  await followPlan(ask, { childId, contactId, kind: visit.kind, held, day: dayIn(happenedAt, ask.who.timeZone) });
  await recordFact(ask, ContactCorrected, [childId], { contactId, childId });
  return ok(undefined);
}

const sameMoment = (one: string, other: string): boolean => {
  try {
    return Temporal.Instant.compare(one, other) === 0;
  } catch {
    return false;
  }
};

/** What was planned follows: open again when the visit did not come about, kept when it did after all. */
async function followPlan(ask: Ask, visit: Parameters<typeof keepPlanned>[1]): Promise<void> {
  if (!visit.held) await releasePlanned(ask.tx, visit);
  else if (!(await keepsPlan(ask.tx, visit))) await keepPlanned(ask.tx, visit);
}

async function correctNotes(ask: Ask, { notes }: CorrectVisit, ids: { childId: Id; contactId: Id }): Promise<void> {
  const there = await notesOf(ask.tx, ids.childId, [ids.contactId]);
  for (const { id, part, words } of there)
    if ((notes[part] ?? null) !== words) await correctNote(ask.tx, id, notes[part] ?? null);
  const known = new Set(there.map(({ part }) => part));
  const added = Object.fromEntries(Object.entries(notes).filter(([part]) => !known.has(part as NotePart)));
  // What is added beside words that speak of somebody is read by the same people as those.
  const named = [...new Set(there.flatMap(note => note.named))];
  await insertNotes(ask.tx, { agencyId: ask.who.agencyId, userId: ask.who.userId, now: ask.now }, ids, added, named);
  // A concern that was forgotten at first is for the supervisor as well.
  if (added.concern) await tellSupervisor(ask, ids);
}
