import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

type Words = Readonly<
  Record<'again' | 'againText' | 'drop' | 'dropText' | 'dropSave' | 'amend' | 'amendText' | 'amendSave' | 'why', string>
>;
type ReportWaysProps = {
  words: Words;
  may: { readonly again: boolean; readonly drop: boolean; readonly amend: boolean };
  formKey: string;
  problems: readonly SaidProblem[];
  typed: Typed;
};

/** Rarer ways with a report: gather it again, throw the draft away, amend what was filed. */
export function ReportWays({ words, may, formKey, problems, typed }: ReportWaysProps) {
  if (!may.again && !may.drop && !may.amend) return null;
  const act = (value: string, keep?: string) => (
    <>
      <FormKeys formKey={formKey} keep={keep} />
      <input type="hidden" name="act" value={value} />
    </>
  );
  const field = fieldProps(words, typed, problems);
  return (
    <Card>
      <Stack tight>
        {may.again && (
          <form method="post">
            {act('again')}
            <p className="al-second">{words.againText}</p>
            <Actions>
              <Button kind="outline">{words.again}</Button>
            </Actions>
          </form>
        )}
        {may.amend && (
          <Disclosure summary={words.amend} open={typed.act === 'amend'}>
            <form method="post" noValidate>
              {act('amend', 'amend')}
              <Stack tight>
                <p>{words.amendText}</p>
                <TextArea {...field.text('why')} max={1000} />
                <Actions>
                  <Button>{words.amendSave}</Button>
                </Actions>
              </Stack>
            </form>
          </Disclosure>
        )}
        {may.drop && (
          <Disclosure summary={words.drop}>
            <form method="post">
              {act('drop')}
              <p>{words.dropText}</p>
              <Actions>
                <Button kind="outline">{words.dropSave}</Button>
              </Actions>
            </form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
