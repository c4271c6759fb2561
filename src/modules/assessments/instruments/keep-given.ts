import { type Id, newId } from '#kernel/ids.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { GiveAssessment, Instrument } from './contract.ts';
import { criticalOf, scoresOf, suggestedBy } from './rules/score.ts';
import { primaryWorkerOf } from './store/workers.ts';

type Kept = {
  readonly id: Id;
  readonly input: GiveAssessment;
  readonly instrument: Instrument;
  readonly age: number | null;
  readonly corrects: { readonly id: Id; readonly why: string } | null;
  /** Kinds of needs that were decided on before: a correction does not ask again. */
  readonly decided: readonly string[];
  /** Codes of the answers for which somebody was asked at once before: a correction asks for others only. */
  readonly asked: readonly string[];
};

/**
 * Writes an assessment with its scores and what they suggest, and asks somebody at once where an answer calls for it.
 * Answers whether a score lies at or beyond its cut-off.
 */
export async function keepGiven(
  ask: Ask,
  { id, input, instrument, age, corrects, decided, asked }: Kept,
): Promise<boolean> {
  const { tx, who, now } = ask;
  const { definition } = instrument;
  const mine = { agency_id: who.agencyId, office_id: null, person_id: input.personId };
  const words = (text: string | null) => text?.trim() || null;
  await tx
    .insertInto('app.assessment')
    .values({
      id,
      ...mine,
      instrument: instrument.packId ? null : instrument.code,
      pack_id: instrument.packId,
      given_on: input.givenOn,
      informant: input.informant,
      way: input.way,
      language: input.language,
      age_months: age,
      answers: JSON.stringify(input.answers),
      certificate: words(input.certificate),
      certificate_until: input.certificateUntil,
      child_words: words(input.childWords),
      family_history: words(input.familyHistory),
      strengths: words(input.strengths),
      culture: words(input.culture),
      sources: [...input.sources],
      corrects_id: corrects?.id ?? null,
      corrected_why: corrects?.why ?? null,
      recorded_at: now,
      recorded_by: who.userId,
    })
    .execute();
  const scores = scoresOf(definition, input.answers);
  for (const { scale, value, positive } of scores)
    await tx
      .insertInto('app.assessment_score')
      .values({
        id: newId(),
        ...mine,
        assessment_id: id,
        scale,
        value: value === null ? null : String(value),
        positive,
      })
      .execute();
  for (const [need, because] of suggestedBy(definition, input.answers)) {
    if (decided.includes(need)) continue;
    await tx
      .insertInto('app.assessment_suggestion')
      .values({
        id: newId(),
        ...mine,
        assessment_id: id,
        need_kind: need,
        because: [...because],
        state: 'open',
        opened_at: now,
        decided_at: null,
        decided_by: null,
        why: null,
        need_id: null,
      })
      .execute();
  }
  await askAtOnce(ask, id, input, definition, asked);
  return scores.some(({ positive }) => positive);
}

/** Screening is no diagnosis: whoever answers for the child looks after safety first, whatever the total says. */
async function askAtOnce(
  ask: Ask,
  id: Id,
  input: GiveAssessment,
  definition: Instrument['definition'],
  asked: readonly string[],
) {
  const critical = criticalOf(definition, input.answers).filter(({ code }) => !asked.includes(code));
  if (critical.length === 0) return;
  const hours = Math.min(...critical.map(each => each.hours));
  const dueAt = Temporal.Instant.from(ask.now).add({ hours }).toString();
  const userId = (await primaryWorkerOf(ask.tx, input.childId)) ?? ask.who.userId;
  await openTask(ask, { childId: input.childId, kind: 'safety_now', dueAt, userId, sourceId: id });
}
