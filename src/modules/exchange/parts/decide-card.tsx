import { FormKeys } from '#web/form/form-page.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';

type DecideCardProps = {
  decision: {
    take: 'all' | 'without' | 'nothing';
    title: string;
    text: string;
    leavesOut: string;
    invites: string;
    notTaken: boolean;
  };
  formKey: string;
  words: { decide: string; take: string; takeWithout: string; drop: string; dropText: string; notTaken: string };
};

/** What can be done with an extract that was looked through, and what each choice means. */
export function DecideCard({ decision, formKey, words }: DecideCardProps) {
  const { take, title, text, leavesOut, invites, notTaken } = decision;
  return (
    <Card title={words.decide} tone="decide" id="decide">
      <Stack tight>
        {notTaken && <Alert kind="soon">{words.notTaken}</Alert>}
        <p>
          <b>{title}</b> {text}
        </p>
        {leavesOut && <p>{leavesOut}</p>}
        {invites && <p>{invites}</p>}
        <form method="post">
          <FormKeys formKey={formKey} />
          <Actions>
            {take === 'all' && (
              <Button name="do" value="take">
                {words.take}
              </Button>
            )}
            {take === 'without' && (
              <Button kind="outline" name="do" value="without">
                {words.takeWithout}
              </Button>
            )}
            <Button kind="quiet" name="do" value="drop">
              {words.drop}
            </Button>
          </Actions>
        </form>
        <p className="al-second">{words.dropText}</p>
      </Stack>
    </Card>
  );
}
