import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { hearingOf } from '../../store.ts';
import type { RecordAttendance } from '../contract.ts';
import { attendanceOf } from '../store-words.ts';

export type AttendanceRefusal = { readonly kind: 'hearing-not-held' } | Invalid;

/**
 * Writes down who was at a hearing that was held, and whether they spoke. Written again it takes the place of what was
 * written before, which history keeps; whom somebody else added meanwhile stays. Throws NotThere.
 */
export async function recordAttendance(ask: Ask, input: RecordAttendance): Promise<Result<void, AttendanceRefusal>> {
  const { tx, who, now } = ask;
  const { childId, hearingId } = input;
  const hearing = (await hearingOf(tx, childId, hearingId, true)) ?? notThere();
  if (hearing.state !== 'held') return no({ kind: 'hearing-not-held' });

  const rows = input.who.map(one => ({ ...one, name: one.name.trim() }));
  const problems: Problem[] = rows.length === 0 ? [{ at: 'who', code: 'nobody-came' }] : [];
  if (rows.some(({ name }) => name === '')) problems.push({ at: 'name', code: 'required' });
  if (new Set(rows.map(({ part, name }) => `${part} ${name}`)).size < rows.length)
    problems.push({ at: 'name', code: 'named-twice' });
  if (rows.some(({ came, spoke }) => came === 'absent' && spoke === true))
    problems.push({ at: 'who', code: 'absent-and-spoke' });
  if (problems.length > 0) return no(invalid(...problems));

  const isIn = (list: readonly { part: string; name: string }[], { part, name }: { part: string; name: string }) =>
    list.some(one => one.part === part && one.name === name);
  const anew = (await attendanceOf(tx, childId, hearingId)).filter(
    one => !input.shown || isIn(input.shown, one) || isIn(rows, one),
  );
  if (anew.length > 0)
    await tx
      .deleteFrom('app.court_attendance')
      .where(
        'id',
        'in',
        anew.map(({ id }) => id),
      )
      .execute();
  for (const { part, name, came, spoke } of rows)
    await tx
      .insertInto('app.court_attendance')
      .values({
        id: newId(),
        agency_id: who.agencyId,
        office_id: null,
        child_id: childId,
        hearing_id: hearingId,
        part,
        name,
        came,
        spoke: came === 'absent' ? null : spoke,
        recorded_by: who.userId,
        recorded_at: now,
      })
      .execute();
  return ok(undefined);
}
