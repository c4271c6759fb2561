import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Source } from './rules/quality-profile.ts';

/** A skill with its name and the class that teaches it, in the reader's language. */
export type SkillRow = { readonly code: string; readonly name: string; readonly className: string };
/** A skill of an adult of a home; `since` is an ISO day. */
export type HomeSkill = {
  readonly personId: Id;
  readonly skill: string;
  readonly since: string;
  readonly how: 'class' | 'experience' | 'license';
};
/** How one side sees one part of the care; `level` from 1 (help is needed) to 4 (others can learn from it). */
export type QualityView = {
  readonly id: Id;
  readonly indicator: string;
  readonly source: Source;
  readonly level: number;
  readonly words: string | null;
  readonly seenOn: string;
};

/** The skills children may call for. */
export async function careSkills(tx: Tx, language: 'en' | 'es'): Promise<SkillRow[]> {
  const rows = await tx.selectFrom('app.care_skill').selectAll().orderBy('code').execute();
  return rows.map(row => ({ code: row.code, name: row[language], className: row[`class_${language}`] }));
}

/** What a home's adults know how to do. */
export const skillsOf = (tx: Tx, homeId: Id): Promise<HomeSkill[]> =>
  tx
    .selectFrom('app.home_skill')
    .select(['person_id as personId', 'skill', 'since', 'how'])
    .where('home_id', '=', homeId)
    .orderBy('since')
    .execute();

/** What good care is looked at by, in its order. */
export async function qualityIndicators(tx: Tx, language: 'en' | 'es'): Promise<{ code: string; name: string }[]> {
  const rows = await tx.selectFrom('app.quality_indicator').selectAll().orderBy('place').execute();
  return rows.map(row => ({ code: row.code, name: row[language] }));
}

/** All views of a home, the earliest first. */
export async function qualityViewsOf(tx: Tx, homeId: Id): Promise<QualityView[]> {
  const { rows } = await sql<QualityView>`
    select id, indicator, source, level, words, seen_on as "seenOn" from app.quality_view
    where home_id = ${homeId} order by seen_on, recorded_at`.execute(tx);
  return rows;
}
