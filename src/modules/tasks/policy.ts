import { action } from '#platform/http/action.ts';

/** A child's tasks. */
export const viewTasks = action('tasks.view', 'staff', ['tasks']);
/** Opening a task for oneself. */
export const openTaskByHand = action('tasks.open', 'staff', ['tasks']);
/** Saying that it is done: staff of the case, or whoever was asked. */
export const markTaskDone = action('tasks.complete', 'everyone', ['tasks']);
/** Dropping a task with a reason. */
export const dropTaskByHand = action('tasks.drop', 'staff', ['tasks']);
