import type { Tx } from '#platform/db/transaction.ts';
import { atDoor, type Door } from './at-door.ts';

const DAY = 86_400;

/** Removes what is over: halves, links and messages after a day, counters after two, sessions after ninety. For a daily job. */
export async function sweepDoor(door: Pick<Door, 'pool' | 'clock'>): Promise<void> {
  await atDoor(door, null, async (tx: Tx, now) => {
    const before = (days: number) => now.subtract({ seconds: days * DAY }).toString();
    await tx.deleteFrom('auth.half_sign_in').where('ends_at', '<', now.toString()).execute();
    await tx.deleteFrom('auth.outbox').where('ends_at', '<', before(1)).execute();
    await tx.deleteFrom('auth.link').where('ends_at', '<', before(1)).execute();
    await tx
      .deleteFrom('auth.try_count')
      .where('last_at', '<', before(2))
      .where('free_at', '<', now.toString())
      .execute();
    await tx.deleteFrom('auth.session').where('ends_at', '<', before(90)).execute();
  });
}
