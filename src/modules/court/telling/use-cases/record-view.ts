import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { hearingOf } from '../../store.ts';
import type { RecordView } from '../contract.ts';
import { viewOf } from '../store-words.ts';

export type ViewRefusal = { readonly kind: 'hearing-not-ahead' } | Invalid;

/**
 * Writes down what a child wants the court to know before a hearing, or why that is not known; afterward what was done with it
 * (S2-125). Throws NotThere.
 */
export async function recordView(ask: Ask, input: RecordView): Promise<Result<void, ViewRefusal>> {
  const { tx, who, now, today } = ask;
  const { childId, hearingId, saidOn } = input;
  const hearing = (await hearingOf(tx, childId, hearingId, true)) ?? notThere();
  if (hearing.state === 'canceled' || hearing.state === 'continued') return no({ kind: 'hearing-not-ahead' });

  const [words, noneWhy, cameOfIt] = [input.words, input.noneWhy, input.cameOfIt].map(text => text?.trim() || null);
  const problems: Problem[] = [];
  if (!words && !noneWhy) problems.push({ at: 'words', code: 'view-or-why-none' });
  if (words && noneWhy) problems.push({ at: 'noneWhy', code: 'view-and-why-none' });
  if (saidOn > today.toString()) problems.push({ at: 'saidOn', code: 'in-the-future' });
  if (problems.length > 0) return no(invalid(...problems));

  const values = {
    words: words ?? null,
    none_why: noneWhy ?? null,
    came_of_it: cameOfIt ?? null,
    said_on: saidOn,
    recorded_by: who.userId,
    recorded_at: now,
  };
  const before = await viewOf(tx, childId, hearingId);
  if (before) await tx.updateTable('app.hearing_view').set(values).where('id', '=', before.id).execute();
  else
    await tx
      .insertInto('app.hearing_view')
      .values({
        id: newId(),
        agency_id: who.agencyId,
        office_id: null,
        child_id: childId,
        hearing_id: hearingId,
        ...values,
      })
      .execute();
  return ok(undefined);
}
