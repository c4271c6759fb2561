import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Answers, Informant, Instrument, Source, Way } from '../contract.ts';

/** May the asker read what this person was assessed by? */
export async function opensAssessmentsOf(tx: Tx, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const { rows } = await sql<{ may: boolean }>`select ${personId}::uuid = any (app.mine('assessment')) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

/** A score as it was counted when the assessment was given. */
export type KeptScore = { readonly scale: string; readonly value: number | null; readonly positive: boolean | null };
/** An assessment with its instrument and scores. Days are ISO dates, `recordedAt` a moment. */
export type Given = {
  readonly id: Id;
  readonly personId: Id;
  readonly instrument: Instrument;
  readonly givenOn: string;
  readonly informant: Informant;
  readonly way: Way;
  readonly language: string;
  readonly ageMonths: number | null;
  readonly answers: Answers;
  readonly certificate: string | null;
  readonly certificateUntil: string | null;
  readonly childWords: string | null;
  readonly familyHistory: string | null;
  readonly strengths: string | null;
  readonly culture: string | null;
  readonly sources: readonly Source[];
  readonly correctsId: Id | null;
  readonly correctedWhy: string | null;
  readonly recordedAt: string;
  readonly writer: string | null;
  /** The correction that stands instead; null where this one stands. */
  readonly replacedBy: Id | null;
  readonly scores: readonly KeptScore[];
};

const GIVEN = sql`
  select a.id, a.person_id as "personId", a.given_on as "givenOn", a.informant, a.way, a.language, a.age_months as "ageMonths", a.answers,
    a.certificate, a.certificate_until as "certificateUntil", a.child_words as "childWords", a.family_history as "familyHistory",
    a.strengths, a.culture, a.sources, a.corrects_id as "correctsId", a.corrected_why as "correctedWhy", a.recorded_at as "recordedAt",
    (select w.name from app.access_v_staff w where w.id = a.recorded_by) as writer,
    (select n.id from app.assessment n where n.corrects_id = a.id and n.person_id = a.person_id) as "replacedBy",
    coalesce((select json_agg(json_build_object('scale', s.scale, 'value', s.value::float8, 'positive', s.positive) order by s.id)
      from app.assessment_score s where s.assessment_id = a.id and s.person_id = a.person_id), '[]') as scores,
    json_build_object('code', i.code, 'series', i.series, 'version', i.version, 'en', i.en, 'es', i.es, 'license', i.license, 'about', i.about,
      'definition', i.definition, 'packId', i.pack_id, 'rightToUse', i.right_to_use) as instrument
  from app.assessment a join app.assessments_v_instrument i
    on (a.pack_id is null and i.pack_id is null and i.code = a.instrument) or i.pack_id = a.pack_id`;

/** Assessments of these people, the latest first; replaced ones too. */
export async function givenAbout(tx: Tx, people: readonly Id[]): Promise<Given[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Given>`
    ${GIVEN} where a.person_id = any (${[...people]}::uuid[]) order by a.given_on desc, a.recorded_at desc, a.id desc`.execute(
    tx,
  );
  return rows;
}

/** One assessment; undefined when it is not there or not the reader's to see. */
export async function givenById(tx: Tx, id: string): Promise<Given | undefined> {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Given>`${GIVEN} where a.id = ${id}`.execute(tx);
  return rows[0];
}

/** An assessment for lists of other rooms. */
export type AssessmentLine = {
  readonly id: Id;
  readonly series: string;
  readonly en: string;
  readonly es: string;
  readonly givenOn: string;
  readonly informant: Informant;
};

/** Standing assessments of one person, the latest first. */
export async function assessmentsOf(tx: Tx, personId: Id): Promise<AssessmentLine[]> {
  const { rows } = await sql<AssessmentLine>`
    select id, series, en, es, given_on as "givenOn", informant from app.assessments_v_given
    where person_id = ${personId} and state = 'stands' order by given_on desc, recorded_at desc`.execute(tx);
  return rows;
}

/** A score of the newest standing assessment by an instrument. */
export type LatestScore = {
  readonly assessmentId: Id;
  readonly series: string;
  readonly scale: string;
  readonly value: number | null;
  readonly positive: boolean | null;
  readonly givenOn: string;
};

/** The newest scores of a person, of each instrument by which they were assessed. */
export async function latestScoresOf(tx: Tx, personId: Id): Promise<LatestScore[]> {
  const { rows } = await sql<LatestScore>`
    select s.assessment_id as "assessmentId", g.series, s.scale, s.value::float8 as value, s.positive, g.given_on as "givenOn"
    from (select distinct on (series) id, person_id, series, given_on from app.assessments_v_given
      where person_id = ${personId} and state = 'stands' order by series, given_on desc, recorded_at desc) g
    join app.assessment_score s on s.assessment_id = g.id and s.person_id = g.person_id
    order by g.series, s.id`.execute(tx);
  return rows;
}
