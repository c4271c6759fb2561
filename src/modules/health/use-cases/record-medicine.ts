import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { essentialsChanged, healthIsOpen } from '../change-essentials.ts';
import { sameName } from '../rules/same-name.ts';
import { bornOn, medicinesOf } from '../store.ts';

export type RecordMedicine = {
  readonly childId: Id;
  readonly name: string;
  readonly dose?: string | null;
  /** When it is given, in words. */
  readonly times?: string | null;
  readonly reason?: string | null;
  /** Does it act on mood, sleep or behavior? Null is not known. */
  readonly psychotropic: boolean | null;
  /** First day, ISO; null when it is not known. */
  readonly from?: string | null;
};

/** Adds a medicine the child takes. Throws NotThere when the child's health is not the asker's to see. */
export async function recordMedicine(ask: Ask, input: RecordMedicine): Promise<Result<{ id: Id }, Invalid>> {
  const { childId, name } = input;
  await healthIsOpen(ask, childId);

  const problems: Problem[] = [];
  const [listed, born] = await Promise.all([
    medicinesOf(ask.tx, childId, ask.today.toString()),
    bornOn(ask.tx, childId),
  ]);
  if (listed.some(medicine => sameName(medicine.name, name))) problems.push({ at: 'name', code: 'already-listed' });
  if (input.from && born && input.from < born) problems.push({ at: 'from', code: 'before-birth' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.medicine')
    .values({
      id,
      agency_id: ask.who.agencyId,
      office_id: null,
      child_id: childId,
      name,
      dose: input.dose ?? null,
      times: input.times ?? null,
      reason: input.reason ?? null,
      psychotropic: input.psychotropic,
      during: writeRange({ from: input.from ?? '' }),
      noted_at: ask.now,
    })
    .execute();
  await essentialsChanged(ask, childId, { code: 'medicine-added', name }, { medicines_known: 'listed' });
  return ok({ id });
}
