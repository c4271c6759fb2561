import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, type Result } from '#kernel/result.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { serviceSheet } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Refusal } from '#platform/http/perform.ts';
import { whomIAskFor } from '../family/whom.ts';

export type AskForHelp = {
  readonly personId: Id;
  /** A code of db/reference/lists/need_kind.csv. */
  readonly kind: string;
  readonly words: string | null;
  readonly urgency: 'soon' | 'routine';
  /** A service they found and would like. */
  readonly serviceId: Id | null;
};

/**
 * Somebody outside asks for help, for themselves or for a child who lives with them: it is written down as a need, and the
 * worker gets a task. What a rule of its own protects is refused with `tell-your-worker`: it is told in person and not
 * written where others may read it. `nobody-to-ask`: nobody has their case now, so nobody would read it. Throws NotThere when the person is not theirs to ask for.
 */
export async function askForHelp(
  ask: Ask,
  { personId, kind, words, urgency, serviceId }: AskForHelp,
): Promise<Result<{ id: Id; services: string }, Refusal>> {
  const whom = (await whomIAskFor(ask)).find(each => each.id === personId);
  if (!whom) return notThere();
  const wished = serviceId ? await serviceSheet(ask.tx, serviceId) : undefined;
  if (serviceId && (!wished || wished.ended)) return no(invalid({ at: 'kind', code: 'service-is-over' }));
  if (wished?.sensitive) return no({ kind: 'tell-your-worker' });

  const recorded = await recordNeed(ask, {
    personId,
    kind,
    words,
    urgency,
    toldBy: whom.toldBy,
    identifiedOn: ask.today.toString(),
    wishedServiceId: serviceId,
  });
  if (!recorded.ok) return recorded;
  const { rows } = await sql<{ heard: boolean | null }>`
    select app_definer.ask_for_service(${newId()}, ${recorded.value.id}) as heard`.execute(ask.tx);
  if (!rows[0]?.heard) return no({ kind: 'nobody-to-ask', fill: { phone: (await agencyPhones(ask.tx)).main ?? '' } });
  return { ok: true, value: { id: recorded.value.id, services: whom.services } };
}
