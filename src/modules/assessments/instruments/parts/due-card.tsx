import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { FieldFrame } from '#web/ui/field-frame.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

type DueCardProps = {
  readonly due: {
    readonly key: string;
    readonly instrument: string;
    readonly day: string;
    readonly why: string;
    readonly who: string;
    readonly userId: string;
    readonly late: string | null;
    readonly formKeys: readonly [string, string];
  };
  readonly words: {
    readonly change: string;
    readonly userId: string;
    readonly primary: string;
    readonly assign: string;
    readonly dropWhy: string;
    readonly drop: string;
  };
  readonly team: readonly { readonly value: string; readonly label: string }[];
  readonly mayPlan: boolean;
  readonly problems: readonly SaidProblem[];
};

/** One assessment that is due: by when and by whom, and the ways to hand it over or to drop it. */
export function DueCard({ due, words, team, mayPlan, problems }: DueCardProps) {
  // Several cards stand on one page: their fields keep apart by the card.
  const [who, why] = [`assignee-${due.key}`, `dropWhy-${due.key}`];
  return (
    <Card title={due.instrument} level={3} aside={due.late && <StateTag state="late">{due.late}</StateTag>}>
      <Stack tight>
        <p>{`${due.day} · ${due.why} · ${due.who}`}</p>
        {mayPlan && (
          <Disclosure summary={words.change} open={problems.length > 0}>
            <Stack tight>
              <form method="post" noValidate>
                <FormKeys formKey={due.formKeys[0]} />
                <input type="hidden" name="act" value="assign" />
                <input type="hidden" name="dueId" value={due.key} />
                <FieldFrame name={who} label={words.userId} problem={problemAt(problems, 'userId')}>
                  <select className="usa-select" id={who} name="assignee" defaultValue={due.userId}>
                    <option value="">{words.primary}</option>
                    {team.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </FieldFrame>
                <Actions>
                  <Button kind="outline">{words.assign}</Button>
                </Actions>
              </form>
              <form method="post" noValidate>
                <FormKeys formKey={due.formKeys[1]} />
                <input type="hidden" name="act" value="drop" />
                <input type="hidden" name="dueId" value={due.key} />
                <FieldFrame name={why} label={words.dropWhy} problem={problemAt(problems, 'dropWhy')}>
                  <textarea className="usa-textarea" id={why} name="dropWhy" rows={2} />
                </FieldFrame>
                <Actions>
                  <Button kind="quiet">{words.drop}</Button>
                </Actions>
              </form>
            </Stack>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
