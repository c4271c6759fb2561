import { ButtonLink } from '#web/ui/button.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { SaidGoal } from '../say-goals.ts';

type GoalListProps = {
  readonly words: { readonly tasks: string; readonly tasksNone: string; readonly addTask: string };
  readonly goals: readonly SaidGoal[];
  /** "Elena says": above the child's own words. */
  readonly says: string;
  readonly here: string;
  readonly maySet: boolean;
};

/** Goals with why they were set, what the child says, and the tasks that follow from each. */
export function GoalList({ words, goals, says, here, maySet }: GoalListProps) {
  return goals.map(goal => (
    <section key={goal.id} className="al-part">
      <h3>
        {goal.name} <StateTag state={goal.isOver ? 'plain' : 'info'}>{goal.part}</StateTag>
      </h3>
      <Stack tight>
        <p className="al-second">{goal.when}</p>
        <FactList facts={[...goal.facts]} />
        {goal.says && <Quote by={says}>{goal.says}</Quote>}
        {!goal.isOver && (
          <>
            <h4>{words.tasks}</h4>
            {goal.tasks.length === 0 ? (
              <p className="al-second">{words.tasksNone}</p>
            ) : (
              <MarkList>
                {goal.tasks.map(task => (
                  <MarkItem key={task.id} state={task.isDone ? 'done' : 'open'} title={task.what}>
                    {task.when}
                  </MarkItem>
                ))}
              </MarkList>
            )}
            {maySet && (
              <ButtonLink href={`${here}/goals/${goal.id}/tasks/new`} kind="quiet" size="s" icon="add">
                {goal.addTask}
              </ButtonLink>
            )}
          </>
        )}
      </Stack>
    </section>
  ));
}
