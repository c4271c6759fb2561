import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { AssessmentGiven } from '../../facts.ts';
import { mayNotGive, type NotAllowed } from '../../policy.ts';
import { checkAbout } from '../check-given.ts';
import type { GiveAssessment } from '../contract.ts';
import { keepGiven } from '../keep-given.ts';
import { planNext } from '../plan-next.ts';
import { answerProblems } from '../rules/answer-problems.ts';
import { opensAssessmentsOf } from '../store/given.ts';
import { instrumentByCode } from '../store/instruments.ts';
import { belongsToRecord } from '../store/whose.ts';

/**
 * Writes down an assessment of a child, or of an adult of the family in the child's record: answers stay as they were
 * given, scores are counted by the edition, a result over its cut-off suggests what a person then decides, and an answer
 * about safety asks the child's worker at once. Throws NotThere when the record or the person is not the asker's to see.
 */
export async function giveAssessment(
  ask: Ask,
  input: GiveAssessment,
): Promise<Result<{ id: Id }, Invalid | NotAllowed>> {
  const { tx, who } = ask;
  const { childId, personId } = input;
  if (!(await opensAssessmentsOf(tx, childId)) || !(await opensAssessmentsOf(tx, personId))) return notThere();
  if (!(await belongsToRecord(tx, childId, personId))) return notThere();

  const refused = mayNotGive(who);
  if (refused) return no(refused);

  const instrument = await instrumentByCode(tx, input.instrument);
  const { problems, age } = await checkAbout(ask, input, instrument);
  const wrong = instrument ? answerProblems(instrument.definition, input.answers) : [];
  if (!instrument || problems.length + wrong.length > 0) return no(invalid(...problems, ...wrong));

  const id = newId();
  const positive = await keepGiven(ask, { id, input, instrument, age, corrects: null, decided: [], asked: [] });
  const { series } = instrument;
  if (childId === personId) await planNext(ask, { childId, series, assessmentId: id, givenOn: input.givenOn });
  const told = { assessmentId: id, personId, childId, series, givenOn: input.givenOn };
  await recordFact(ask, AssessmentGiven, [personId], { ...told, positive });
  return ok({ id });
}
