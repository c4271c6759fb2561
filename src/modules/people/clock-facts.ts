import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * What rules may know of a person: the day of birth, where the very day is known, and whether there is reason to know
 * that the child is an Indian child (25 CFR 23.107: whoever said so, until a court finds otherwise).
 * The shape is that of the clocks, a later room.
 */
export const peopleClockFacts = {
  kinds: ['birth'],
  traitNames: ['indian-child'],
  load: async (tx: Tx, children: readonly Id[]) => {
    const { rows } = await sql<{ child: Id; born: Day | null }>`
      select id as child, case when born_precision = 'day' then born_on - date '1970-01-01' end as born
      from app.person where id = any(${children}::uuid[])`.execute(tx);
    return rows.map(({ child, born }) => ({
      child,
      kind: 'birth',
      id: `birth:${child}`,
      from: born,
      until: null,
      at: null,
      is: {},
    }));
  },
  traits: async (tx: Tx, children: readonly Id[]) => {
    const { rows } = await sql<{ child: Id; is: boolean | null }>`
      select person_id as child,
        case when bool_or(standing in ('asked_yes', 'member', 'eligible')) then true when not bool_or(standing = 'cannot_tell') then false end as is
      from app.person_tribe where person_id = any(${children}::uuid[]) group by 1`.execute(tx);
    return rows.map(({ child, is }) => ({ child, trait: 'indian-child', is }));
  },
};
