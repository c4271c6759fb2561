import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Capacity, KeptCopy, MySigning, Side, Signing } from '../contract.ts';
import { agreementOf, renderingsFor } from './agreements.ts';
import { declinesOf, findSigner, plainSigners, questionsOf, signaturesOf } from './signers.ts';
import { templateOf } from './templates.ts';

/**
 * What the signing page of one signer shows: their audience's rendering, what they did, and for caregivers and agency who
 * else has signed. Undefined when there is no such signer for the asker, or the agreement is over for somebody outside.
 */
export async function signingOf(tx: Tx, signerId: string): Promise<Signing | undefined> {
  const signer = await findSigner(tx, signerId);
  const agreement = signer && (await agreementOf(tx, signer.agreementId));
  if (!signer || !agreement) return undefined;
  const { versionId } = agreement;
  const [signed, refused, papers, template, asked, list] = await Promise.all([
    signaturesOf(tx, agreement.id),
    declinesOf(tx, agreement.id),
    versionId && agreement.state !== 'draft' ? renderingsFor(tx, versionId, signer.audience) : [],
    templateOf(tx, agreement.templateId),
    questionsOf(tx, agreement.id),
    signer.audience === 'full' ? plainSigners(tx, agreement.id) : [],
  ]);
  const live = signed.filter(one => one.voidedAt === null && one.versionId === versionId);
  const own = live.find(one => one.signerId === signer.id) ?? null;
  const declined = refused.find(one => one.signerId === signer.id && one.versionId === versionId);
  return {
    agreement,
    signer,
    signature: own,
    voided: signed.filter(one => one.signerId === signer.id && one.voidedAt !== null),
    declined: own || !declined ? null : declined,
    papers,
    template,
    others: list
      .filter(one => one.id !== signer.id)
      .map(one => ({
        signerId: one.id,
        name: one.name,
        capacity: one.capacity,
        signedAt: live.find(signature => signature.signerId === one.id)?.signedAt ?? null,
      })),
    questions: asked.filter(one => one.signerId === signer.id),
  };
}

/** The live agreements the asker is a signer of, what waits for them first. */
export function mySignings(tx: Tx): Promise<MySigning[]> {
  return tx
    .selectFrom('app.agreement_signer as s')
    .innerJoin('app.agreement as a', 'a.id', 's.agreement_id')
    .leftJoin('app.agreement_opening as o', 'o.signer_id', 's.id')
    .leftJoin('app.agreement_signature as g', join =>
      join.onRef('g.signer_id', '=', 's.id').onRef('g.version_id', '=', 'a.version_id').on('g.voided_at', 'is', null),
    )
    .select([
      'a.id as agreementId',
      's.id as signerId',
      'a.kind',
      'a.child_id as childId',
      'a.home_id as homeId',
      'a.partnership_id as partnershipId',
      'a.sitting_id as sittingId',
      'a.state',
      sql<Capacity>`s.capacity`.as('capacity'),
      sql<Side>`s.side`.as('side'),
      's.required',
      'a.due_on as dueOn',
      'a.version_id as versionId',
      'o.at as openedAt',
      'g.signed_at as signedAt',
    ])
    .where(sql<boolean>`s.user_id = app.me()`)
    .where('s.removed_at', 'is', null)
    .where('a.state', 'not in', ['superseded', 'ended'])
    .orderBy(sql`g.signed_at is not null`)
    .orderBy('a.due_on', order => order.asc().nullsLast())
    .orderBy('a.opened_at')
    .orderBy('s.id')
    .limit(300)
    .execute();
}

const copies = (tx: Tx) =>
  tx
    .selectFrom('app.signed_copy')
    .select([
      'id',
      'agreement_id as agreementId',
      'signature_id as signatureId',
      'title',
      sql<KeptCopy['language']>`language`.as('language'),
      sql<KeptCopy['paper']>`paper`.as('paper'),
      'signed_at as signedAt',
      'file_id as fileId',
    ])
    .where(sql<boolean>`user_id = app.me()`);

/** What the asker signed, theirs to keep, the latest first. */
export const keptCopies = (tx: Tx): Promise<KeptCopy[]> =>
  copies(tx).orderBy('signed_at', 'desc').orderBy('id', 'desc').limit(300).execute();

/** One of the asker's own copies. */
export const findCopy = async (tx: Tx, copyId: Id): Promise<KeptCopy | undefined> =>
  isId(copyId) ? copies(tx).where('id', '=', copyId).executeTakeFirst() : undefined;
