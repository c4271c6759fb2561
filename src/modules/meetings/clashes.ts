import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import type { MeetingPlan } from './contract.ts';
import { takenAmong } from './store.ts';
import { endOf } from './when.ts';

type Somebody = { readonly personId: Id | null; readonly userId: Id | null; readonly name: string };

/**
 * Who is taken at the time of a meeting, told before anybody is invited (S2-30); nothing is said of by what. No problem
 * when it is wanted all the same.
 */
export async function clashProblems(
  ask: Pick<Ask, 'tx' | 'language'>,
  plan: Pick<MeetingPlan, 'startsAt' | 'minutes' | 'anyway'>,
  people: readonly Somebody[],
  exceptTogether: Id | null = null,
): Promise<Problem[]> {
  if (plan.anyway) return [];
  const taken = await takenAmong(
    ask.tx,
    { from: plan.startsAt, to: endOf(plan) },
    people.flatMap(({ personId }) => personId ?? []),
    people.flatMap(({ userId }) => userId ?? []),
    exceptTogether,
  );
  const names = people.filter(({ personId, userId }) => taken.has(personId ?? '') || taken.has(userId ?? ''));
  if (names.length === 0) return [];
  return [
    {
      at: 'anyway',
      code: 'taken-then',
      fill: { names: sayList(ask.language, [...new Set(names.map(({ name }) => name))]) },
    },
  ];
}
