import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { type Choice, RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';

type Name =
  | 'reasonLabel'
  | 'waitDays'
  | 'day'
  | 'startedOn'
  | 'time'
  | 'minutes'
  | 'place'
  | 'note'
  | 'received'
  | 'needMet'
  | 'providerView'
  | 'from'
  | 'until'
  | 'sessions'
  | 'minutesHeld'
  | 'progressLabel'
  | 'words'
  | 'needsHelp';
/** Labels of these fields. Who writes down what somebody else said is asked for the day it ended, too (`endedOn`). */
export type AnswerWords = Readonly<Record<Name, string>> & { readonly endedOn?: string };
type Shared = {
  words: AnswerWords;
  typed: Typed;
  problems: readonly SaidProblem[];
};

const fieldOf =
  ({ typed, problems }: Shared) =>
  (name: string, label: string, required = false) => ({
    name,
    label,
    required,
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });

type AnswerFieldsProps = Shared & {
  /** The state the service sets. */
  to: string;
  reasons: SelectOption[];
  far: Choice[];
};

/** What has to be told with an answer, and a remark. */
export function AnswerFields({ to, reasons, far, ...shared }: AnswerFieldsProps) {
  const { words, typed } = shared;
  const field = fieldOf(shared);
  const date = (name: string, label: string, required: boolean) => ({
    ...field(name, label, required),
    value: typedDate(typed, name),
  });
  const ends = to === 'completed' || to === 'stopped';
  const over = ends || to === 'declined' || to === 'withdrawn';
  return (
    <>
      {(ends ? to === 'stopped' : to === 'declined' || to === 'on-hold') && (
        <Select {...field('reason', words.reasonLabel, true)} options={reasons} />
      )}
      {to === 'waiting-list' && (
        <TextField {...field('waitDays', words.waitDays, true)} width="xs" inputMode="numeric" />
      )}
      {to === 'scheduled' && (
        <>
          <DateInput {...date('day', words.day, true)} />
          <TimeInput {...field('time', words.time, true)} />
          <TextField {...field('minutes', words.minutes)} width="xs" inputMode="numeric" />
          <TextField {...field('place', words.place)} max={200} />
        </>
      )}
      {to === 'started' && <DateInput {...date('day', words.startedOn, false)} />}
      {over && words.endedOn && <DateInput {...date('day', words.endedOn, false)} />}
      {ends && (
        <>
          <RadioGroup {...field('received', words.received)} options={far} />
          <RadioGroup {...field('needMet', words.needMet)} options={far} />
          <TextArea {...field('providerView', words.providerView)} max={1000} rows={3} />
        </>
      )}
      <TextArea {...field('note', words.note)} max={1000} rows={3} />
    </>
  );
}

type ProgressFieldsProps = Shared & {
  scoreLabel: string;
  /** What was told last in this measure. */
  scoreHint: string | null;
  progressOf: Choice[];
};

/** How it goes, in the service's own measure. */
export function ProgressFields({ scoreLabel, scoreHint, progressOf, ...shared }: ProgressFieldsProps) {
  const { words, typed } = shared;
  const field = fieldOf(shared);
  const date = (name: 'from' | 'until') => ({ ...field(name, words[name]), value: typedDate(typed, name) });
  return (
    <>
      <RadioGroup {...field('progress', words.progressLabel)} options={progressOf} />
      <TextField {...field('sessions', words.sessions)} width="xs" inputMode="numeric" />
      <TextField {...field('minutes', words.minutesHeld)} width="xs" inputMode="numeric" />
      <TextField {...field('score', scoreLabel)} hint={scoreHint} width="xs" inputMode="decimal" />
      <TextArea {...field('words', words.words)} max={2000} rows={3} />
      <TextArea {...field('needsHelp', words.needsHelp)} max={1000} rows={2} />
      <DateInput {...date('from')} />
      <DateInput {...date('until')} />
    </>
  );
}
