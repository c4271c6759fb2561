import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { answerProblems, settleTelling } from '#modules/meetings/index.ts';
import { TaskOpened } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AnyAsk, GuestAsk } from '#platform/http/guest-page.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { AnswerVisit, AnswerVisitRefusal } from '../contract.ts';
import { FamilyVisitDeclined } from '../facts.ts';
import { keepVisitAnswerByLink, type LinkedVisit, visitsByLink } from '../store/by-link.ts';
import { keepVisitAnswer } from '../store/changes.ts';
import { guestById, visitsById } from '../store/visits.ts';

/** So many days the child's worker has to call back. */
const DAYS = 1;

/**
 * Keeps an answer to family time: by whoever is invited, signed in or by a link, or told to staff. A no and another time
 * give the child's worker a task to call. Refused when the visit was moved since the page was drawn. Throws NotThere when
 * the invitation is not the asker's to see.
 */
export async function answerVisit(ask: AnyAsk, input: AnswerVisit): Promise<Result<object, AnswerVisitRefusal>> {
  if (!ask.who) return answerByLink(ask, input);
  const guest = (await guestById(ask.tx, input.guestId)) ?? notThere();
  const visit = (await visitsById(ask.tx, [guest.visit_id])).get(guest.visit_id) ?? notThere();
  const own = ask.who.kind !== 'staff';
  if (input.via === 'text_link' || own !== (input.via === 'portal')) return notThere();
  const isPast = Temporal.Instant.compare(visit.ends_at, ask.now) <= 0;
  if (visit.state !== 'planned' || isPast) return no({ kind: 'visit-is-over' });

  const problems = answerProblems(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));

  await keepVisitAnswer(ask, input);
  // Whoever moves a visit takes back the answers to its time before: one that comes meanwhile is about that time.
  const now = (await visitsById(ask.tx, [visit.id])).get(visit.id);
  if (now?.starts_at !== (input.seen ?? visit.starts_at)) return no({ kind: 'moved-meanwhile' });

  const comes = input.answer === 'accepted';
  if (own) await followAnswer(ask, guest.child_id, guest.id, !comes);
  else await settleTelling(ask, { childId: guest.child_id, invitationId: guest.id });
  if (!comes) await tellDeclined(ask, { ...visit, visit_id: visit.id }, guest.id);
  return ok({});
}

/** The same by a link: it opens the invitee's own visits and no others. What was sent twice is kept once. */
async function answerByLink(ask: GuestAsk, input: AnswerVisit): Promise<Result<object, AnswerVisitRefusal>> {
  const visit = (await visitsByLink(ask.tx)).find(each => each.guest_id === input.guestId) ?? notThere();
  if (input.via !== 'text_link') return notThere();
  if (visit.state !== 'planned') return no({ kind: 'visit-is-over' });
  if (input.seen && input.seen !== visit.starts_at) return no({ kind: 'moved-meanwhile' });
  const problems = answerProblems(input, ask.now);
  if (problems.length > 0) return no(invalid(...problems));
  if (isTheSame(visit, input)) return ok({});

  const due = ask.today.add({ days: DAYS }).toString();
  const { outcome, taskId, userId } = await keepVisitAnswerByLink(ask, input, due);
  if (outcome !== 'kept') return no({ kind: outcome === 'over' ? 'visit-is-over' : 'too-many-answers' });
  const childId = visit.child_id;
  if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind: 'call', userId });
  if (input.answer !== 'accepted') await tellDeclined(ask, visit, visit.guest_id);
  return ok({});
}

const isTheSame = ({ answer, answer_words, other_time }: LinkedVisit, input: AnswerVisit): boolean =>
  input.answer === answer && input.words === answer_words && input.otherTime === other_time;

type Declined = Pick<LinkedVisit, 'visit_id' | 'child_id' | 'with_whom' | 'way' | 'starts_at'>;

async function tellDeclined(ask: AnyAsk, visit: Declined, guestId: Id): Promise<void> {
  const { visit_id: visitId, child_id: childId, with_whom: withWhom, way, starts_at: startsAt } = visit;
  await recordFact(ask, FamilyVisitDeclined, [childId], { visitId, childId, withWhom, way, startsAt, guestId });
}

/** What follows from an answer of somebody outside, who may write no task. */
async function followAnswer(ask: Ask, childId: Id, guestId: Id, callsBack: boolean): Promise<void> {
  const taskId = newId();
  const { rows } = await sql<{ worker: Id | null }>`
    select app_definer.follow_family_answer(${taskId}, ${guestId}, ${ask.today.add({ days: DAYS }).toString()}::date, ${callsBack}) as worker`.execute(
    ask.tx,
  );
  const userId = rows[0]?.worker;
  if (userId) await recordFact(ask, TaskOpened, [childId], { taskId, childId, kind: 'call', userId });
}
