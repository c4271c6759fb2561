import { type Id, newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { AddNote } from '../contract.ts';
import { insertNote } from '../store/changes.ts';
import { visitOf } from '../store/visits.ts';

/** Adds a note to family time: before it, after it, or by whoever supervised. Shared ones are read by those invited. Throws NotThere. */
export async function addNote(ask: Ask, input: AddNote): Promise<Result<{ id: Id }, never>> {
  if (!(await visitOf(ask.tx, input.childId, input.visitId))) return notThere();
  const id = newId();
  await insertNote(ask, id, input);
  return ok({ id });
}
