import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Language } from '#platform/http/who.ts';
import { PLAN_KIND } from './plans.ts';
import type { PacketUpdate } from './updates.ts';
import type { PlanText } from './words.ts';

/** What was learned about these children since, and the asker has not seen yet, the latest first. */
export const unseenUpdates = (tx: Tx, childIds: readonly Id[]): Promise<(PacketUpdate & { readonly childId: Id })[]> =>
  tx
    .selectFrom('app.packet_update')
    .select(['id', 'about', 'fact_id as factId', 'at', 'user_id as userId', 'seen_at as seenAt', 'child_id as childId'])
    .where('child_id', 'in', [...childIds])
    .where(sql<boolean>`user_id = app.me()`)
    .where('seen_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(100)
    .execute();

/** How many of the family's words nobody who cares for the child has seen yet, by child. */
export async function unseenFamilyWords(tx: Tx, childIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const rows = await tx
    .selectFrom('app.family_word')
    .select(['child_id as childId', sql<number>`count(*)::integer`.as('count')])
    .where('child_id', 'in', [...childIds])
    .where('seen_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .groupBy('child_id')
    .execute();
  return new Map(rows.map(({ childId, count }) => [childId, count]));
}

/** What the home before passed on about a move, as it stood last; empty when there was none. */
export async function handedOnBefore(tx: Tx, childId: Id, planId: Id | null): Promise<PlanText[]> {
  const texts = await tx
    .selectFrom('app.plan_text')
    .select([
      'id',
      'child_id as childId',
      'agreement_id as agreementId',
      'part',
      'code',
      'side',
      'language',
      'words',
      'translation',
      'translation_language as translationLanguage',
      'translated_by as translatedBy',
      'for_family as forFamily',
      'said_by as saidBy',
      'said_on as saidOn',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ])
    .where('child_id', '=', childId)
    .where('part', '=', 'transition')
    .where(eb => (planId === null ? eb.lit(true) : eb('agreement_id', '!=', planId)))
    .orderBy('written_at', 'desc')
    .$castTo<PlanText>()
    .execute();
  return texts.filter(({ agreementId }) => agreementId === texts[0]?.agreementId);
}

/** First names of the children whose plans the asker is named in without a grant on them. */
export async function signedNames(tx: Tx): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ childId: Id; name: string }>`
    select child_id as "childId", first_name as name from app_definer.my_signed_names()`.execute(tx);
  return new Map(rows.map(({ childId, name }) => [childId, name]));
}

/** Moments from which the plans the asker is named in hold, by plan. */
export async function inForceSince(tx: Tx): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ id: Id; from: string }>`
    select id, in_force_from as from from app.agreements_v_agreement
    where kind = ${PLAN_KIND} and state = 'in_force' and in_force_from is not null`.execute(tx);
  return new Map(rows.map(({ id, from }) => [id, from]));
}

/** Papers the asker was given, with their titles in a language, the latest first. */
export async function keptFamilyPapers(
  tx: Tx,
  language: Language,
): Promise<{ id: Id; title: string; madeAt: string }[]> {
  const { rows } = await sql<{ id: Id; title: string; madeAt: string }>`
    select id, ${sql.ref(language)} ->> 'title' as title, made_at as "madeAt" from app.family_paper order by made_at desc limit 100`.execute(
    tx,
  );
  return rows;
}
