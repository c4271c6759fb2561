import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { readRange, writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { healthIsOpen } from '../change-essentials.ts';
import { CoverageRecorded } from '../facts.ts';
import { sameName } from '../rules/same-name.ts';
import { bornOn, coverageOf } from '../store.ts';

/** Insurance from a day on, perhaps until a day (the last day covered). ISO dates; null is not known. */
export type RecordCoverage = {
  readonly childId: Id;
  readonly payer: string;
  readonly memberNumber?: string | null;
  /** Whether it is Medicaid; null is not known. */
  readonly medicaid?: boolean | null;
  readonly from?: string | null;
  readonly until?: string | null;
};

/** The named constraint behind the refusal, for submits that meet it at the same moment as somebody else. */
export const coverageConstraint = { health_coverage__one_at_a_time: invalid({ at: 'payer', code: 'already-covered' }) };

/** Adds insurance. Throws NotThere when the child's health is not the asker's to see. */
export async function recordCoverage(ask: Ask, input: RecordCoverage): Promise<Result<{ id: Id }, Invalid>> {
  const { childId, payer } = input;
  await healthIsOpen(ask, childId);

  const problems: Problem[] = [];
  const from = input.from ?? '';
  const to = input.until ? Temporal.PlainDate.from(input.until).add({ days: 1 }).toString() : null;
  const [listed, born] = await Promise.all([
    coverageOf(ask.tx, childId, ask.today.toString()),
    bornOn(ask.tx, childId),
  ]);
  if (to !== null && to <= from) problems.push({ at: 'until', code: 'ends-before-it-begins' });
  if (from !== '' && born && from < born) problems.push({ at: 'from', code: 'before-birth' });
  if (listed.some(one => sameName(one.payer, payer) && meets(readRange(one.during), { from, to })))
    problems.push({ at: 'payer', code: 'already-covered' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.health_coverage')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      payer,
      member_number: input.memberNumber ?? null,
      medicaid: input.medicaid ?? null,
      during: writeRange({ from, to }),
    })
    .execute();
  await recordFact(ask, CoverageRecorded, [childId], { childId, coverageId: id });
  return ok({ id });
}

type Days = { readonly from: string; readonly to: string | null };

/** Do two stretches of days share a day? An empty `from` is "since ever". */
const meets = (one: Days, other: Days) =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
