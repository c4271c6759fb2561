import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { criticalCardOf, HealthEssentialsChanged } from '#modules/health/index.ts';
import { dropTasksOfKind, openTask } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PlacementBegan, PlacementEnded } from '../facts.ts';

/** Each adult caregiver confirms a change of the must-know card within this time (the agency pack's CFP-CARD-ACK-24, S2-78). */
const HOURS_TO_CONFIRM = 24;

const caregiversNow = async (ask: Ask, childId: Id): Promise<Id[]> => {
  const { rows } = await sql<{
    userId: Id;
  }>`select user_id as "userId" from app_definer.caregivers_now(${childId})`.execute(ask.tx);
  return rows.map(row => row.userId);
};

/** Opens a task for every caregiver of the child at this moment; somebody who has one for the same source keeps it. */
async function askEach(ask: Ask, childId: Id, since: string, sourceId: Id): Promise<void> {
  // A card nobody has written yet cannot be confirmed; writing it is a change of its own and asks then.
  const card = await criticalCardOf(ask.tx, childId, ask.today.toString());
  if (card.version === null) return;
  const due = Temporal.Instant.from(since).add({ hours: HOURS_TO_CONFIRM });
  const dueOn = due.toZonedDateTimeISO(ask.who.timeZone).toPlainDate().toString();
  for (const userId of await caregiversNow(ask, childId)) {
    await openTask(ask, {
      childId,
      kind: 'confirm_card',
      userId,
      detail: null,
      dueOn,
      dueAt: due.toString(),
      sourceId,
    });
  }
}

/** Whoever no longer cares for the child need not read the card any more. */
async function askNoMore(ask: Ask, childId: Id): Promise<void> {
  const except = await caregiversNow(ask, childId);
  await dropTasksOfKind(ask, { childId, kind: 'confirm_card', except, why: 'The child lives elsewhere now.' });
}

/** A new home reads the must-know card; after each change of it everybody who cares for the child reads it again. */
export const askCaregiversToConfirm: readonly Hearer[] = [
  whenHeard(PlacementEnded, 'ask-caregivers-no-more', (ask, fact) => askNoMore(ask, fact.body.childId)),
  whenHeard(PlacementBegan, 'ask-caregivers-to-confirm', (ask, fact) =>
    askEach(ask, fact.body.childId, fact.body.at, fact.body.placementId),
  ),
  whenHeard(HealthEssentialsChanged, 'ask-caregivers-to-confirm', (ask, fact) =>
    askEach(ask, fact.body.childId, fact.body.version, fact.id),
  ),
];
