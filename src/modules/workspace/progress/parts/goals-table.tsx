import { fillWords } from '#kernel/fill-words.ts';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import type { SaidProgress } from '../say-progress.ts';
import { Missing } from './missing.tsx';

type GoalsTableProps = Pick<NonNullable<SaidProgress['plan']>, 'goals' | 'raters'> & Pick<SaidProgress, 'words'>;

/** Each goal with the last word of every rater beside the others. */
export function GoalsTable({ words, raters, goals }: GoalsTableProps) {
  return (
    <Table
      caption={words.goalsTitle}
      hideCaption
      head={[{ key: 'goal', label: words.goal }, ...raters]}
      empty={<Missing>{words.noGoals}</Missing>}
      rows={goals.map(goal => ({
        key: goal.key,
        cells: {
          goal: (
            <>
              <a href={goal.href} dir="auto">
                {goal.words}
              </a>
              {goal.whose && <span className="al-second"> {fillWords(words.goalOf, { name: goal.whose })}</span>}
              {goal.met && <StateTag state="ok">{goal.met}</StateTag>}
            </>
          ),
          ...Object.fromEntries(
            goal.rated.map(({ key, entries }) => [
              key,
              entries.length === 0 ? (
                <Missing key="missing">{words.notRecorded}</Missing>
              ) : (
                entries.map(entry => (
                  <span key={entry.key} className="al-said">
                    {entry.level} <small>{entry.by}</small>
                  </span>
                ))
              ),
            ]),
          ),
        },
      }))}
    />
  );
}
