import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { AnswerInputs, type AnswerWords } from './answer-inputs.tsx';

type ToldAnswerProps = {
  words: { answerTitle: string; answerText: string; answerSave: string; name: string; told: string };
  own: AnswerWords;
  choices: { invites: SelectOption[]; vias: { value: string; label: string }[] };
  seen: string;
  formKey: string;
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** Writing down what somebody answered by telephone or in person. */
export function ToldAnswer({ words, own, choices, seen, formKey, typed, problems }: ToldAnswerProps) {
  const field = fieldProps({}, typed, problems);
  return (
    <Disclosure summary={words.answerTitle} open={problems.some(({ at }) => at !== 'why')}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} keep="told" />
        <input type="hidden" name="seen" value={seen} />
        <p>{words.answerText}</p>
        <Select {...field.text('inviteId', words.name)} options={choices.invites} />
        <RadioGroup {...field.text('via', words.told)} options={choices.vias} />
        <AnswerInputs words={own} field={field} />
        <Button kind="outline">{words.answerSave}</Button>
      </form>
    </Disclosure>
  );
}
