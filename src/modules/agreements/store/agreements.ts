import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import type { AgreementRow, AgreementState, Audience, FrozenRendering, VersionRow } from '../contract.ts';
import type { Standing } from '../rules/where-it-stands.ts';

const agreements = (tx: Tx) =>
  tx
    .selectFrom('app.agreement as a')
    .leftJoin('app.agreement_version as v', 'v.id', 'a.version_id')
    .select([
      'a.id',
      'a.kind',
      'a.subject_id as subjectId',
      'a.child_id as childId',
      'a.home_id as homeId',
      'a.partnership_id as partnershipId',
      'a.source_id as sourceId',
      'a.sitting_id as sittingId',
      'a.pack',
      'a.template_id as templateId',
      'a.state',
      'a.state_at as stateAt',
      'a.due_on as dueOn',
      'a.opened_at as openedAt',
      'a.version_id as versionId',
      'v.number as versionNumber',
      'a.in_force_from as inForceFrom',
      'a.ended_why as endedWhy',
      'a.replaces_id as replacesId',
      'a.document_id as documentId',
      'a.sealed_file_id as sealedFileId',
    ]);

/** One agreement the asker may open; undefined when it is not there or not theirs. */
export const agreementOf = async (tx: Tx, id: string): Promise<AgreementRow | undefined> =>
  isId(id) ? agreements(tx).where('a.id', '=', id).executeTakeFirst() : undefined;

/** The same, locked until the transaction ends, so that two who sign at once come one after the other. */
export async function lockAgreement(tx: Tx, id: string): Promise<AgreementRow | undefined> {
  if (!isId(id)) return undefined;
  await tx.selectFrom('app.agreement').select('id').where('id', '=', id).forUpdate().execute();
  return agreementOf(tx, id);
}

/** The agreements about a child, a home or kept under a partnership, the latest first. */
export const agreementsAbout = (tx: Tx, subjectId: Id): Promise<AgreementRow[]> =>
  agreements(tx).where('a.subject_id', '=', subjectId).orderBy('a.opened_at', 'desc').orderBy('a.id', 'desc').execute();

/** The agreement of a kind that is in force for a home, for the gate of licensing; null when there is none. */
export async function homeAgreementInForce(
  tx: Tx,
  homeId: Id,
  kind = 'partnership_license',
): Promise<{ agreementId: Id; inForceFrom: string } | null> {
  const { rows } = await sql<{ agreementId: Id; inForceFrom: string }>`
    select agreement_id as "agreementId", in_force_from as "inForceFrom"
    from app_definer.home_agreement_in_force(${homeId}::uuid, ${kind}) order by in_force_from desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

const renderings = (tx: Tx) =>
  tx
    .selectFrom('app.agreement_rendering')
    .select(['audience', 'language', sql<FrozenRendering['paper']>`paper`.as('paper')])
    .select(sql<string>`encode(digest, 'hex')`.as('digest'));

/** A version as one audience reads it in one language; undefined when it is not there or not the asker's to read. */
export const renderingOf = (
  tx: Tx,
  versionId: Id,
  audience: Audience,
  language: Language,
): Promise<FrozenRendering | undefined> =>
  renderings(tx)
    .where('version_id', '=', versionId)
    .where('audience', '=', audience)
    .where('language', '=', language)
    .executeTakeFirst();

/** A version as one audience reads it, in every language. */
export const renderingsFor = (tx: Tx, versionId: Id, audience: Audience): Promise<FrozenRendering[]> =>
  renderings(tx).where('version_id', '=', versionId).where('audience', '=', audience).orderBy('language').execute();

/** The frozen texts of an agreement, the newest first. */
export const versionsOf = (tx: Tx, agreementId: Id): Promise<VersionRow[]> =>
  tx
    .selectFrom('app.agreement_version')
    .select(['id', 'number', 'template_id as templateId', 'made_at as madeAt', 'made_by as madeBy'])
    .select(sql<string>`encode(digest, 'hex')`.as('digest'))
    .where('agreement_id', '=', agreementId)
    .orderBy('number', 'desc')
    .execute();

/** What decides where it stands; asked of the database, because the birth family may not read what others signed. */
export async function standingNow(tx: Tx, agreementId: Id): Promise<Standing & { readonly lastSigned: string | null }> {
  const { rows } = await sql<Standing & { readonly lastSigned: string | null }>`
    select lacking, asks, declined, signed, last_signed as "lastSigned" from app_definer.agreement_standing(${agreementId}::uuid)`.execute(
    tx,
  );
  if (!rows[0]) throw new Error('There is no such agreement');
  return rows[0];
}

/** Writes a new state. */
export const writeState = (
  tx: Tx,
  agreementId: Id,
  state: AgreementState,
  now: string,
  more: { in_force_from?: string; ended_why?: string } = {},
): Promise<unknown> =>
  tx
    .updateTable('app.agreement')
    .set({ state, state_at: now, ...more })
    .where('id', '=', agreementId)
    .execute();

/**
 * Live agreements that a new one of the same subject and kind takes the place of: for a child every one, for a home those
 * not in force, of a partnership none: its own room says what an agreement replaces. Of a kind that may be live several
 * times, those that follow from the same thing.
 */
export const liveBefore = (
  tx: Tx,
  { subjectId, kind, sourceId }: { subjectId: Id; kind: string; sourceId: Id | null },
): Promise<AgreementRow[]> =>
  agreements(tx)
    .innerJoin('app.agreement_kind as k', 'k.code', 'a.kind')
    .where(sql<boolean>`(not k.by_source or a.source_id is not distinct from ${sourceId}::uuid)`)
    .where('a.subject_id', '=', subjectId)
    .where('a.kind', '=', kind)
    .where('a.partnership_id', 'is', null)
    .where('a.state', 'not in', ['superseded', 'ended'])
    .where(eb => eb.or([eb('a.child_id', 'is not', null), eb('a.state', '<>', 'in_force')]))
    .orderBy('a.opened_at')
    .execute();

/** May the asker open agreements about this child or home? */
export async function opensAgreementsOf(tx: Tx, subjectId: string): Promise<boolean> {
  if (!isId(subjectId)) return false;
  const { rows } = await sql<{ may: boolean }>`
    select ${subjectId}::uuid = any (app.mine('agreement')) as may`.execute(tx);
  return rows[0]?.may ?? false;
}
