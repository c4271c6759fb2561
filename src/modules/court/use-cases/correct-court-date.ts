import { isId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { giveReason } from '#platform/record/give-reason.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { clashProblems } from '../clash.ts';
import type { CorrectCourtDate } from '../contract.ts';
import { courtSetting } from '../court-setting.ts';
import { CourtDateCorrected } from '../facts.ts';
import { type Answered, answerProblems, answersAsked, answersChanged } from '../rules/answers-asked.ts';
import { type CourtSetting, dayOf, whenProblems } from '../rules/court-problems.ts';
import {
  answersOf,
  chainOf,
  type DatedEntry,
  type DatedList,
  entriesOf,
  hearingOf,
  type StandingHearing,
} from '../store.ts';
import { correctAnswers, correctDays, correctHearing } from '../store-changes.ts';
import { callOffNotices } from '../telling/call-off-notices.ts';

export type CorrectCourtDateRefusal =
  | { readonly kind: 'not-in-a-case' }
  | { readonly kind: 'changed-meanwhile' }
  | Invalid;

/** What a correction found: what it says now, what speaks against the new day, and how it is written. */
type Found = {
  readonly from: string;
  readonly asked: readonly Answered[];
  readonly problems: readonly Problem[];
  readonly write: () => Promise<unknown>;
};

/**
 * Corrects a day, or a hearing's moment, because it was written down wrongly: not a change of what happened; and completes
 * what was answered as not known. What was made at a hearing on its day goes along. The submit runs with kind `correction`, so history says so. Throws NotThere when
 * the entry is not the child's, or not the asker's to see.
 */
export async function correctCourtDate(
  ask: Ask,
  input: CorrectCourtDate,
): Promise<Result<void, CorrectCourtDateRefusal>> {
  const { childId, list, recordId, to } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });
  if (!isId(recordId)) return notThere();
  const found = list === 'hearings' ? await ofHearing(ask, input, setting) : await ofEntry(ask, input, list, setting);
  const { from } = found;
  const answers = answersChanged(await answersOf(ask.tx, list, recordId), input.answers ?? {});
  const completes = Object.keys(answers).length > 0;

  if (from !== input.seen) return no({ kind: 'changed-meanwhile' });
  const problems: Problem[] = [...(to === from ? [] : found.problems), ...answerProblems(found.asked, answers)];
  if (to === from && !completes) problems.push({ at: 'day', code: 'as-it-was' });
  if (input.why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  await giveReason(ask, input.why.trim());
  if (to !== from) await found.write();
  if (completes) await correctAnswers(ask.tx, list, recordId, answers);
  await recordFact(ask, CourtDateCorrected, [childId], { childId, list, recordId, from, to });
  return ok(undefined);
}

async function ofEntry(ask: Ask, input: CorrectCourtDate, list: DatedList, setting: CourtSetting): Promise<Found> {
  const { childId, recordId, to } = input;
  const [entry] = await entriesOf(ask.tx, list, childId, { id: recordId });
  if (!entry) return notThere();
  const problems = [...whenProblems('day', to, setting), ...(await meets(ask, childId, list, [entry], to))];
  const asked = answersAsked(list, entry.kind, false);
  return { from: entry.on, asked, problems, write: () => correctDays(ask.tx, list, [recordId], to) };
}

async function ofHearing(ask: Ask, input: CorrectCourtDate, setting: CourtSetting): Promise<Found> {
  const { childId, recordId, to } = input;
  const hearing = await hearingOf(ask.tx, childId, recordId, true);
  if (!hearing) return notThere();
  const from = hearing.heldAt ?? hearing.setFor;
  const [dayBefore, day] = [dayOf(from, setting.timeZone), dayOf(to, setting.timeZone)];
  const made = dayBefore === day ? [] : await madeThere(ask, hearing, childId, dayBefore);
  const problems = [
    ...whenProblems('day', to, setting, hearing.state !== 'held'),
    ...(await orderProblems(ask, hearing, input)),
    ...(['set', 'held'].includes(hearing.state) ? await clashProblems(ask, childId, hearing.kind, to, recordId) : []),
  ];
  for (const { list, entries } of made) problems.push(...(await meets(ask, childId, list, entries, day)));
  const write = async () => {
    await correctHearing(ask.tx, recordId, hearing.state === 'held' ? 'held_at' : 'set_for', to);
    // Who was told of another moment has to be told again.
    if (hearing.state === 'set') await callOffNotices(ask, childId, recordId, 'corrected');
    for (const { list, entries } of made)
      await correctDays(
        ask.tx,
        list,
        entries.map(entry => entry.id),
        day,
      );
  };
  return { from, asked: answersAsked('hearings', hearing.kind, hearing.state === 'held'), problems, write };
}

/** Findings and orders of a hearing that stand on its day. */
const madeThere = ({ tx }: Ask, hearing: StandingHearing, childId: string, on: string) =>
  Promise.all(
    (['findings', 'orders'] as const).map(async list => ({
      list,
      entries: (await entriesOf(tx, list, childId, { hearingId: hearing.id })).filter(entry => entry.on === on),
    })),
  );

/** Entries of the same kind that stand on the new day already. */
async function meets(
  { tx }: Ask,
  childId: string,
  list: DatedList,
  entries: readonly DatedEntry[],
  on: string,
): Promise<Problem[]> {
  const moving = new Set(entries.map(entry => entry.id));
  const there = await entriesOf(tx, list, childId, { kinds: entries.map(entry => entry.kind), on });
  return there.some(entry => !moving.has(entry.id)) ? [{ at: 'day', code: 'stands-there-already' }] : [];
}

/** A hearing that was continued comes before the one that follows it. What was held has its place by when it was held. */
async function orderProblems(
  { tx }: Ask,
  hearing: StandingHearing,
  { childId, to }: CorrectCourtDate,
): Promise<Problem[]> {
  if (hearing.state === 'held') return [];
  const { before, after } = await chainOf(tx, childId, hearing);
  if (before && Temporal.Instant.compare(to, before) <= 0) return [{ at: 'day', code: 'before-the-one-it-follows' }];
  if (after && Temporal.Instant.compare(to, after) >= 0) return [{ at: 'day', code: 'after-the-one-that-follows' }];
  return [];
}
