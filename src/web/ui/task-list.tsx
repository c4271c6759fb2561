import type { ReactNode } from 'react';
import { type State, StateTag } from './state-tag.tsx';

export type Task = {
  key: string;
  title: ReactNode;
  href?: string;
  hint?: ReactNode;
  state: State;
  stateWord: string;
  action?: ReactNode;
};

/** Tasks with their state in words; each title leads to its task. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="al-tasks">
      {tasks.map(task => (
        <li key={task.key}>
          <div>
            {task.href ? <a href={task.href}>{task.title}</a> : <b>{task.title}</b>}
            {task.hint && <p className="al-second">{task.hint}</p>}
          </div>
          <span className="al-inline">
            <StateTag state={task.state}>{task.stateWord}</StateTag>
            {task.action}
          </span>
        </li>
      ))}
    </ul>
  );
}
