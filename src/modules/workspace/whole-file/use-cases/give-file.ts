import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { requestToChange } from '../request-there.ts';
import { keepGiven } from '../store/items.ts';

export type GiveFile = {
  readonly childId: Id;
  readonly requestId: Id;
  /** ISO date. */
  readonly givenOn: string;
  readonly givenTo: string;
};

/** Writes down that an approved file was given, on which day and to whom. What was given stays as it was approved. */
export async function giveFile(
  ask: Ask,
  { childId, requestId, givenOn, givenTo }: GiveFile,
): Promise<Result<void, { readonly kind: 'not-approved' } | Invalid>> {
  const request = await requestToChange(ask, childId, requestId);
  if (request.state !== 'approved' || request.approvedAt === null) return no({ kind: 'not-approved' });
  const approvedOn = Temporal.Instant.from(request.approvedAt)
    .toZonedDateTimeISO(ask.who.timeZone)
    .toPlainDate()
    .toString();
  const problems: Problem[] = [];
  if (givenOn > ask.today.toString()) problems.push({ at: 'givenOn', code: 'in-the-future' });
  if (givenOn < approvedOn) problems.push({ at: 'givenOn', code: 'before-approval' });
  if (givenTo.trim() === '') problems.push({ at: 'givenTo', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));
  await keepGiven(ask.tx, request.id, givenOn, givenTo.trim());
  return ok(undefined);
}
