import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { courtSetting } from '../../court-setting.ts';
import { dayOf, whenProblems } from '../../rules/court-problems.ts';
import { siblingsOf } from '../../siblings.ts';
import type { CloseCourtCase, RecordCourtCase, StandingRefusal } from '../contract.ts';
import { courtCasesOf, endRow } from '../store.ts';

/**
 * Writes down a case before a court: one row for the child and one for each brother and sister it is about, all or none.
 * Throws NotThere when what courts do about the child is not the asker's to see.
 */
export async function recordCourtCase(ask: Ask, input: RecordCourtCase): Promise<Result<{ id: Id }, StandingRefusal>> {
  const { tx, who, now } = ask;
  const { childId, kind, court, number, from, siblings = [] } = input;
  const setting = await courtSetting(ask, childId);
  if (!setting) return no({ kind: 'not-in-a-case' });

  const known = siblings.length === 0 ? [] : await siblingsOf({ tx, timeZone: who.timeZone }, childId);
  const problems: Problem[] = whenProblems('from', from, setting);
  if (court.trim() === '') problems.push({ at: 'court', code: 'required' });
  if (number.trim() === '') problems.push({ at: 'number', code: 'required' });
  if (siblings.some(id => !known.some(sibling => sibling.id === id)))
    problems.push({ at: 'siblings', code: 'not-one-of' });
  const isThere = async (child: Id) =>
    (await courtCasesOf(tx, child)).some(each => each.court === court.trim() && each.number === number.trim());
  if (await isThere(childId)) problems.push({ at: 'number', code: 'case-number-is-there' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  for (const child of new Set([childId, ...siblings])) {
    if (child !== childId && (await isThere(child))) continue;
    await tx
      .insertInto('app.court_case')
      .values({
        id: child === childId ? id : newId(),
        agency_id: who.agencyId,
        office_id: null,
        child_id: child,
        kind,
        court: court.trim(),
        number: number.trim(),
        during: writeRange({ from }),
        recorded_by: who.userId,
        recorded_at: now,
      })
      .execute();
  }
  return ok({ id });
}

/** A case before a court is over: the day is the first it no longer goes on. Throws NotThere. */
export async function closeCourtCase(ask: Ask, input: CloseCourtCase): Promise<Result<void, StandingRefusal>> {
  const { childId, courtCaseId, on } = input;
  const found = (await courtCasesOf(ask.tx, childId)).find(({ id }) => id === courtCaseId) ?? notThere();
  if (found.period.to !== null) return no({ kind: 'changed-meanwhile' });
  const problems: Problem[] = [];
  if (on > dayOf(ask.now, ask.who.timeZone)) problems.push({ at: 'on', code: 'in-the-future' });
  else if (on <= found.period.from) problems.push({ at: 'on', code: 'before-it-began' });
  if (problems.length > 0) return no(invalid(...problems));
  return (await endRow(ask.tx, 'app.court_case', found.id, on)) ? ok(undefined) : no({ kind: 'changed-meanwhile' });
}
