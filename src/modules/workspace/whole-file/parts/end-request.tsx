import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

type Words = Readonly<Record<'give' | 'givenOn' | 'givenTo' | 'giveSave' | 'close' | 'why' | 'closeSave', string>>;
type EndRequestProps = {
  words: Words;
  may: { readonly give: boolean; readonly close: boolean };
  formKey: string;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** How a request ends: the file was given, or it is closed without. */
export function EndRequest({ words, may, formKey, problems, typed }: EndRequestProps) {
  if (!may.give && !may.close) return null;
  const field = fieldProps(words, typed, problems);
  return (
    <Card>
      <Stack tight>
        {may.give && (
          <form method="post" noValidate>
            <FormKeys formKey={formKey} />
            <input type="hidden" name="act" value="give" />
            <Stack tight>
              <h3>{words.give}</h3>
              <DateInput {...field.date('givenOn')} />
              <TextField {...field.text('givenTo')} max={300} />
              <Actions>
                <Button>{words.giveSave}</Button>
              </Actions>
            </Stack>
          </form>
        )}
        {may.close && (
          <Disclosure summary={words.close} open={typed.act === 'close'}>
            <form method="post" noValidate>
              <FormKeys formKey={formKey} />
              <input type="hidden" name="act" value="close" />
              <Stack tight>
                <TextArea {...field.text('why')} max={1000} />
                <Actions>
                  <Button kind="outline">{words.closeSave}</Button>
                </Actions>
              </Stack>
            </form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
