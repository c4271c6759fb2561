import type { Id } from '#kernel/ids.ts';
import { opensNeedsOf } from '#modules/assessments/index.ts';
import { staysAtMine } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { wordsFor } from './load-services.ts';

/** For whom somebody outside may ask: a parent or a youth for themselves, others for the children who live with them. */
export type Whom = {
  readonly id: Id;
  readonly name: string;
  readonly toldBy: 'caregiver' | 'parent' | 'child';
  /** Where what was asked for stands. */
  readonly services: string;
};

export async function whomIAskFor(ask: Ask): Promise<Whom[]> {
  const { tx, who } = ask;
  if (who.kind === 'parent' || who.kind === 'youth') {
    if (!who.personId) return [];
    const toldBy = who.kind === 'parent' ? 'parent' : 'child';
    return [{ id: who.personId, name: wordsFor(ask).me, toldBy, services: '/home/services' }];
  }
  const whom = new Map<Id, Whom>();
  for (const { childId, first_name: name } of await staysAtMine(tx))
    if (!whom.has(childId) && (await opensNeedsOf(tx, childId)))
      whom.set(childId, {
        id: childId,
        name,
        toldBy: 'caregiver',
        services: `/home/children/${childId}/services`,
      });
  return [...whom.values()];
}
