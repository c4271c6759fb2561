import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/** The day an agreement is due was written down wrongly, because what it follows from was. `dueOn` is an ISO day. */
export async function moveDueDay({ tx }: Ask, agreementId: Id, dueOn: string): Promise<void> {
  await tx.updateTable('app.agreement').set({ due_on: dueOn }).where('id', '=', agreementId).execute();
}
