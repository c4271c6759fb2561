import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { type Typed, typedDate, typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import type { words as english } from '../words.en.ts';

type GateFormProps = {
  words: typeof english.plan;
  gate: { to: string; pass: string; missing: readonly string[] };
  /** Where each missing step is written down, by its title. */
  stepAt: (title: string) => string | null;
  mayKeep: boolean;
  form: { problems: readonly SaidProblem[]; typed: Typed; formKey: string };
};

/** What the gate still misses, and the way through it: without what is missing only with a reason. */
export function GateForm({ words, gate, stepAt, mayKeep, form: given }: GateFormProps) {
  const { problems, typed, formKey } = given;
  const form = (
    <form className="al-act" method="post" noValidate>
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value="gate" />
      <input type="hidden" name="to" value={gate.to} />
      {gate.missing.length > 0 && (
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required={false}
          max={1000}
          rows={3}
          value={typedText(typed, 'reason')}
          problem={problemAt(problems, 'reason')}
        />
      )}
      <DateInput name="on" label={words.on} value={typedDate(typed, 'on')} problem={problemAt(problems, 'on')} />
      <Button kind={gate.missing.length > 0 ? 'outline' : undefined}>{gate.pass}</Button>
    </form>
  );
  return (
    <Stack>
      {gate.missing.length === 0 ? (
        <p>{words.gateOpen}</p>
      ) : (
        <Stack tight>
          <p>{words.gateMissing}</p>
          <MarkList>
            {gate.missing.map(title => (
              <MarkItem key={title} state="open">
                <StepTitle title={title} href={stepAt(title)} />
              </MarkItem>
            ))}
          </MarkList>
        </Stack>
      )}
      {mayKeep &&
        (gate.missing.length > 0 ? (
          <Disclosure summary={words.anyway} open={problems.length > 0}>
            {form}
          </Disclosure>
        ) : (
          form
        ))}
    </Stack>
  );
}

const StepTitle = ({ title, href }: { title: string; href: string | null }) =>
  href === null ? title : <a href={href}>{title}</a>;
