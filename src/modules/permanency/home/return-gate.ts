import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { goingHome } from './going-home.ts';
import { returnStepsOf } from './store.ts';

/**
 * A child whose goal is the return home leaves care for home only after a safety review that found it safe (S2-10). Asked by
 * the room that ends stays in care.
 */
export async function returnGate({ tx }: Ask, childId: Id, reason: string): Promise<boolean> {
  if (reason !== 'reunification') return true;
  const goal = await goingHome(tx, childId);
  if (!goal) return true;
  const reviews = (await returnStepsOf(tx, [goal.id])).filter(({ kind }) => kind === 'safety_review');
  return reviews.at(-1)?.outcome === 'done';
}
