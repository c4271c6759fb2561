import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { partnerPersonById } from '../../partners/store/people.ts';
import type { LogContact, LogContactRefusal } from '../contract.ts';
import { openPartnerTask, settlePartnerTasksOf } from '../partner-tasks.ts';
import { mayNotLog } from '../policy.ts';
import { contactAgreementOn, contactById, contactsOf } from '../store/contacts.ts';
import { keeperOf, towardThere } from '../there.ts';

/**
 * Writes down a contact with a partner, in either direction. A next step becomes a task of the relationship's owner; follow-ups
 * of earlier contacts whose day has come, and the reminder of a silence, are done with it. Throws NotThere.
 */
export async function logContact(ask: Ask, input: LogContact): Promise<Result<{ readonly id: Id }, LogContactRefusal>> {
  const { tx, who } = ask;
  const toward = await towardThere(ask, input);
  const refused = mayNotLog(who);
  if (refused) return no(refused);
  const problems = [...problemsOf(ask, input), ...(await relationProblems(ask, input))];
  if (problems.length > 0) return no(invalid(...problems));

  await settleOf(ask, input);
  const id = newId();
  await tx
    .insertInto('app.partner_contact')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: input.partnershipId,
      community_id: input.communityId ?? null,
      happened_on: input.happenedOn,
      channel: input.channel,
      direction: input.direction,
      person_id: input.personId ?? null,
      with_words: input.withWords?.trim() || null,
      by_id: who.userId,
      answers_id: input.answersId ?? null,
      summary: input.summary.trim(),
      next_step: input.nextStep?.trim() || null,
      next_on: input.nextOn ?? null,
    })
    .execute();
  if (input.nextStep && input.nextOn)
    await openPartnerTask(ask, {
      partnershipId: input.partnershipId,
      communityId: input.communityId ?? null,
      kind: 'follow_up',
      title: input.nextStep,
      ownerId: keeperOf(toward) ?? who.userId,
      dueOn: input.nextOn,
      sourceId: id,
    });
  return ok({ id });
}

function problemsOf({ today }: Ask, input: LogContact): Problem[] {
  const { happenedOn, summary, nextOn } = input;
  const nextStep = input.nextStep?.trim();
  return [
    ...(happenedOn > today.toString() ? [{ at: 'happenedOn', code: 'in-the-future' }] : []),
    ...(summary.trim() === '' ? [{ at: 'summary', code: 'required' }] : []),
    ...(nextStep && !nextOn ? [{ at: 'nextOn', code: 'next-step-needs-a-day' }] : []),
    ...(nextOn && !nextStep ? [{ at: 'nextStep', code: 'required' }] : []),
    ...(nextOn && nextOn < happenedOn ? [{ at: 'nextOn', code: 'before-the-contact' }] : []),
  ];
}

/** With whom is somebody of this partner's side; what is answered came from the other side, earlier or on the same day. */
async function relationProblems({ tx }: Ask, input: LogContact): Promise<Problem[]> {
  const { personId, answersId, partnershipId, direction, happenedOn } = input;
  if (personId) {
    const person = (await partnerPersonById(tx, personId)) ?? notThere();
    if (person.partnership_id !== partnershipId || person.side !== 'partner') return notThere();
  }
  if (!answersId) return [];
  const answered = (await contactById(tx, answersId)) ?? notThere();
  if (answered.partnership_id !== partnershipId) return notThere();
  if (answered.direction === direction) return [{ at: 'answersId', code: 'answers-the-other-side' }];
  return answered.happened_on > happenedOn ? [{ at: 'answersId', code: 'answers-something-earlier' }] : [];
}

async function settleOf(ask: Ask, { partnershipId, happenedOn }: LogContact): Promise<void> {
  const earlier = await contactsOf(ask.tx, partnershipId);
  const agreement = await contactAgreementOn(ask.tx, partnershipId, ask.today.toString());
  for (const contact of earlier.filter(({ next_on: next }) => next !== null && next <= happenedOn))
    await settlePartnerTasksOf(ask, contact.id, { kind: 'follow_up' });
  if (agreement) await settlePartnerTasksOf(ask, agreement.id, { kind: 'rhythm' });
}
