import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { askWorker, settleTasks } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { TALK_OUTCOMES, type TalkOutcome } from '../contract.ts';
import { planIsOpen } from '../live-plan.ts';
import { dayAhead } from '../rules/said-words.ts';
import { insertTalk, type PlanTalk, talkById } from '../store/talks.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

export type HoldTalk = {
  readonly talkId: Id;
  /** ISO day, today or earlier. */
  readonly heldOn: string;
  readonly outcome: TalkOutcome;
  readonly words: string;
  /** With `talk_again`: the ISO day of the next one. */
  readonly meetAgainOn?: string | null;
};
export type HoldTalkRefusal = Invalid | { readonly kind: 'talk-already-held' };

/**
 * Writes down that a talk was held: the day, what it came to, and in what words. With `talk_again` the next talk about
 * the same thing is open from now on. Throws NotThere when the talk is not the asker's to see.
 */
export async function holdTalk(ask: Ask, input: HoldTalk): Promise<Result<{ nextId: Id | null }, HoldTalkRefusal>> {
  const { tx, who } = ask;
  const talk = await talkById(tx, input.talkId);
  if (!talk) return notThere();
  await planIsOpen(ask, talk.childId);
  if (talk.heldOn) return no({ kind: 'talk-already-held' });
  const { heldOn, outcome, meetAgainOn = null } = input;
  const words = input.words.trim();
  const problems: Problem[] = dayAhead('heldOn', heldOn, ask.today);
  if (heldOn < dayOf(talk.askedAt, who.timeZone)) problems.push({ at: 'heldOn', code: 'before-it-was-asked' });
  if (!TALK_OUTCOMES.includes(outcome)) problems.push({ at: 'outcome', code: 'not-one-of' });
  if (words === '') problems.push({ at: 'words', code: 'required' });
  const again = outcome === 'talk_again';
  if (again && meetAgainOn && meetAgainOn < ask.today.toString())
    problems.push({ at: 'meetAgainOn', code: 'day-is-past' });
  // Whoever asked may read what came of it.
  if (talk.askedSide === 'family')
    problems.push(...(await problemsThatTellTheHome(tx, talk.childId, [{ at: 'words', texts: [words] }])));
  if (problems.length > 0) return no(invalid(...problems));

  const { numUpdatedRows } = await tx
    .updateTable('app.plan_talk')
    .set({ held_on: heldOn, outcome, outcome_words: words, closed_by: who.userId })
    .where('id', '=', talk.id)
    .where('held_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return no({ kind: 'talk-already-held' });
  await settleTasks(ask, { childId: talk.childId, kind: 'plan_talk', sourceId: talk.id });
  return ok({ nextId: again ? await talkAgain(ask, talk, words, meetAgainOn) : null });
}

async function talkAgain(ask: Ask, talk: PlanTalk, words: string, meetOn: string | null): Promise<Id> {
  const id = newId();
  const { userId: askedBy, agencyId } = ask.who;
  await insertTalk(ask.tx, { ...talk, id, words, language: ask.language, meetOn, askedBy, agencyId, at: ask.now });
  await askWorker(ask, { childId: talk.childId, kind: 'plan_talk', dueOn: meetOn, sourceId: id });
  return id;
}

const dayOf = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
