import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions } from '#web/ui/layout.tsx';

export type RoomWords = Readonly<Record<'room' | 'open' | 'full' | 'waiting' | 'waitDays' | 'challenge', string>>;

type RoomFormsProps = {
  words: RoomWords;
  service: { id: string; name: string };
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** Whether a service takes new people, in one tap; a waiting list says how long. */
export function RoomForms({ words, service, typed, problems }: RoomFormsProps) {
  const wait = `wait-${service.id}`;
  return (
    <>
      <form method="post" noValidate aria-label={`${service.name}: ${words.room}`}>
        <input type="hidden" name="serviceId" value={service.id} />
        <p>
          <b>{words.room}</b>
        </p>
        <Actions>
          <Button kind="outline" name="state" value="open">
            {words.open}
          </Button>
          <Button kind="outline" name="state" value="full">
            {words.full}
          </Button>
        </Actions>
      </form>
      <form method="post" noValidate aria-label={`${service.name}: ${words.waiting}`}>
        <input type="hidden" name="serviceId" value={service.id} />
        <TextField
          name={wait}
          label={words.waitDays}
          width="xs"
          inputMode="numeric"
          required={false}
          value={typedText(typed, wait)}
          problem={problemAt(problems, wait)}
        />
        <TextField
          name={`challenge-${service.id}`}
          label={words.challenge}
          required={false}
          max={300}
          value={typedText(typed, `challenge-${service.id}`)}
        />
        <Actions>
          <Button kind="outline" name="state" value="waiting-list">
            {words.waiting}
          </Button>
        </Actions>
      </form>
    </>
  );
}
