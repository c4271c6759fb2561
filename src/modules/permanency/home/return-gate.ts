import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { goingHome } from './going-home.ts';
import { mayGoHome } from './rules/return-steps.ts';
import { returnStepsOf } from './store.ts';

/**
 * A child whose goal is the return home leaves care for home only after a safety review that found it safe, and that is not too
 * old (S2-10). `onDay` is the day they leave (ISO date). Asked by the room that ends stays in care.
 */
export async function returnGate({ tx }: Ask, childId: Id, reason: string, onDay: string): Promise<boolean> {
  if (reason !== 'reunification') return true;
  const goal = await goingHome(tx, childId);
  if (!goal) return true;
  return mayGoHome(await returnStepsOf(tx, [goal.id]), onDay);
}
