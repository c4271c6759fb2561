import { FormKeys } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { Input } from '../say-form.ts';
import { Inputs } from './inputs.tsx';

export type ActFormData = {
  readonly act: string;
  readonly title: string;
  readonly button: string;
  readonly inputs: readonly Input[];
  /** What stands in it before anybody types. */
  readonly kept: Typed;
};
type ActFormProps = {
  form: ActFormData;
  formKey: string;
  /** What was sent last, and what was wrong with it. */
  typed: Typed;
  problems: readonly SaidProblem[];
  open?: boolean;
};

/** One of several forms of a page, folded; it opens by itself when it was refused. */
export function ActForm({ form, formKey, typed, problems, open = false }: ActFormProps) {
  const sent = typed.act === form.act;
  return (
    <Disclosure summary={form.title} open={sent || open}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <input type="hidden" name="act" value={form.act} />
        <Stack tight>
          <Inputs inputs={form.inputs} typed={sent ? typed : form.kept} problems={sent ? problems : []} />
          <div>
            <Button kind="outline">{form.button}</Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
