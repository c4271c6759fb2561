import type { Id } from '#kernel/ids.ts';
import { askSupervisor } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** A concern from a visit is for whoever leads the unit, today. The words stay with the visit: the task only leads there. */
export const tellSupervisor = (ask: Ask, { childId, contactId }: { readonly childId: Id; readonly contactId: Id }) =>
  askSupervisor(ask, { childId, kind: 'visit_concern', dueOn: ask.today.toString(), sourceId: contactId });
