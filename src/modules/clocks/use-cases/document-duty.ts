import { readDay } from '#kernel/days.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import type { Fact } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DocumentDuty } from '../contract.ts';
import { type Counted, countAgain, countAsReader } from '../count-as-reader.ts';
import { DutyDocumented } from '../facts.ts';
import { whereItIsSettled } from '../rules/where-it-is-settled.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { doneOf, insertDone } from '../store/done.ts';
import { obligationOf } from '../store/obligations.ts';

export type DocumentDutyRefusal =
  | { readonly kind: 'not-open' | 'settled-by-its-record' | 'documented-already' }
  | Invalid;

const OVER: readonly string[] = ['met', 'met-late', 'withdrawn'];

/**
 * Documents that something due was done, where its rule knows no record that says so. What has a record of its own (a
 * hearing, a visit) is settled by that record, never by this. Throws NotThere when the duty is not the asker's to know.
 */
export async function documentDuty(ask: Ask, input: DocumentDuty): Promise<Result<{ id: Id }, DocumentDutyRefusal>> {
  const { tx, who, now } = ask;
  const { childId, doneOn, note, documentId } = input;
  const row = (await obligationOf(tx, childId, input.obligationId)) ?? notThere();

  if (OVER.includes(row.state)) return no({ kind: 'not-open' });
  const counted = await countAsReader(ask, childId);
  const rule = rulesOf(counted.packs, ask.today.toString()).byId.get(row.rule)?.rule;
  if (!rule || !whereItIsSettled(rule, childId).mayDocument) return no({ kind: 'settled-by-its-record' });
  const documented = await doneOf(tx, childId, row.duty);
  if (documented.some(one => one.done_on === doneOn)) return no({ kind: 'documented-already' });

  const problems: Problem[] = [];
  if (doneOn > ask.today.toString()) problems.push({ at: 'day', code: 'in-the-future' });
  else if (!wouldSettle(counted, row.key, row.duty, doneOn)) problems.push({ at: 'day', code: 'does-not-settle' });
  if (documentId !== null && !(await documentsOf(tx, childId)).some(({ id }) => id === documentId))
    problems.push({ at: 'document', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertDone(tx, {
    id,
    agency_id: who.agencyId,
    child_id: childId,
    duty: row.duty,
    done_on: doneOn,
    note,
    document_id: documentId,
    recorded_by: who.userId,
    recorded_at: now,
  });
  await recordFact(ask, DutyDocumented, [childId], { childId, duty: row.duty, doneOn });
  return ok({ id });
}

/** Counted with it, is the duty settled? One that rests on what the reader may not see is left to the counting. */
function wouldSettle(counted: Counted, key: string, duty: string, doneOn: string): boolean {
  const done: Fact = { kind: 'done', id: 'done:on-paper', from: readDay(doneOn), until: null, at: null, is: { duty } };
  const then = countAgain(counted, { ...counted.facts, facts: [...counted.facts.facts, done] });
  const found = then.find(one => one.key === key);
  return found === undefined || found.settledBy !== null;
}
