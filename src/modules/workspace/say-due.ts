import { sayDueRows, type Task } from '#modules/tasks/index.ts';
import type { RowData } from '#modules/tasks/parts/due-rows.tsx';
import type { Ask } from '#platform/http/ask.ts';
import type { State } from '#web/ui/state-tag.tsx';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'now' | 'who'>;

/** A row of what is due with the verb of its one button. */
export type DueRowData = RowData & { readonly verb: string };
export type DueGroupData = {
  readonly key: string;
  readonly state: State;
  readonly word: string;
  readonly count: number;
  readonly rows: readonly DueRowData[];
};

/** Tasks in their groups as Today shows them: each row with one verb, what has no day in a group of its own. */
export function sayDue(ask: Speaker, tasks: readonly Task[], back: string): DueGroupData[] {
  const { say } = ask;
  const kinds = new Map(tasks.map(task => [task.id, task.kind]));
  const verb = (id: string) => say.code('workspace', `verbs.${kinds.get(id)}`);
  const grouped = (some: readonly Task[]) => sayDueRows(ask, some, { named: true, back }).groups;
  const dated = grouped(tasks.filter(task => task.due_on !== null));
  const undated = grouped(tasks.filter(task => task.due_on === null));
  return [
    ...dated.map(group => (group.key === 'later' ? { ...group, word: say('workspace', 'today.later') } : group)),
    ...undated.map(group => ({ ...group, key: 'undated', word: say('workspace', 'today.undated') })),
  ].map(group => ({ ...group, rows: group.rows.map(row => ({ ...row, verb: verb(row.id) })) }));
}
