import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SetGoal, Unit } from '../contract.ts';
import { writeValue } from './write-value.ts';

/** Keeps where a goal began. */
export const keepBaseline = (
  ask: Ask,
  goal: { readonly id: Id; readonly community_id: Id; readonly measure: string | null; readonly unit: Unit },
  baseline: NonNullable<SetGoal['baseline']>,
): Promise<void> =>
  writeValue(ask, goal, { ...baseline, baseline: true, source: goal.measure ? 'record' : 'partners', words: null });
