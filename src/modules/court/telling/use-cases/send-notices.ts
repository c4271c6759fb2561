import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { caseById, caseOfChild } from '#modules/cases/index.ts';
import { personById, topicsOpenFor } from '#modules/people/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { NoticeSent } from '../../facts.ts';
import { dayOf } from '../../rules/court-problems.ts';
import { hearingOf, type StandingHearing } from '../../store.ts';
import { aroundHearing } from '../around-hearing.ts';
import type { SendNotices, TellingRefusal } from '../contract.ts';
import { type Entitled, peopleToTell } from '../rules/entitled.ts';
import { noticeDay } from '../rules/notice-day.ts';
import { noticesOf } from '../store-notices.ts';

/**
 * Tells people of a hearing that lies ahead. Whoever has an account is told on their own page at once; what goes by hand
 * becomes a letter to bring or mail, and a task for the child's worker. Nobody is told twice of the same moment. Throws NotThere.
 */
export async function sendNotices(ask: Ask, input: SendNotices): Promise<Result<{ ids: Id[] }, TellingRefusal>> {
  const { tx, who, now } = ask;
  const { childId, hearingId, to } = input;
  const hearing = (await hearingOf(tx, childId, hearingId, true)) ?? notThere();
  if (hearing.state !== 'set' || Temporal.Instant.compare(hearing.setFor, now) <= 0)
    return no({ kind: 'hearing-not-ahead' });

  const entitled = peopleToTell(await aroundHearing(ask, childId));
  const standing = (await noticesOf(tx, childId, hearingId)).filter(({ calledOff }) => calledOff === null);
  const problems: Problem[] = to.length === 0 ? [{ at: 'to', code: 'nobody-to-tell' }] : [];
  for (const { key, way } of to) {
    const one = entitled.find(each => each.key === key);
    if (!one) problems.push({ at: 'to', code: 'not-one-of' });
    else if (standing.some(({ part, name }) => part === one.part && name === one.name))
      problems.push({ at: `way-${key}`, code: 'told-already', fill: { name: one.name } });
    else if (way === 'portal' && one.userId === null)
      problems.push({ at: `way-${key}`, code: 'has-no-account', fill: { name: one.name } });
  }
  if (problems.length > 0) return no(invalid(...problems));

  const about = (await personById(tx, childId))?.first_name ?? notThere();
  const rules = (await packsInForce(tx, who.agencyId, now)).flatMap(pack => pack.rules);
  const day = dayOf(hearing.setFor, who.timeZone);
  const hasTribe = entitled.some(({ part }) => part === 'tribe');
  const ids: Id[] = [];
  for (const { key, way, language } of to) {
    const one = entitled.find(each => each.key === key)!;
    const id = newId();
    const due = noticeDay(rules, { kind: hearing.kind, day }, one.part, hasTribe);
    await tx
      .insertInto('app.hearing_notice')
      .values({
        ...toldOf(hearing),
        id,
        agency_id: who.agencyId,
        office_id: null,
        child_id: childId,
        part: one.part,
        person_id: one.personId,
        user_id: one.userId,
        name: one.name,
        language: language ?? one.language,
        about,
        way,
        due_on: due?.on ?? null,
        due_rule: due?.rule ?? null,
        made_at: now,
        made_by: who.userId,
        sent_at: way === 'portal' ? now : null,
        proof: null,
        proof_at: null,
        proof_note: null,
        returned_on: null,
        called_off: null,
        answer: null,
        answer_needs: null,
        answered_at: null,
        answered_by: null,
      })
      .execute();
    ids.push(id);
    if (way === 'portal')
      await recordFact(ask, NoticeSent, [childId], { childId, hearingId, noticeId: id, part: one.part, way });
    else await askToServe(ask, childId, id, due?.on ?? day, one);
  }
  return ok({ ids });
}

/** What people are told of a hearing: nothing else of it leaves the record. */
const toldOf = ({ id, kind, setFor, where }: StandingHearing) => ({
  hearing_id: id,
  hearing_kind: kind,
  set_for: setFor,
  place: where.place,
  attend: where.attend,
  join_with: where.joinWith,
});

/** A letter goes by hand: whoever has the child's case is asked to see to it. Attorneys of the agency open no tasks. */
async function askToServe(ask: Ask, childId: Id, noticeId: Id, dueOn: string, { name }: Entitled): Promise<void> {
  const { tx, who, say } = ask;
  if (!(await topicsOpenFor(tx, childId, ['tasks'])).has('tasks')) return;
  const caseId = await caseOfChild(tx, childId);
  const worker = caseId ? (await caseById(tx, caseId))?.primary?.userId : undefined;
  const detail = say('court', 'notice.task', { name });
  await openTask(ask, {
    childId,
    kind: 'serve_notice',
    detail,
    dueOn,
    userId: worker ?? who.userId,
    sourceId: noticeId,
  });
}
