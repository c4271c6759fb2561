import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import type { AgencyPhones } from '#modules/agency/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';

export type Worker = { readonly name: string; readonly phone: string | null };

/** Who works on the case of a child, for somebody who cares for the child or is named in the child's plan. */
export async function workersToCall(tx: Tx, childId: Id): Promise<Worker[]> {
  const { rows } = await sql<Worker>`select name, phone from app_definer.who_to_call(${childId}::uuid)`.execute(tx);
  return rows;
}

export type CallRow = {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly initials: string;
  readonly phone?: { readonly href: string; readonly label: string };
  readonly number: string | null;
};

/** The worker, the agency by day, and the line that answers day and night, with their numbers. */
export function sayCallRows(
  { say }: Pick<Ask, 'say'>,
  childName: string,
  workers: readonly Worker[],
  agency: AgencyPhones,
): CallRow[] {
  const row = (name: string, role: string, number: string | null, initials: string): CallRow => ({
    key: `${name} ${number}`,
    name,
    role,
    initials,
    number,
    ...(number && { phone: { href: telOf(number), label: say('partnership-plan', 'homePlan.callOf', { name }) } }),
  });
  return [
    ...workers.map(({ name, phone }) =>
      row(name, say('partnership-plan', 'homePlan.worker', { name: childName }), phone, initialsOf(name)),
    ),
    ...(agency.main
      ? [row(agency.name, say('partnership-plan', 'homePlan.main'), agency.main, initialsOf(agency.name))]
      : []),
    ...(agency.afterHours
      ? [
          row(
            say('partnership-plan', 'homePlan.dayOrNight'),
            say('partnership-plan', 'homePlan.urgent'),
            agency.afterHours,
            '24',
          ),
        ]
      : []),
  ];
}
