import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { LikenessPoints } from '../rules/likeness.ts';

/** Two records that may be of one person, as the reader may see both. */
export type ProposalRow = {
  readonly id: Id;
  readonly person_id: Id;
  readonly other_id: Id;
  readonly source: 'import' | 'search' | 'person';
  readonly score: number;
  readonly why: string[];
  readonly state: 'open' | 'not_duplicate' | 'merged';
  readonly proposed_at: string;
};

const columns = ['id', 'person_id', 'other_id', 'source', 'score', 'why', 'state', 'proposed_at'] as const;

/** Open proposals the reader may see both people of, the likeliest first. */
export const openProposals = (tx: Tx, most: number, skip: number): Promise<ProposalRow[]> =>
  tx
    .selectFrom('app.duplicate_proposal')
    .select(columns)
    .where('state', '=', 'open')
    // Who has been joined with another record meanwhile is not there to be compared.
    .where('person_id', 'in', eb => eb.selectFrom('app.person').select('id').whereRef('id', '=', 'person_id'))
    .where('other_id', 'in', eb => eb.selectFrom('app.person').select('id').whereRef('id', '=', 'other_id'))
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(skip)
    .execute();

/** One proposal; undefined when it is not there or the reader may not see both people. */
export const proposalById = (tx: Tx, id: Id): Promise<ProposalRow | undefined> =>
  tx.selectFrom('app.duplicate_proposal').select(columns).where('id', '=', id).executeTakeFirst();

/** The likeliest open proposal that names one of these people, when the asker may see both; also on a page about one of them. */
export async function proposalAbout(tx: Tx, people: readonly Id[]): Promise<Id | null> {
  const { rows } = await sql<{
    id: Id | null;
  }>`select app_definer.proposal_about(${[...people]}::uuid[]) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Says that two are two. False when the proposal is not open any more, or not the asker's to decide. */
export async function tellApart(tx: Tx, id: Id, reason: string): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`select app_definer.tell_apart(${id}, ${reason}) as told`.execute(tx);
  return rows[0]?.told ?? false;
}

/** Compares these people with the whole agency and leaves proposals for whoever may see both; how many are new. */
export async function proposeDuplicates(tx: Tx, people: readonly Id[], source: ProposalRow['source']): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select app_definer.propose_duplicates(${[...people]}::uuid[], ${source}) as found`.execute(tx);
  return rows[0]?.found ?? 0;
}

/** People the asker may see who may be the one that is being typed in, at most 50. */
export async function candidatesLike(
  tx: Tx,
  { first, last, bornOn, phone }: { first: string; last: string | null; bornOn: string | null; phone: string | null },
  most: number,
): Promise<Id[]> {
  const { rows } = await sql<{ person_id: Id }>`
    select person_id from app_definer.people_like(${first}, ${last}, ${bornOn}::date, ${phone}, ${most})`.execute(tx);
  return rows.map(row => row.person_id);
}

/** Telephones of these people that the asker may read, by person. */
export async function phonesOf(tx: Tx, people: readonly Id[]): Promise<ReadonlyMap<Id, string[]>> {
  if (people.length === 0) return new Map();
  const rows = await tx
    .selectFrom('app.person_contact')
    .select(['person_id', 'value'])
    .where('kind', '=', 'phone')
    .where('person_id', 'in', people)
    .execute();
  return new Map([...Map.groupBy(rows, row => row.person_id)].map(([id, of]) => [id, of.map(row => row.value)]));
}

/** Points and words of every sign of likeness. */
export async function likenessSigns(
  tx: Tx,
): Promise<{ points: LikenessPoints; words: ReadonlyMap<string, { en: string; es: string }> }> {
  const rows = await tx.selectFrom('app.likeness_sign').select(['code', 'points', 'en', 'es']).execute();
  return {
    points: Object.fromEntries(rows.map(row => [row.code, row.points])),
    words: new Map(rows.map(row => [row.code, row])),
  };
}
