import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { NotTheirs } from '../contract.ts';
import { recordPeople } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Writes down that somebody has died, and on which day (ISO). */
export async function recordDeath(
  ask: Ask,
  { personId, diedOn }: { readonly personId: Id; readonly diedOn: string },
): Promise<Result<null, NotTheirs | Invalid>> {
  const person = await personById(ask.tx, personId);
  if (!person) return no({ kind: 'no-such-person' });
  if (!recordPeople.may(ask.who)) return no({ kind: 'not-allowed' });
  if (diedOn > ask.today.toString()) return no(invalid({ at: 'diedOn', code: 'in-the-future' }));
  if (person.born_on !== null && diedOn < person.born_on) return no(invalid({ at: 'diedOn', code: 'before-birth' }));

  await ask.tx.updateTable('app.person').set({ died_on: diedOn }).where('id', '=', personId).execute();
  return ok(null);
}
