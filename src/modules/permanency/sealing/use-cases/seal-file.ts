import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { isHeld } from '#modules/documents/index.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { FileSealed } from '../../facts.ts';
import { sealingFiles } from '../../policy.ts';
import { permanencySetting } from '../../setting.ts';
import type { SealFile, SealFileRefusal } from '../contract.ts';
import { nameSealedFile, sealRows } from '../store.ts';

/**
 * Seals the file of a child whose adoption is final: from then on it is not there for anybody, by no topic, list, search or
 * emergency (S2-61, S1-06). Help after the adoption goes on under a new record, which nothing leads from or to; its id is
 * answered. Refused while a legal hold lasts: what has to be kept for a matter has to be found for it. Throws NotThere when the file is not the asker's to see.
 */
export async function sealFile(
  ask: Ask,
  { childId, why, newName }: SealFile,
): Promise<Result<{ newPersonId: Id | null }, SealFileRefusal>> {
  await permanencySetting(ask, childId);
  if (!sealingFiles.may(ask.who)) return no({ kind: 'not-allowed' });
  if (why.trim() === '') return no(invalid({ at: 'why', code: 'required' }));

  if (await isHeld(ask.tx, childId)) return no({ kind: 'sealed-under-hold' });

  const fileId = newId();
  await recordFact(ask, FileSealed, [childId], { fileId });
  const came = await sealRows(ask.tx, fileId, childId, why.trim());
  if (came !== 'sealed') return no({ kind: came });
  if (!newName) return ok({ newPersonId: null });
  const added = await addPerson(ask, newName);
  if (!added.ok) return added;
  await nameSealedFile(ask.tx, fileId, added.value.id);
  return ok({ newPersonId: added.value.id });
}
