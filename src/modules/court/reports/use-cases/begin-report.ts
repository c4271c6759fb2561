import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { hearingOf, opensCourtOf } from '../../store.ts';
import type { BeginReport } from '../contract.ts';
import { ReportAsked } from '../facts.ts';
import { firstDay } from '../first-day.ts';
import { periodProblem } from '../rules/report-period.ts';
import { insertReport } from '../store/changes.ts';
import { sectionCodes } from '../store/parts.ts';

/**
 * Begins a report to the court: its period runs from the last hearing held (or the removal) to today, and the record is
 * gathered in the background. Refuses a hearing that is not set any more and a period that cannot be. One draft stands for
 * one hearing (`court_report__one_draft_for_a_hearing`). Throws NotThere when the child's court is not the asker's.
 */
export async function beginReport(ask: Ask, input: BeginReport): Promise<Result<{ id: Id }, Invalid>> {
  const { tx, today } = ask;
  const { childId, hearingId, language } = input;
  const child = await personById(tx, childId);
  if (!child || !(await opensCourtOf(tx, childId))) return notThere();
  const hearing = hearingId ? ((await hearingOf(tx, childId, hearingId)) ?? notThere()) : null;

  const until = today.toString();
  const since = input.since ?? (await firstDay(ask, childId));
  const problem = periodProblem(since, until, child.born_precision === 'day' ? child.born_on : null);
  if (hearing && hearing.state !== 'set') return no(invalid({ at: 'hearing', code: 'hearing-not-set' }));
  if (since === null || problem) return no(invalid({ at: 'since', code: problem ?? 'since-not-known' }));

  const id = newId();
  const report = { id, childId, hearingId, language, since, until, amends: null, amendWhy: null };
  await insertReport(ask, report, await sectionCodes(tx));
  await recordFact(ask, ReportAsked, [childId], { childId, reportId: id });
  return ok({ id });
}
