import { typedText } from '#web/form/typed.ts';
import { RadioGroup, Tick } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { PlanForm } from './plan-form.tsx';

type CheckFormProps = {
  form: Parameters<typeof PlanForm>[0]['form'] & { readonly question: string };
  words: Readonly<
    Record<'score1' | 'score2' | 'score3' | 'score4' | 'score5' | 'checkWords' | 'wantsTalk' | 'wantsTalkHint', string>
  >;
  refused: Parameters<typeof PlanForm>[0]['refused'];
};

/** How the working together goes, from 1 to 5 in words, and whether a talk is wished for. */
export function CheckForm({ form, words, refused }: CheckFormProps) {
  const scores = (['5', '4', '3', '2', '1'] as const).map(value => ({ value, label: words[`score${value}`] }));
  return (
    <PlanForm form={form} refused={refused}>
      {(field, typed) => (
        <>
          <RadioGroup {...field('score')} label={form.question} options={scores} />
          <TextArea {...field('words')} label={words.checkWords} required={false} rows={3} max={1000} />
          <Tick
            name="wantsTalk"
            required={false}
            hint={words.wantsTalkHint}
            checked={typedText(typed, 'wantsTalk') === 'yes'}
          >
            {words.wantsTalk}
          </Tick>
        </>
      )}
    </PlanForm>
  );
}
