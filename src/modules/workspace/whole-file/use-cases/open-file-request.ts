import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { opensPapersOf } from '#modules/documents/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import type { OpenFileRequest } from '../contract.ts';
import { FileAsked } from '../facts.ts';
import { fileParts } from '../file-parts.ts';
import { insertRequest } from '../store/items.ts';

/**
 * Writes down that somebody asks for a child's file, on which ground and for which part of it; it is gathered in the
 * background. Throws NotThere when the child's papers are not the asker's.
 */
export async function openFileRequest(ask: Ask, input: OpenFileRequest): Promise<Result<{ id: Id }, Invalid>> {
  const { childId, since, until, receivedOn, dueOn } = input;
  if (!(await opensPapersOf(ask.tx, childId))) return notThere();
  const known = new Set((await fileParts(ask)).map(({ code }) => code));
  const sections = input.sections.filter(code => known.has(code));
  const today = ask.today.toString();
  const problems: Problem[] = [];
  if (input.askedBy.trim() === '') problems.push({ at: 'askedBy', code: 'required' });
  if (sections.length === 0) problems.push({ at: 'sections', code: 'required' });
  if (receivedOn > today) problems.push({ at: 'receivedOn', code: 'in-the-future' });
  if (until > today) problems.push({ at: 'until', code: 'in-the-future' });
  if (since !== null && since > until) problems.push({ at: 'since', code: 'after-the-end' });
  if (dueOn !== null && dueOn < receivedOn) problems.push({ at: 'dueOn', code: 'before-it-came' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await insertRequest(ask, id, { ...input, askedBy: input.askedBy.trim(), sections });
  await recordFact(ask, FileAsked, [childId], { childId, requestId: id });
  return ok({ id });
}
