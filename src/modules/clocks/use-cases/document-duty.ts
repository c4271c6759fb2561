import { readDay } from '#kernel/days.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { documentsOf } from '#modules/documents/index.ts';
import type { Fact, Obligation } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { DocumentDuty } from '../contract.ts';
import { type Counted, countAgain, countAsReader } from '../count-as-reader.ts';
import { DutyDocumented } from '../facts.ts';
import { whereItIsSettled } from '../rules/where-it-is-settled.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { type DoneRow, doneOf, insertDone } from '../store/done.ts';
import { obligationOf } from '../store/obligations.ts';

export type DocumentDutyRefusal =
  | { readonly kind: 'not-open' | 'settled-by-its-record' | 'documented-already' }
  | Invalid;

const OVER: readonly string[] = ['met', 'met-late', 'withdrawn'];

type Meant = { readonly key: string; readonly duty: string };

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
  const meant = meantBy(counted, row);
  const isMeant = ({ obligations }: DoneRow) => obligations === null || obligations.includes(row.key);
  if (documented.some(one => one.done_on === doneOn && isMeant(one))) return no({ kind: 'documented-already' });

  const problems: Problem[] = [];
  if (doneOn > ask.today.toString()) problems.push({ at: 'day', code: 'in-the-future' });
  else if (!wouldSettle(counted, row, meant, doneOn)) problems.push({ at: 'day', code: 'does-not-settle' });
  if (documentId !== null && !(await documentsOf(tx, childId)).some(({ id }) => id === documentId))
    problems.push({ at: 'document', code: 'not-one-of' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertDone(tx, {
    id,
    agency_id: who.agencyId,
    child_id: childId,
    duty: row.duty,
    obligations: meant,
    done_on: doneOn,
    note,
    document_id: documentId,
    recorded_by: who.userId,
    recorded_at: now,
  });
  await recordFact(ask, DutyDocumented, [childId], { childId, duty: row.duty, doneOn });
  return ok({ id });
}

/**
 * The keys, in order, of the duty that is meant and of those that ask for the same: other rules of the duty that began with
 * the same fact on the same day. What was done once settles them all.
 */
function meantBy({ duties }: Counted, { key, duty }: Meant): string[] {
  const meant = duties.find(one => one.key === key);
  if (!meant) return [key];
  const { fact, day } = meant.begin;
  const isSame = ({ rule, begin }: Obligation) =>
    rule.duty === duty && begin.day === day && begin.fact?.id === fact?.id;
  return duties
    .filter(one => one === meant || (isSame(one) && one.rule.id !== meant.rule.id && !OVER.includes(one.state)))
    .map(one => one.key)
    .toSorted();
}

/** Counted with it, is the duty settled? One that rests on what the reader may not see is left to the counting. */
function wouldSettle(counted: Counted, { key, duty }: Meant, meant: readonly string[], doneOn: string): boolean {
  const is = { duty, obligation: meant.join(' ') };
  const done: Fact = { kind: 'done', id: 'done:on-paper', from: readDay(doneOn), until: null, at: null, is };
  const then = countAgain(counted, { ...counted.facts, facts: [...counted.facts.facts, done] });
  const found = then.find(one => one.key === key);
  return found === undefined || found.settledBy !== null;
}
