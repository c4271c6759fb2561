export type { TaskKind } from './contract.ts';
export { TaskCompleted, TaskDropped, TaskOpened } from './facts.ts';
export { lookAtDates } from './hears/look-at-date.ts';
export { bindingKinds, groupOf, isLate, weekEnd } from './rules/when-due.ts';
export { completePath, donePath, sayDueRows, sayTask } from './say-due-rows.ts';
export {
  countsByWorker,
  everOpened,
  openTasksOf,
  openTasksOfKind,
  type Task,
  tasksForChild,
  type WorkerCounts,
} from './store.ts';
export { askSupervisor } from './use-cases/ask-supervisor.ts';
export { type AskWorker, askWorker, settleTasks } from './use-cases/ask-worker.ts';
export { completeTask, completeTasksOfKind } from './use-cases/complete-task.ts';
export { dropTask } from './use-cases/drop-task.ts';
export { dropTasksOfKind } from './use-cases/drop-tasks-of-kind.ts';
export { handOverTasks } from './use-cases/hand-over-tasks.ts';
export { type OpenTask, openTask } from './use-cases/open-task.ts';
export { remindCaregiver } from './use-cases/remind-caregiver.ts';
