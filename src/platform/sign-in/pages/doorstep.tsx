import { problemAt } from '#web/form/say-problems.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import type { DoorWords } from '../words.en.ts';
import { DoorForm, DoorPage } from './door-page.tsx';

type DoorstepProps = {
  words: DoorWords['doorstep'];
  closed: string | null;
  problems: readonly SaidProblem[];
};

/** Asks for the six digits that were told in person. Says nothing about anybody: whoever found the link may read it. */
export function Doorstep({ words, closed, problems }: DoorstepProps) {
  return (
    <DoorPage title={words.title} lead={words.lead} problems={problems} closed={closed}>
      <DoorForm go={words.go} hidden={{ for: 'doorstep' }}>
        <TextField
          name="code"
          label={words.label}
          hint={words.hint}
          inputMode="numeric"
          autoComplete="off"
          width="s"
          max={10}
          problem={problemAt(problems, 'code')}
        />
      </DoorForm>
      <p>{words.free}</p>
    </DoorPage>
  );
}
