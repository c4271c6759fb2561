import type { Id } from '#kernel/ids.ts';
import type { HandoverAnswer } from '#modules/placement/contract.ts';
import { recordMove } from '#modules/placement/index.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { Child } from './child.ts';
import type { Home } from './homes.ts';

type Facts = {
  at?: string;
  now?: string;
  setting?: string;
  handover?: readonly HandoverAnswer[];
};

const settled: readonly HandoverAnswer[] = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'visits_before',
  'check_in',
].map(kind => ({ kind, state: 'done' }));

/**
 * Moves children to a home, or home to a parent, through the use case and everybody who hears of it: 9 in the morning of
 * the day tests stand at, unless told. What is not named of the hand-over is done. Throws when the move is refused.
 */
export async function moveTo(
  db: Pick<TestDatabase, 'as' | 'value'>,
  worker: Id,
  children: readonly Child[],
  to: Home | { readonly parent: Id },
  { at = '2026-11-18T14:00:00Z', now, setting = 'foster_home', handover = [] }: Facts = {},
): Promise<void> {
  const said = new Map(handover.map(item => [item.kind, item]));
  const seen = await Promise.all(
    children.map(async ({ id }) => ({
      childId: id,
      seen:
        (await db.value<Id | undefined>('select id from app.placement where child_id = $1 and upper_inf(during)', [
          id,
        ])) ?? null,
    })),
  );
  const result = await db.as(worker, { focus: children[0]!.id, ...(now && { now }) }).commit(ask =>
    recordMove(ask, {
      children: seen,
      at,
      planned: false,
      reason: 'better_fit',
      why: 'They know each other well.',
      to: 'parent' in to ? { withPersonId: to.parent, setting: 'trial_home_visit' } : { homeId: to.id, setting },
      handover: settled.map(item => said.get(item.kind) ?? item),
    }),
  );
  if (!result.ok) throw new Error(`The move was refused: ${JSON.stringify(result.refusal)}`);
}
