import { type Id, newId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { storeFile } from '#modules/documents/index.ts';
import { checkUpload, type Sent } from '#platform/files/check-upload.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotThereRefusal, RecordOlderAgreement } from '../contract.ts';
import { tellChange } from '../move-agreement.ts';
import { digestOf, digestOfVersion } from '../rules/digests.ts';
import { agreementsAbout, opensAgreementsOf } from '../store/agreements.ts';
import { packOf } from '../store/packs.ts';
import { latestTemplate } from '../store/templates.ts';

const KIND = 'bilateral';

/**
 * Records an agreement of before, such as the bilateral one, as replaced: its words, its scan and its day stay readable
 * beside the plan that took its place (S3-08). The home's present agreement is said to replace it, unless it replaces
 * another already.
 */
export async function recordOlderAgreement(
  ask: Ask,
  input: RecordOlderAgreement,
  sent: Sent | undefined,
  files: FileStore,
): Promise<Result<{ agreementId: Id }, NotThereRefusal | Invalid>> {
  const { tx, who, now } = ask;
  if (!(await opensAgreementsOf(tx, input.homeId))) return no({ kind: 'agreement-not-there' });

  const title = input.title.trim();
  const upload = sent ? await checkUpload(sent) : null;
  const problems: Problem[] = [];
  if (title === '') problems.push({ at: 'title', code: 'required' });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.signedOn)) problems.push({ at: 'signedOn', code: 'required' });
  else if (input.signedOn > ask.today.toString()) problems.push({ at: 'signedOn', code: 'signed-in-the-future' });
  if (input.words.trim() === '' && !sent) problems.push({ at: 'words', code: 'words-or-file' });
  if (upload && !upload.ok) problems.push({ at: 'file', code: upload.refusal });
  if (problems.length > 0) return no(invalid(...problems));

  const paper: Paper = {
    language: input.language,
    title,
    blocks: input.words
      .split(/\n{2,}/)
      .map(words => words.trim())
      .filter(words => words !== '')
      .map(words => ({ kind: 'text', words })),
  };
  const fileId = upload?.ok ? await storeFile(ask, upload.value, files) : null;
  const [agreementId, versionId] = [newId(), newId()];
  const templateId = (await latestTemplate(ask, KIND)).id;
  const of = { agency_id: who.agencyId, office_id: null, subject_id: input.homeId };
  const signedAt = Temporal.PlainDate.from(input.signedOn)
    .toZonedDateTime({ timeZone: who.timeZone })
    .toInstant()
    .toString();
  await tx
    .insertInto('app.agreement')
    .values({
      id: agreementId,
      ...of,
      kind: KIND,
      child_id: null,
      home_id: input.homeId,
      source_id: null,
      sitting_id: null,
      pack: await packOf(tx),
      template_id: templateId,
      state: 'superseded',
      state_at: now,
      due_on: null,
      opened_at: signedAt,
      opened_by: who.userId,
      version_id: versionId,
      in_force_from: signedAt,
      ended_why: null,
      replaces_id: null,
      document_id: null,
      sealed_file_id: fileId,
      sealed_at: fileId && now,
    })
    .execute();
  await tx
    .insertInto('app.agreement_version')
    .values({
      id: versionId,
      ...of,
      agreement_id: agreementId,
      number: 1,
      template_id: templateId,
      digest: digestOfVersion([{ audience: 'full', language: input.language, paper }]),
      made_at: now,
      made_by: who.userId,
    })
    .execute();
  await tx
    .insertInto('app.agreement_rendering')
    .values({
      id: newId(),
      ...of,
      agreement_id: agreementId,
      version_id: versionId,
      audience: 'full',
      language: input.language,
      paper: JSON.stringify(paper),
      digest: digestOf(paper),
    })
    .execute();
  await markReplaced(ask, input.homeId, agreementId);
  const about = { id: agreementId, kind: KIND, subjectId: input.homeId, childId: null, homeId: input.homeId };
  await tellChange(ask, { ...about, sourceId: null, sittingId: null, versionId }, null, 'superseded');
  return ok({ agreementId });
}

async function markReplaced({ tx }: Ask, homeId: Id, olderId: Id): Promise<void> {
  const present = (await agreementsAbout(tx, homeId)).find(
    one => one.kind !== KIND && one.state !== 'superseded' && one.state !== 'ended' && one.replacesId === null,
  );
  if (present)
    await tx.updateTable('app.agreement').set({ replaces_id: olderId }).where('id', '=', present.id).execute();
}
