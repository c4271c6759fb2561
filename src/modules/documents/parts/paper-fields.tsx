import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { TextField } from '#web/ui/field-text.tsx';

type PaperFieldsProps = {
  words: {
    kind: string;
    title: string;
    titleHint: string;
    dated: string;
    file: string;
    limits: string;
    fileAgain: string;
  };
  /** Left out for a newer version: its kind stays. */
  kinds?: { value: string; label: string }[];
  accept: string;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** The fields of a paper: what it is, its title, the day on it, the file. A file has to be chosen again after a refusal. */
export function PaperFields({ words, kinds, accept, problems, typed }: PaperFieldsProps) {
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <>
      {kinds && <RadioGroup {...field('kind')} label={words.kind} options={kinds} value={typedText(typed, 'kind')} />}
      <TextField
        {...field('title')}
        label={words.title}
        hint={words.titleHint}
        max={120}
        value={typedText(typed, 'title')}
      />
      <DateInput {...field('dated')} label={words.dated} required={false} value={typedDate(typed, 'dated')} />
      <FileUpload
        {...field('file')}
        label={words.file}
        hint={problems.length > 0 ? words.fileAgain : undefined}
        limits={words.limits}
        accept={accept}
      />
    </>
  );
}
