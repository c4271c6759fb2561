import { sql } from 'kysely';
import { type Id, isId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type {
  Audience,
  Capacity,
  DeclineRow,
  NewSigner,
  QuestionRow,
  Side,
  SignatureRow,
  SignerRow,
} from '../contract.ts';

/** A signer without what they did. */
export type Signer = NewSigner & { readonly id: Id; readonly agreementId: Id; readonly openedAt: string | null };

const signers = (tx: Tx) =>
  tx
    .selectFrom('app.agreement_signer as s')
    .leftJoin('app.agreement_opening as o', 'o.signer_id', 's.id')
    .select([
      's.id',
      's.agreement_id as agreementId',
      sql<Capacity>`s.capacity`.as('capacity'),
      sql<Side>`s.side`.as('side'),
      sql<Audience>`s.audience`.as('audience'),
      's.required',
      's.each',
      's.by_proxy as byProxy',
      's.on_paper as onPaper',
      's.person_id as personId',
      's.user_id as userId',
      's.name',
      's.organization',
      'o.at as openedAt',
    ])
    .where('s.removed_at', 'is', null);

/** One signer of a live list; undefined when not there, removed, or not the asker's to see. */
export const findSigner = async (tx: Tx, signerId: string): Promise<Signer | undefined> =>
  isId(signerId) ? signers(tx).where('s.id', '=', signerId).executeTakeFirst() : undefined;

/** The present signers of an agreement, without what they did. */
export const plainSigners = (tx: Tx, agreementId: Id): Promise<Signer[]> =>
  signers(tx).where('s.agreement_id', '=', agreementId).orderBy('s.added_at').orderBy('s.id').execute();

/** The signers of an agreement with everything they did, as far as the asker may read it; caregivers first. */
export async function signersOf(tx: Tx, agreementId: Id): Promise<SignerRow[]> {
  const list = await plainSigners(tx, agreementId);
  if (list.length === 0) return [];
  const [signed, declined, invited, version] = await Promise.all([
    signaturesOf(tx, agreementId),
    declinesOf(tx, agreementId),
    invitationsOf(tx, agreementId),
    presentVersion(tx, agreementId),
  ]);
  const order: readonly Side[] = ['caregiver', 'agency', 'family'];
  return list
    .map(signer => {
      const own = signed.filter(one => one.signerId === signer.id).map(({ signerId: _, ...signature }) => signature);
      const signature = own.find(one => one.voidedAt === null && one.versionId === version) ?? null;
      const refused = declined.find(one => one.signerId === signer.id && one.versionId === version);
      return {
        ...signer,
        invited: invited.filter(one => one.signerId === signer.id).map(({ way, at }) => ({ way, at })),
        signature,
        voided: own.filter(one => one.voidedAt !== null),
        declined: signature || !refused ? null : declineRow(refused),
      };
    })
    .sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side));
}

const presentVersion = async (tx: Tx, agreementId: Id): Promise<Id | null> =>
  (await tx.selectFrom('app.agreement').select('version_id').where('id', '=', agreementId).executeTakeFirst())
    ?.version_id ?? null;

/** Signatures of an agreement, the newest first, with whose they are. */
export const signaturesOf = (tx: Tx, agreementId: Id): Promise<(SignatureRow & { signerId: Id })[]> =>
  tx
    .selectFrom('app.agreement_signature as g')
    .innerJoin('app.agreement_version as v', 'v.id', 'g.version_id')
    .select([
      'g.id',
      'g.signer_id as signerId',
      'g.version_id as versionId',
      'v.number as versionNumber',
      'g.way',
      'g.proof',
      'g.language',
      'g.typed_name as typedName',
      'g.drawing',
      'g.proxy_name as proxyName',
      'g.proxy_right as proxyRight',
      'g.signed_at as signedAt',
      'g.entered_at as enteredAt',
      sql<string>`encode(g.shown_digest, 'hex')`.as('shownDigest'),
      sql<boolean>`g.scan_file_id is not null`.as('scanned'),
      'g.voided_at as voidedAt',
      'g.voided_why as voidedWhy',
    ])
    .where('g.agreement_id', '=', agreementId)
    .orderBy('g.entered_at', 'desc')
    .orderBy('g.id', 'desc')
    .execute();

/** Does somebody's signature stand under an agreement? A new version is only made once all are void. */
export const isSigned = async (tx: Tx, agreementId: Id): Promise<boolean> =>
  (await signaturesOf(tx, agreementId)).some(one => one.voidedAt === null);

type Declined = DeclineRow & { readonly signerId: Id; readonly versionId: Id; readonly agreementId: Id };
const declines = (tx: Tx) =>
  tx
    .selectFrom('app.agreement_decline')
    .select([
      'id',
      'signer_id as signerId',
      'version_id as versionId',
      'agreement_id as agreementId',
      'reason',
      'at',
      'follow_up_on as followUpOn',
      'talked_on as talkedOn',
      'outcome',
    ]);
const declineRow = ({ signerId: _, versionId: __, agreementId: ___, ...row }: Declined): DeclineRow => row;

/** Declines of an agreement, the newest first. */
export const declinesOf = (tx: Tx, agreementId: Id): Promise<Declined[]> =>
  declines(tx).where('agreement_id', '=', agreementId).orderBy('at', 'desc').orderBy('id', 'desc').execute();

/** One decline the asker may see. */
export const findDecline = async (tx: Tx, declineId: string): Promise<Declined | undefined> =>
  isId(declineId) ? declines(tx).where('id', '=', declineId).executeTakeFirst() : undefined;

const invitationsOf = (tx: Tx, agreementId: Id): Promise<{ signerId: Id; way: string; at: string }[]> =>
  tx
    .selectFrom('app.agreement_invitation')
    .select(['signer_id as signerId', 'way', 'at'])
    .where('agreement_id', '=', agreementId)
    .orderBy('at')
    .execute();

const questions = (tx: Tx) =>
  tx
    .selectFrom('app.agreement_question as q')
    .innerJoin('app.agreement_signer as s', 's.id', 'q.signer_id')
    .select([
      'q.id',
      'q.agreement_id as agreementId',
      'q.signer_id as signerId',
      's.name as signerName',
      'q.kind',
      'q.about',
      'q.words',
      'q.language',
      'q.asked_at as askedAt',
      'q.answer',
      'q.answer_words as answerWords',
      'q.answered_at as answeredAt',
    ]);

/** Questions and proposed changes about an agreement, the newest first; for somebody outside only their own. */
export const questionsOf = (tx: Tx, agreementId: Id): Promise<QuestionRow[]> =>
  questions(tx)
    .where('q.agreement_id', '=', agreementId)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id', 'desc')
    .execute();

/** One question the asker may see. */
export const findQuestion = async (tx: Tx, questionId: string): Promise<QuestionRow | undefined> =>
  isId(questionId) ? questions(tx).where('q.id', '=', questionId).executeTakeFirst() : undefined;

/** Questions nobody has answered yet, the oldest first, as far as the asker's policies reach. */
export const openQuestions = (tx: Tx): Promise<QuestionRow[]> =>
  questions(tx).where('q.answered_at', 'is', null).orderBy('q.asked_at').limit(300).execute();

/** Has this signer signed this version? */
export const hasSigned = async (tx: Tx, signerId: Id, versionId: Id): Promise<boolean> =>
  (await tx
    .selectFrom('app.agreement_signature')
    .select('id')
    .where('signer_id', '=', signerId)
    .where('version_id', '=', versionId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()) !== undefined;

/** The accounts behind people, for naming signers; people without one are left out. Staff only. */
export async function accountsOf(tx: Tx, personIds: readonly Id[]): Promise<{ personId: Id; userId: Id }[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ personId: Id; userId: Id }>`
    select person_id as "personId", user_id as "userId" from app_definer.accounts_of(${[...personIds]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Puts people on the list of those who sign. */
export async function insertSigners(
  tx: Tx,
  to: { agencyId: Id; agreementId: Id; subjectId: Id; now: string },
  signers: readonly NewSigner[],
): Promise<void> {
  if (signers.length === 0) return;
  await tx
    .insertInto('app.agreement_signer')
    .values(
      signers.map(signer => ({
        id: newId(),
        agency_id: to.agencyId,
        office_id: null,
        subject_id: to.subjectId,
        agreement_id: to.agreementId,
        added_at: to.now,
        removed_at: null,
        ...columnsOf(signer),
      })),
    )
    .execute();
}

/** Changes what is said of a signer who stays. */
export const changeSigner = (tx: Tx, signerId: Id, signer: NewSigner): Promise<unknown> =>
  tx.updateTable('app.agreement_signer').set(columnsOf(signer)).where('id', '=', signerId).execute();

/** Takes signers off the list; what they did is kept. */
export const removeSigners = async (tx: Tx, signerIds: readonly Id[], now: string): Promise<void> => {
  if (signerIds.length === 0) return;
  await tx
    .updateTable('app.agreement_signer')
    .set({ removed_at: now })
    .where('id', 'in', [...signerIds])
    .execute();
};

const columnsOf = (signer: NewSigner) => ({
  capacity: signer.capacity,
  side: signer.side,
  audience: signer.audience,
  required: signer.required,
  each: signer.each,
  by_proxy: signer.byProxy,
  on_paper: signer.onPaper,
  person_id: signer.personId,
  user_id: signer.userId,
  name: signer.name,
  organization: signer.organization,
});
