import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

type TellApartFormProps = {
  words: Readonly<Record<'two' | 'twoReason' | 'twoHint' | 'tell', string>>;
  formKey: string;
  reason: string | undefined;
  problem: string | undefined;
};

/** They are two people: the pair is not proposed again. */
export function TellApartForm({ words, formKey, reason, problem }: TellApartFormProps) {
  return (
    <Card title={words.two}>
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <input type="hidden" name="do" value="apart" />
        <Stack>
          <TextArea
            name="apart"
            label={words.twoReason}
            hint={words.twoHint}
            problem={problem}
            value={reason}
            max={500}
            rows={2}
          />
          <Actions>
            <Button kind="outline">{words.tell}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
