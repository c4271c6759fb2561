import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Answers } from '#web/form/form.ts';
import { checkDestination } from './check-destination.ts';
import { handoverIn, isWithPerson, momentOf } from './forms/read-move.ts';
import { chosenStandings, type MoveWork } from './move-steps.ts';
import { openHandover } from './rules/hand-over.ts';
import { momentProblems } from './rules/move-moment.ts';
import { handoverKinds } from './store.ts';

/**
 * What is wrong with a step's answers beyond their form, told where they are given: a moment that cannot be, a home that
 * cannot take the children then, required items still open. The use case checks all of it again.
 */
export async function stepProblems(ask: Ask, work: MoveWork, step: string, values: object): Promise<Problem[]> {
  const said = values as Answers;
  const { answers } = work.draft;
  if (step === 'when') {
    const at = momentOf(String(said.day), String(said.time), ask.who.timeZone);
    const found = momentProblems(at, ask.now, await chosenStandings(ask, work));
    return found.map(problem => ({ ...problem, at: 'day' }));
  }
  if (step === 'where' && !isWithPerson(said.home)) {
    if (!said.setting) return [{ at: 'setting', code: 'required' }];
    const at = momentOf(String(answers.day), String(answers.time), ask.who.timeZone);
    const to = { homeId: String(said.home), setting: String(said.setting) };
    return (await checkDestination(ask, { to, at }, await chosenStandings(ask, work))).problems;
  }
  if (step === 'hand-over')
    return openHandover(
      answers.planned === 'planned',
      await handoverKinds(ask.tx, ask.language),
      handoverIn(values as Readonly<Record<string, unknown>>),
    );
  return [];
}
