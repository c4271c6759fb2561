import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { loadReasonsForm } from '../load-reasons-form.ts';

type ReasonsFormProps = {
  given: Awaited<ReturnType<typeof loadReasonsForm>>;
  typed?: Typed | undefined;
  problems?: readonly SaidProblem[] | undefined;
};

/** Every factor under the other, each with its own words; then the child, then the reason that follows from them. */
export function ReasonsForm({ given, typed = {}, problems = [] }: ReasonsFormProps) {
  const { words } = given;
  const field = fieldProps(words, typed, problems, given.known);
  return (
    <FormPage
      title={given.title}
      over={given.over}
      lead={words.lead}
      problems={problems}
      back={{ href: given.back }}
      formKey={given.formKey}
      keep="reasons"
      continueLabel={words.save}
    >
      <input type="hidden" name="decision" value={given.decision} />
      <input type="hidden" name="seen" value={given.seen} />
      <input type="hidden" name="placementId" value={given.placementId ?? ''} />
      <TextField {...field.text('what')} hint={words.whatHint} max={500} />
      <DateInput {...field.date('decidedOn')} />
      <section>
        <h2>{words.factors}</h2>
        <Stack>
          {given.factors.map(({ code, label, source }) => (
            <Stack key={code} tight>
              <RadioGroup
                {...field.text(`speaks_${code}`, label)}
                hint={source}
                required={false}
                options={given.speaks}
              />
              <TextArea
                {...field.text(`words_${code}`, `${words.words}: ${label}`)}
                required={false}
                max={1000}
                rows={2}
              />
            </Stack>
          ))}
        </Stack>
      </section>
      <RadioGroup {...field.text('childAsked', given.askedLabel)} options={given.asked} />
      <TextArea {...field.text('childView', given.viewLabel)} required={false} max={2000} />
      <TextArea {...field.text('reason')} hint={words.reasonHint} max={4000} />
    </FormPage>
  );
}
