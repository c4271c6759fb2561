import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { AssessmentCorrected } from '../../facts.ts';
import { mayNotGive, type NotAllowed } from '../../policy.ts';
import { checkAbout } from '../check-given.ts';
import type { CorrectAssessment } from '../contract.ts';
import { keepGiven } from '../keep-given.ts';
import { answerProblems } from '../rules/answer-problems.ts';
import { criticalOf } from '../rules/score.ts';
import { givenById, opensAssessmentsOf } from '../store/given.ts';
import { decidedAlong, replaceOpenSuggestions } from '../store/suggestions.ts';
import { belongsToRecord } from '../store/whose.ts';

export type CorrectRefusal = Invalid | NotAllowed | { readonly kind: 'assessment-was-corrected' };

/**
 * Writes an assessment anew, by the same edition, with the reason why. The version before stays readable; what it
 * suggested and nobody had decided is over, and what had been decided is not asked again. Throws NotThere when it is not
 * the asker's to see.
 */
export async function correctAssessment(
  ask: Ask,
  input: CorrectAssessment,
): Promise<Result<{ id: Id }, CorrectRefusal>> {
  const { tx, who, now } = ask;
  const before = await givenById(tx, input.correctsId);
  if (!before || before.personId !== input.personId || !(await opensAssessmentsOf(tx, input.childId)))
    return notThere();
  if (!(await belongsToRecord(tx, input.childId, input.personId))) return notThere();

  const refused = mayNotGive(who);
  if (refused) return no(refused);

  if (before.replacedBy) return no({ kind: 'assessment-was-corrected' });

  const { instrument } = before;
  const { problems, age } = await checkAbout(ask, input, instrument);
  const all: Problem[] = [...problems, ...answerProblems(instrument.definition, input.answers)];
  if (input.instrument !== instrument.code) all.push({ at: 'instrument', code: 'correction-is-by-another-instrument' });
  if (!input.why.trim()) all.push({ at: 'why', code: 'required' });
  if (all.length > 0) return no(invalid(...all));

  const id = newId();
  const decided = (await decidedAlong(tx, before.id)).map(({ needKind }) => needKind);
  await replaceOpenSuggestions(tx, before.id, now, who.userId);
  await keepGiven(ask, {
    id,
    input,
    instrument,
    age,
    corrects: { id: before.id, why: input.why.trim() },
    decided,
    asked: criticalOf(instrument.definition, before.answers).map(({ code }) => code),
  });
  await recordFact(ask, AssessmentCorrected, [input.personId], {
    assessmentId: id,
    personId: input.personId,
    childId: input.childId,
    series: instrument.series,
    givenOn: input.givenOn,
    correctsId: before.id,
  });
  return ok({ id });
}
