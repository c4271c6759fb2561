export type { TaskKind } from './contract.ts';
export { TaskCompleted, TaskDropped, TaskOpened } from './facts.ts';
export { bindingKinds, groupOf, isLate, weekEnd } from './rules/when-due.ts';
export { completePath, sayDueRows, sayTask } from './say-due-rows.ts';
export { countsByWorker, openTasksOf, openTasksOfKind, type Task, tasksForChild, type WorkerCounts } from './store.ts';
export { completeTask, completeTasksOfKind } from './use-cases/complete-task.ts';
export { dropTask } from './use-cases/drop-task.ts';
export { type OpenTask, openTask } from './use-cases/open-task.ts';
