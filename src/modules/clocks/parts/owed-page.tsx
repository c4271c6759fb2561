import type { ReactNode } from 'react';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary, type SaidProblem } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import type { LoadedOwed } from '../agency/load-owed.ts';
import { OwedGroups, OwedOver } from './owed-rows.tsx';

type Redrawn = { readonly problems?: readonly SaidProblem[]; readonly typed?: Parameters<typeof typedText>[0] };
type OwedPageProps = { loaded: LoadedOwed; redrawn: Redrawn | undefined; head: ReactNode };

/** The dates of a home, or of the agency itself, with the steps that were documented and the form for another. */
export function OwedPage({ loaded, redrawn, head }: OwedPageProps) {
  const { owed: words, groups, over, steps, form } = loaded;
  const { problems = [], typed = {} } = redrawn ?? {};
  return (
    <>
      {head}
      <Wrap body>
        <ErrorSummary problems={problems} />
        {loaded.done && <SuccessPanel title={words['done-step']} />}
        <Grid kind="main-side">
          <Stack>
            <Card title={words.card} flush={groups.length > 0}>
              {groups.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
              <OwedGroups groups={groups} words={words} />
            </Card>
            {over.length > 0 && (
              <Card>
                <OwedOver rows={over} words={words} />
              </Card>
            )}
          </Stack>
          <Stack>
            {form && (
              <Card title={words.documentTitle} id="document">
                <p>{words.documentLead}</p>
                <form method="post" noValidate>
                  <FormKeys formKey={form.formKey} />
                  <Select
                    name="step"
                    label={words.step}
                    empty={words.chooseStep}
                    options={form.choices}
                    value={typedText(typed, 'step') || form.asked}
                    problem={problemAt(problems, 'step')}
                  />
                  <DateInput
                    name="day"
                    label={words.day}
                    value={typedDate(typed, 'day')}
                    problem={problemAt(problems, 'day')}
                  />
                  <TextArea
                    name="note"
                    label={words.note}
                    required={false}
                    max={500}
                    value={typedText(typed, 'note')}
                    problem={problemAt(problems, 'note')}
                  />
                  <Actions>
                    <Button>{words.save}</Button>
                  </Actions>
                </form>
              </Card>
            )}
            {steps.length > 0 && (
              <Card title={words.steps}>
                <ul>
                  {steps.map(step => (
                    <li key={step.key}>{step.text}</li>
                  ))}
                </ul>
              </Card>
            )}
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
