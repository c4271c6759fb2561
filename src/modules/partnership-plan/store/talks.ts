import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PairSubject, Side, TalkOutcome } from '../contract.ts';

/** Somebody asked to talk. Days and moments are ISO; what was held has all of outcome, words and day. */
export type PlanTalk = {
  readonly id: Id;
  readonly childId: Id;
  readonly agreementId: Id;
  readonly promiseId: Id | null;
  readonly subject: PairSubject | null;
  readonly askedBy: Id;
  readonly askedSide: Side;
  readonly askedAt: string;
  readonly language: string;
  readonly words: string;
  readonly meetOn: string | null;
  readonly heldOn: string | null;
  readonly outcome: TalkOutcome | null;
  readonly outcomeWords: string | null;
};

const talks = (tx: Tx) =>
  tx
    .selectFrom('app.plan_talk')
    .select([
      'id',
      'child_id as childId',
      'agreement_id as agreementId',
      'promise_id as promiseId',
      'subject',
      'asked_by as askedBy',
      'asked_side as askedSide',
      'asked_at as askedAt',
      'language',
      'words',
      'meet_on as meetOn',
      'held_on as heldOn',
      'outcome',
      'outcome_words as outcomeWords',
    ])
    .$castTo<PlanTalk>();

/** The talks of one plan: what is still to be talked about first, then the latest held. */
export const talksOf = (tx: Tx, agreementId: Id): Promise<PlanTalk[]> =>
  talks(tx)
    .where('agreement_id', '=', agreementId)
    .orderBy('held_on', order => order.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const talkById = async (tx: Tx, id: string): Promise<PlanTalk | undefined> =>
  isId(id) ? talks(tx).where('id', '=', id).executeTakeFirst() : undefined;

/** Is a talk about the same thing still to be held? */
export async function talkWaits(
  tx: Tx,
  about: Pick<PlanTalk, 'agreementId' | 'promiseId' | 'subject'>,
): Promise<boolean> {
  const found = await talks(tx)
    .where('agreement_id', '=', about.agreementId)
    .where('held_on', 'is', null)
    .where('promise_id', about.promiseId === null ? 'is' : '=', about.promiseId)
    .where(eb => (about.promiseId === null ? eb('subject', '=', about.subject) : eb.lit(true)))
    .executeTakeFirst();
  return found !== undefined;
}

type NewTalk = Omit<PlanTalk, 'askedAt' | 'heldOn' | 'outcome' | 'outcomeWords'> & {
  readonly agencyId: Id;
  readonly at: string;
};

export async function insertTalk(tx: Tx, talk: NewTalk): Promise<void> {
  await tx
    .insertInto('app.plan_talk')
    .values({
      id: talk.id,
      agency_id: talk.agencyId,
      office_id: null,
      child_id: talk.childId,
      agreement_id: talk.agreementId,
      promise_id: talk.promiseId,
      subject: talk.subject,
      asked_by: talk.askedBy,
      asked_side: talk.askedSide,
      asked_at: talk.at,
      language: talk.language,
      words: talk.words,
      meet_on: talk.meetOn,
      held_on: null,
      outcome: null,
      outcome_words: null,
      closed_by: null,
    })
    .execute();
}
