import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { HomeFactSupplier } from '#modules/clocks/index.ts';

/** When a licensing counselor went through the Partnership Plan with the caregivers of a home. */
export const licenseTalkFacts: HomeFactSupplier = {
  kinds: ['partnership-plan'],
  load: async (tx, homes) => {
    const { rows } = await sql<{ id: Id; home: Id; on: Day }>`
      select id, home_id as home, talked_on - date '1970-01-01' as on from app.license_talk
      where home_id = any(${homes}::uuid[])`.execute(tx);
    return rows.map(({ id, home, on }) => ({
      home,
      kind: 'partnership-plan',
      id: `license_talk:${id}`,
      from: on,
      until: null,
      at: null,
      is: { step: 'reviewed' },
    }));
  },
};
