import { AnswerInputs } from '#modules/meetings/parts/answer-inputs.tsx';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { type Typed, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import type { VisitShown } from '../load-visit.ts';

type FormProps = { words: VisitShown['words']; formKey: string; typed: Typed; problems: readonly SaidProblem[] };

/** Writing down what somebody answered by telephone or in person. */
export function ToldForm({
  words,
  own,
  choices,
  seen,
  formKey,
  typed,
  problems,
}: FormProps & { own: VisitShown['ownWords']; choices: VisitShown['choices']; seen: VisitShown['seen'] }) {
  const field = fieldProps({}, typed, problems);
  const open = problems.some(({ at }) => at !== 'note' && at !== 'kind');
  return (
    <Disclosure summary={words.answerTitle} open={open}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} keep="answer" />
        <input type="hidden" name="seen" value={seen} />
        <p>{words.answerText}</p>
        <Select {...field.text('guestId', words.name)} options={choices.guests} />
        <RadioGroup {...field.text('via', words.told)} options={choices.vias} />
        <AnswerInputs words={own} field={field} />
        <Button kind="outline">{words.answerSave}</Button>
      </form>
    </Disclosure>
  );
}

/** Adding a note, for staff alone or for those who were invited too. */
export function NoteForm({
  words,
  kinds,
  formKey,
  typed,
  problems,
}: FormProps & { kinds: VisitShown['choices']['kinds'] }) {
  const field = fieldProps(words, typed, problems);
  return (
    <Disclosure summary={words.noteTitle} open={problems.some(({ at }) => at === 'note' || at === 'kind')}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} keep="note" />
        <input type="hidden" name="act" value="note" />
        <RadioGroup {...field.text('kind')} options={kinds} />
        <TextArea {...field.text('note')} max={4000} />
        <Tick name="shared" required={false} checked={typedText(typed, 'shared') === 'yes'}>
          {words.shared}
        </Tick>
        <Button kind="outline">{words.noteSave}</Button>
      </form>
    </Disclosure>
  );
}
