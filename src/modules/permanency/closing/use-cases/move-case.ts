import { type Id, newId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { caseById, membersOf } from '#modules/cases/index.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { sayList } from '#platform/words/say-date.ts';
import { StageReached } from '../../facts.ts';
import { openFollowUp } from '../../owners.ts';
import { movingCases } from '../../policy.ts';
import type { MoveCase, MoveCaseRefusal } from '../contract.ts';
import { isAllowed, movesFrom, type Stage } from '../rules/stages.ts';
import { inCareNow, insertStage, lockStages, stagesOf, tasksOfStage } from '../store.ts';

/**
 * A case comes to another stage of its life. A move the order does not allow is refused with where it may go; the tasks of
 * the new stage open for the case manager, as the list and the packs of rules in force say (S2-07). Throws NotThere when
 * the case is not the asker's to see.
 */
export async function moveCase(ask: Ask, { caseId, to, why }: MoveCase): Promise<Result<{ id: Id }, MoveCaseRefusal>> {
  const { tx, who, now } = ask;
  const found = (await caseById(tx, caseId)) ?? notThere();
  if (!movingCases.may(who)) return no({ kind: 'not-allowed' });
  if (found.life.to !== null) return no({ kind: 'case-is-over' });

  await lockStages(tx, caseId);
  const from = (await stagesOf(tx, caseId))[0]?.stage ?? 'intake';
  const children = (await membersOf(tx, caseId)).filter(({ part }) => part === 'child').map(row => row.person_id);
  const problems: Problem[] = [];
  if (!isAllowed(from, to)) problems.push({ at: 'to', code: 'stage-not-allowed', fill: sayMoves(ask, from) });
  else if (to === 'closure' && (await inCareNow(tx, children)).length > 0)
    problems.push({ at: 'to', code: 'child-is-in-care' });
  if (why.trim() === '') problems.push({ at: 'why', code: 'required' });
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  const row = { id, agency_id: who.agencyId, case_id: caseId, stage: to, since: now, why: why.trim() };
  await insertStage(tx, { ...row, recorded_by: who.userId });
  const [child] = children;
  if (child) await openTasks(ask, { stage: to, sourceId: id, childId: child, userId: found.primary?.userId });
  await recordFact(ask, StageReached, [caseId], { caseId, from, to });
  return ok({ id });
}

const sayMoves = ({ say, language }: Ask, from: Stage) => ({
  from: say('permanency', `stages.${from}`),
  to: sayList(
    language,
    movesFrom(from).map(stage => say('permanency', `stages.${stage}`)),
  ),
});

async function openTasks(
  ask: Ask,
  about: { readonly stage: Stage; readonly sourceId: Id; readonly childId: Id; readonly userId: Id | undefined },
): Promise<void> {
  const packs = (await packsInForce(ask.tx, ask.who.agencyId, ask.now)).map(({ pack }) => pack);
  for (const task of await tasksOfStage(ask.tx, about.stage, packs)) {
    const dueOn = ask.today.add({ days: task.due_days }).toString();
    const { sourceId, childId, userId = ask.who.userId } = about;
    await openFollowUp(ask, { childId, sourceId, userId, dueOn, detail: task[ask.language] });
  }
}
