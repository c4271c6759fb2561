import type { Id } from '#kernel/ids.ts';
import { contactsOn } from '#modules/people/index.ts';
import { type OpenTask, openTask, settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sendInvitation } from './send-invitation.ts';

/** How somebody of the family hears of an invitation: by a message, or somebody does it in the way that reaches them. */
export type Reached = 'message' | 'telephone' | 'email' | 'letter' | 'in_person';

const BY_HAND = { phone: 'telephone', email: 'email', letter: 'letter', visit: 'in_person' } as const;

/**
 * Tells somebody of an invitation in their way of contact (S2-30): whoever signs in by a message that names nobody; else by
 * what is recorded of them, the telephone first because there they can answer at once. Nobody's telephone gets a text
 * without somebody looking first at what is to be minded. `path` is where whoever signs in reads it.
 */
export async function reachPerson(ask: Ask, personId: Id, path: string): Promise<Reached> {
  if (await sendInvitation(ask, personId, path)) return 'message';
  const recorded = await contactsOn(ask.tx, [personId], ask.today.toString());
  const kind = recorded.some(each => each.kind === 'phone') ? 'phone' : recorded[0]?.kind;
  return kind ? BY_HAND[kind] : 'telephone';
}

/** Opens the task to tell somebody by hand: to call them, or to write or go there. Nothing where a message went. */
export async function openTellingTask(
  ask: Ask,
  told: Exclude<Reached, 'message'>,
  task: Omit<OpenTask, 'kind' | 'sourceId'> & { readonly sourceId: Id },
): Promise<void> {
  const opened = await openTask(ask, { ...task, kind: told === 'telephone' ? 'call' : 'follow_up' });
  if (!opened.ok) throw new Error(`The task was refused: ${opened.refusal.kind}`);
}

/** Nobody has to tell them any more: the task is done, or with `why` it is dropped. */
export async function settleTelling(
  ask: Ask,
  { childId, invitationId, why }: { readonly childId: Id; readonly invitationId: Id; readonly why?: string },
): Promise<void> {
  for (const kind of ['call', 'follow_up'] as const)
    await settleTasks(ask, { childId, kind, sourceId: invitationId, ...(why !== undefined && { why }) });
}
