import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { clashProblems } from '../clash.ts';
import type { RecordHearing } from '../contract.ts';
import { courtSetting } from '../court-setting.ts';
import { HearingRecorded, HearingSet } from '../facts.ts';
import { keepMade, madeBefore, writingOf } from '../keep-made.ts';
import {
  type CourtSetting,
  dayOf,
  earlyProblems,
  madeProblems,
  pleaProblems,
  whenProblems,
} from '../rules/court-problems.ts';
import { hearingOf, type StandingHearing } from '../store.ts';
import { endHearing, insertHearing } from '../store-changes.ts';
import { callOffNotices } from '../telling/call-off-notices.ts';

export type RecordHearingRefusal =
  | { readonly kind: 'not-in-a-case' }
  | { readonly kind: 'changed-meanwhile' }
  | Invalid;

/**
 * Writes down what came of a hearing that was set: it was held, with what the judge found and ordered there; it was
 * continued to another day, which sets a hearing that follows; or it was canceled. Throws NotThere when the hearing is
 * not the child's, or not the asker's to see.
 */
export async function recordHearing(ask: Ask, input: RecordHearing): Promise<Result<void, RecordHearingRefusal>> {
  const { childId, hearingId, outcome } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });
  const hearing = await hearingOf(ask.tx, childId, hearingId, true);
  if (!hearing) return notThere();

  if (hearing.state !== 'set') return no({ kind: 'changed-meanwhile' });
  const problems = await problemsOf(ask, input, hearing, setting);
  if (problems.length > 0) return no(invalid(...problems));

  const writing = writingOf(ask, childId);
  const { kind } = hearing;
  const heldAt = input.outcome === 'held' ? input.heldAt : null;
  if (input.outcome === 'held') {
    const { judge, plea, earlyDemand } = input;
    await endHearing(ask.tx, hearingId, writing, { state: 'held', heldAt: input.heldAt, judge, plea, earlyDemand });
  } else await endHearing(ask.tx, hearingId, writing, { state: input.outcome });
  await recordFact(ask, HearingRecorded, [childId], { childId, hearingId, kind, outcome, heldAt });

  if (input.outcome !== 'held') await callOffNotices(ask, childId, hearingId, input.outcome);
  if (input.outcome === 'held') await keepMade(ask, writing, input, dayOf(input.heldAt, setting.timeZone), hearingId);
  if (input.outcome === 'continued') {
    const [id, { setFor }] = [newId(), input];
    await insertHearing(ask.tx, writing, { id, kind, setFor, follows: hearingId }, hearing.where);
    await recordFact(ask, HearingSet, [childId], { childId, hearingId: id, kind, setFor, follows: hearingId });
  }
  return ok(undefined);
}

async function problemsOf(
  ask: Ask,
  input: RecordHearing,
  { id, kind, setFor }: StandingHearing,
  setting: CourtSetting,
): Promise<Problem[]> {
  switch (input.outcome) {
    case 'held':
      return [
        ...whenProblems('day', input.heldAt, setting),
        ...(await clashProblems(ask, input.childId, kind, input.heldAt, id)),
        ...pleaProblems(kind, input.plea),
        ...earlyProblems(kind, input.earlyDemand ?? null),
        ...madeProblems(input),
        ...(await madeBefore(ask, input.childId, input, dayOf(input.heldAt, setting.timeZone))),
      ];
    case 'continued':
      if (Temporal.Instant.compare(input.setFor, setFor) <= 0) return [{ at: 'day', code: 'not-later' }];
      return [
        ...whenProblems('day', input.setFor, setting, true),
        ...(await clashProblems(ask, input.childId, kind, input.setFor, id)),
      ];
    case 'canceled':
      return [];
  }
}
