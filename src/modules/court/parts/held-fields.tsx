import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import type { words as english } from '../words.en.ts';
import { MadeFields } from './made-fields.tsx';
import { MomentFields } from './moment-fields.tsx';

type Choices = { value: string; label: string }[];
type HeldFieldsProps = {
  words: typeof english.form;
  choices: { findings: Choices; orders: Choices; answers: Choices; judges: Choices; pleas: Choices };
  /** Only there a plea is heard. */
  isArraignment: boolean;
  /** Only there a demand to file early is heard before there is a petition. */
  isShelter: boolean;
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What is asked about a hearing that was held. */
export function HeldFields({ words, choices, isArraignment, isShelter, typed, problems }: HeldFieldsProps) {
  return (
    <>
      <MomentFields words={words} typed={typed} problems={problems} />
      <RadioGroup
        name="judge"
        label={words.judge}
        value={typedText(typed, 'judge')}
        options={choices.judges}
        problem={problemAt(problems, 'judge')}
      />
      {isArraignment && (
        <RadioGroup
          name="plea"
          label={words.plea}
          required={false}
          value={typedText(typed, 'plea')}
          options={choices.pleas}
          problem={problemAt(problems, 'plea')}
        />
      )}
      {isShelter && (
        <RadioGroup
          name="early"
          label={words.early}
          required={false}
          value={typedText(typed, 'early')}
          options={choices.answers}
          problem={problemAt(problems, 'early')}
        />
      )}
      <MadeFields words={words} choices={choices} typed={typed} problems={problems} />
    </>
  );
}
