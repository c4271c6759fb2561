import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { findHomeTerms } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { RecordWhereabouts } from '../contract.ts';
import { WhereaboutsChanged } from '../facts.ts';
import { findSetting, findStanding, lockChild, lockHome, type Standing } from '../store.ts';
import { whyNotHome } from '../why-not-home.ts';

export type RecordWhereaboutsRefusal = { readonly kind: 'not-in-care' } | Invalid;

/**
 * Records that a child is somewhere else for a while (respite, hospital, away …). The placement goes on underneath and
 * no move is counted; a respite home's caregivers have access for exactly that time. May lie ahead: a weekend is planned.
 */
export async function recordWhereabouts(
  ask: Ask,
  input: RecordWhereabouts,
): Promise<Result<{ id: Id }, RecordWhereaboutsRefusal>> {
  await lockChild(ask.tx, input.childId);
  if (input.homeId) await lockHome(ask.tx, input.homeId);
  const standing = await findStanding(ask.tx, input.childId);
  if (!standing) return no({ kind: 'not-in-care' });

  const problems = [...whenProblems(input, standing), ...(await whereProblems(ask, input, standing))];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.whereabouts')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: input.childId,
      setting: input.setting,
      home_id: input.homeId ?? null,
      during: writeRange({ from: input.from, to: input.to ?? null }),
      hold_bed_until: input.holdBedUntil ?? null,
      note: input.note ?? null,
    })
    .execute();
  await recordFact(ask, WhereaboutsChanged, [input.childId], {
    childId: input.childId,
    whereaboutsId: id,
    setting: input.setting,
  });
  return ok({ id });
}

function whenProblems(input: RecordWhereabouts, standing: Standing): Problem[] {
  const began = standing.placementFrom ?? standing.episodeFrom;
  const problems: Problem[] = [];
  if (Temporal.Instant.compare(input.from, began) < 0)
    problems.push({ at: 'from', code: 'before-current-placement', fill: { name: standing.firstName } });
  if (input.to && Temporal.Instant.compare(input.to, input.from) <= 0)
    problems.push({ at: 'to', code: 'ends-before-it-begins' });
  return problems;
}

async function whereProblems(ask: Ask, input: RecordWhereabouts, standing: Standing): Promise<Problem[]> {
  const setting = await findSetting(ask.tx, input.setting);
  if (setting?.layer !== 'whereabouts') return [{ at: 'setting', code: 'not-one-of' }];
  if (setting.home_kinds.length === 0) return input.homeId ? [{ at: 'home', code: 'no-home-here' }] : [];
  if (!input.homeId) return [{ at: 'home', code: 'required' }];
  const home = await findHomeTerms(ask.tx, input.homeId);
  if (!home) return [{ at: 'home', code: 'home-not-there' }];
  if (home.homeId === standing.homeId) return [{ at: 'home', code: 'already-lives-there' }];
  const stay = { at: input.from, until: input.to ?? null, purpose: 'respite' } as const;
  return (await whyNotHome(ask, home, [standing], stay)).problems;
}
