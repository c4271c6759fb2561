import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { DraftSheet, DraftSheetRefusal } from '../contract.ts';
import { partnerToKeep } from '../keep-partner.ts';
import { dayProblems, saidProblems } from '../rules/problems.ts';
import { sheetsOf } from '../store/sheets.ts';

/** Begins the next expectation sheet of a partnership, one draft at a time. Its lines start as those of the one before. */
export async function draftSheet(
  ask: Ask,
  { partnershipId, statement, on }: DraftSheet,
): Promise<Result<{ id: Id }, DraftSheetRefusal>> {
  const kept = await partnerToKeep(ask, partnershipId);
  if (!kept.ok) return kept;
  const [before] = await sheetsOf(ask.tx, partnershipId);
  if (before && before.inEffectOn === null) return no({ kind: 'draft-sheet-is-open' });
  const problems = [
    ...saidProblems({ statement }),
    ...dayProblems('on', on, ask.today.toString(), before?.inEffectOn ?? undefined),
  ];
  if (problems.length > 0) return no(invalid(...problems));
  const id = newId();
  const of = { agency_id: ask.who.agencyId, partnership_id: partnershipId };
  await ask.tx
    .insertInto('app.expectation_sheet')
    .values({
      id,
      ...of,
      version: (before?.version ?? 0) + 1,
      statement: statement.trim(),
      language: ask.language,
      drafted_on: on,
      drafted_by: ask.who.userId,
    })
    .execute();
  // Dates that were kept are over; what is still ahead goes on.
  const carried = before?.lines.filter(line => line.doneOn === null) ?? [];
  if (carried.length > 0)
    await ask.tx
      .insertInto('app.expectation_line')
      .values(
        carried.map(line => ({
          id: newId(),
          ...of,
          sheet_id: id,
          side: line.side,
          kind: line.kind,
          words: line.words,
          activities: [...line.activities],
          hours: line.hours === null ? null : String(line.hours),
          due_on: line.dueOn,
        })),
      )
      .execute();
  return ok({ id });
}
