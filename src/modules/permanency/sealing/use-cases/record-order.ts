import { type Id, isId, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { openingSealedFiles } from '../../policy.ts';
import type { RecordOrder, RecordOrderRefusal } from '../contract.ts';
import { insertOrder } from '../store.ts';

/** Longer than a year no file stays open by one entry: an order that says so is written down again. */
const AT_MOST = { years: 1 };

/**
 * Writes down an order of a court that opens a sealed file to one member of the staff, to read it until the end of a day
 * (S1-06). Throws NotThere when there is no such sealed file of this agency.
 */
export async function recordOrder(ask: Ask, input: RecordOrder): Promise<Result<{ id: Id }, RecordOrderRefusal>> {
  if (!isId(input.fileId)) return notThere();
  if (!openingSealedFiles.may(ask.who)) return no({ kind: 'not-allowed' });
  const problems = problemsOf(input, ask.today);
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const ends = Temporal.PlainDate.from(input.until).add({ days: 1 }).toZonedDateTime(ask.who.timeZone).toInstant();
  const came = await insertOrder(ask.tx, id, input, ends.toString());
  if (came === 'not-there') return notThere();
  return came === 'recorded' ? ok({ id }) : no(invalid({ at: 'readerId', code: 'reader-is-not-staff' }));
}

function problemsOf(input: RecordOrder, today: Temporal.PlainDate): Problem[] {
  const problems: Problem[] = (['court', 'number', 'purpose'] as const).flatMap(at =>
    input[at].trim() === '' ? [{ at, code: 'required' }] : [],
  );
  if (!isId(input.readerId)) problems.push({ at: 'readerId', code: 'required' });
  if (input.orderedOn > today.toString()) problems.push({ at: 'orderedOn', code: 'in-the-future' });
  if (input.until < today.toString()) problems.push({ at: 'until', code: 'order-from-today' });
  else if (input.until >= today.add(AT_MOST).toString()) problems.push({ at: 'until', code: 'order-within-a-year' });
  return problems;
}
