import { type Id, newId } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { OpenAgreement } from '../contract.ts';
import { moveTo, tellChange } from '../move-agreement.ts';
import { liveBefore } from '../store/agreements.ts';
import { insertSigners } from '../store/signers.ts';
import { latestTemplateId } from '../store/templates.ts';

/**
 * Opens an agreement as a draft under the newest version of its template, and names its signers. It never refuses:
 * hearers call it inside the change that asks for it. What was live before about the same child and kind is superseded,
 * about a home what was not in force yet; the new one replaces it. Of a partnership nothing is superseded by it. Throws
 * when kind, pack or template is not known.
 */
export async function openAgreement(ask: Ask, input: OpenAgreement): Promise<Id> {
  const { tx, who, now } = ask;
  const { kind, childId, homeId, partnershipId = null, sourceId, sittingId } = input;
  const subjectId = partnershipId ?? childId ?? homeId;
  if (!subjectId) throw new Error('An agreement is about a child, a home or a partnership');

  const before = await liveBefore(tx, { subjectId, kind, sourceId });
  for (const former of before) await moveTo(ask, former, 'superseded');
  const templateId = await latestTemplateId(ask, input.template);

  const id = newId();
  await tx
    .insertInto('app.agreement')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      kind,
      subject_id: subjectId,
      child_id: childId,
      home_id: homeId,
      partnership_id: partnershipId,
      source_id: sourceId,
      sitting_id: sittingId,
      pack: input.pack,
      template_id: templateId,
      state: 'draft',
      state_at: now,
      due_on: input.dueOn,
      opened_at: now,
      opened_by: who.userId,
      version_id: null,
      in_force_from: null,
      ended_why: null,
      replaces_id: input.replacesId ?? before.at(-1)?.id ?? null,
      document_id: null,
      sealed_file_id: null,
      sealed_at: null,
    })
    .execute();
  await insertSigners(tx, { agencyId: who.agencyId, agreementId: id, subjectId, now }, input.signers);
  await tellChange(ask, { id, kind, subjectId, childId, homeId, sourceId, sittingId, versionId: null }, null, 'draft');
  return id;
}
