import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const id = z.uuid();

/** Somebody has something to do. */
export const TaskOpened = factKind(
  'TaskOpened',
  1,
  'tasks',
  z.object({ taskId: id, childId: id, kind: z.string(), userId: id }),
);
/** It is done. `sourceId` is what the task came from. */
export const TaskCompleted = factKind(
  'TaskCompleted',
  1,
  'tasks',
  z.object({ taskId: id, childId: id, kind: z.string(), sourceId: id.nullable(), by: id }),
);
/** It need not be done any more; the reason stands in the task. */
export const TaskDropped = factKind('TaskDropped', 1, 'tasks', z.object({ taskId: id, childId: id, kind: z.string() }));
