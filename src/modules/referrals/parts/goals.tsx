import { FormKeys } from '#web/form/form-page.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { type State, StateTag } from '#web/ui/state-tag.tsx';

type Option = { readonly value: string; readonly label: string };
export type GoalLine = {
  readonly key: string;
  readonly words: string;
  readonly until: string | null;
  readonly parts: readonly {
    readonly key: string;
    readonly text: string;
    readonly state: string;
    readonly tag: State;
    readonly next: readonly Option[];
  }[];
  readonly ends: readonly Option[];
};

type Props = {
  readonly words: Readonly<Record<'title' | 'none' | 'add' | 'end', string>>;
  readonly goals: readonly GoalLine[];
  /** Where one is set; null for those who only read. */
  readonly add: string | null;
  readonly formKey: string;
};

/** Goals of a family that several services work on, and how far each is. */
export function Goals({ words, goals, add, formKey }: Props) {
  return (
    <Card title={words.title}>
      <Stack>
        {goals.length === 0 && <p className="al-second">{words.none}</p>}
        {goals.map(goal => (
          <section key={goal.key}>
            <h3>{goal.words}</h3>
            {goal.until && <p>{goal.until}</p>}
            {goal.parts.map(part => (
              <div key={part.key}>
                <p>
                  <StateTag state={part.tag}>{part.state}</StateTag> {part.text}
                </p>
                {add && (
                  <Answers act="goal-part" about={part.key} formKey={formKey} options={part.next} context={part.text} />
                )}
              </div>
            ))}
            {add && (
              <Disclosure summary={words.end}>
                <Answers act="end-goal" about={goal.key} formKey={formKey} options={goal.ends} context={goal.words} />
              </Disclosure>
            )}
          </section>
        ))}
        {add && (
          <Actions>
            <ButtonLink kind="outline" size="s" href={add}>
              {words.add}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </Card>
  );
}

type AnswersProps = {
  readonly act: string;
  readonly about: string;
  readonly formKey: string;
  readonly options: readonly Option[];
  /** What the answers are about, for those who hear only the button. */
  readonly context: string;
};

function Answers({ act, about, formKey, options, context }: AnswersProps) {
  return (
    <form method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="about" value={about} />
      <Actions>
        {options.map(each => (
          <Button
            key={each.value}
            kind="outline"
            size="s"
            name="answer"
            value={each.value}
            aria-label={`${each.label}: ${context}`}
          >
            {each.label}
          </Button>
        ))}
      </Actions>
    </form>
  );
}
