import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import type { sayGoals } from '../say/say-plan.ts';
import { Ratings } from './ratings.tsx';
import { StepList } from './step-list.tsx';

type GoalWords = {
  readonly goals: string;
  readonly noGoals: string;
  readonly noGoalsText: string;
  readonly addGoal: string;
  readonly openGoal: string;
  readonly rate: string;
  readonly ownWords: string;
  readonly noSteps: string;
  readonly late: string;
  readonly needsHelp: string;
  readonly markDone: string;
};
type GoalCardsProps = {
  goals: ReturnType<typeof sayGoals>;
  words: GoalWords;
  chart: { readonly ratings: string; readonly noRatings: string; readonly earlier: string };
  here: string;
  formKey: string;
  mayWrite: boolean;
  mayDraft: boolean;
};

/** Goals one after the other: in whose words, steps, and the raters side by side. */
export function GoalCards({ goals, words, chart, here, formKey, mayWrite, mayDraft }: GoalCardsProps) {
  return (
    <Card
      title={words.goals}
      aside={
        mayDraft && (
          <ButtonLink href={`${here}/goals/new`} size="s" icon="add">
            {words.addGoal}
          </ButtonLink>
        )
      }
    >
      {goals.length === 0 && <Empty title={words.noGoals}>{words.noGoalsText}</Empty>}
      {goals.map(goal => (
        <section key={goal.key} className="al-part">
          <Stack tight>
            <h3>
              <a href={`${here}/goals/${goal.key}`}>{goal.words}</a>{' '}
              {goal.over && <StateTag state="plain">{goal.over}</StateTag>}
            </h3>
            {goal.own && (
              <Quote lang={goal.own.language} by={words.ownWords}>
                {goal.own.words}
              </Quote>
            )}
            <FactList facts={goal.facts} />
            <StepList
              steps={goal.steps}
              words={{ ...words, done: words.markDone }}
              formKey={mayWrite ? formKey : null}
            />
            <h4>{chart.ratings}</h4>
            <Ratings ratings={goal.ratings} none={chart.noRatings} earlier={chart.earlier} />
            {mayWrite && goal.over === null && (
              <Actions>
                <ButtonLink href={`${here}/goals/${goal.key}/rate`} kind="outline" size="s">
                  {words.rate}
                </ButtonLink>
                <ButtonLink href={`${here}/goals/${goal.key}`} kind="quiet" size="s">
                  {words.openGoal}
                </ButtonLink>
              </Actions>
            )}
          </Stack>
        </section>
      ))}
    </Card>
  );
}
