import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedText } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { Select, type SelectOption } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import type { partnerWords } from '../words.partners.en.ts';

type Words = typeof partnerWords.partnerPerson;
type PersonInputsProps = {
  words: Words;
  ranks: SelectOption[];
  typed: Typed;
  problems: readonly SaidProblem[];
};

/** What is known of somebody who speaks for a partnership. */
export function PersonInputs({ words, ranks, typed, problems }: PersonInputsProps) {
  const field = <N extends keyof Words>(name: N) => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
    required: false as const,
  });
  return (
    <>
      <TextField {...field('name')} max={200} />
      <Select {...field('rank')} hint={words.rankHint} empty={words.noRank} options={ranks} />
      <TextField {...field('title')} label={words.title2} max={200} />
      <TextField {...field('phone')} type="tel" max={40} width="m" />
      <TextField {...field('email')} type="email" max={200} />
      <TextField {...field('speaks')} hint={words.speaksHint} max={60} width="m" />
      <Tick name="signs" checked={typedText(typed, 'signs') === 'yes'} problem={problemAt(problems, 'signs')}>
        {words.signs}
      </Tick>
    </>
  );
}
