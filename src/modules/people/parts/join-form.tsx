import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

type JoinFormProps = {
  words: Readonly<
    Record<'decide' | 'which' | 'whichHint' | 'notThisWay' | 'inOrder' | 'reason' | 'reasonHint' | 'join', string>
  >;
  choices: readonly { value: string; label: string; hint: string; against: readonly string[] }[];
  formKey: string;
  keep: string | undefined;
  reason: string | undefined;
  problems: { keep: string | undefined; reason: string | undefined };
};

/** Which record stays, and why; a way that contradicts is shown with all its reasons and cannot be chosen. */
export function JoinForm({ words, choices, formKey, keep, reason, problems }: JoinFormProps) {
  const none = choices.every(choice => choice.against.length > 0);
  return (
    <Card title={words.decide} tone="decide">
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <input type="hidden" name="do" value="join" />
        <Stack>
          <RadioGroup
            name="keep"
            label={words.which}
            hint={none ? words.inOrder : words.whichHint}
            problem={problems.keep}
            value={keep}
            options={choices.map(({ against, ...choice }) => ({
              ...choice,
              closed: against.length > 0,
              note: against.length > 0 ? [words.notThisWay, ...against].join(' ') : undefined,
            }))}
          />
          {!none && (
            <>
              <TextArea
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                problem={problems.reason}
                value={reason}
                max={500}
                rows={3}
              />
              <Actions>
                <Button>{words.join}</Button>
              </Actions>
            </>
          )}
        </Stack>
      </form>
    </Card>
  );
}
