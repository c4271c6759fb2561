import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { smallGroupFields } from '../forms.ts';
import { manageAgency } from '../policy.ts';
import { smallGroup, smallGroupChoices } from '../small-group.ts';
import { chooseSmallGroup } from '../use-cases/choose-small-group.ts';
import type { Route } from './+types/small-groups';

export const loader = page(manageAgency, async ask => {
  const { tx, say, language, who, query } = ask;
  const floor = await smallGroup(tx);
  return {
    words: say.group('agency', 'smallGroups'),
    now: say('agency', 'smallGroups.now', { floor }),
    example: say('agency', 'smallGroups.example', { floor, fewer: floor - 1 }),
    choices: (await smallGroupChoices(tx)).map(each => ({
      key: each.id,
      floor: String(each.floor),
      day: sayDayOf(language, who.timeZone, each.at),
      by: each.by ?? '',
      reason: each.reason,
    })),
    done: query.has('done'),
    formKey: newId(),
  };
});

export const action = submit(manageAgency, { words: 'agency' }, async ask => {
  const read = readFields(ask.form, smallGroupFields);
  if (!read.ok) return read;
  const chosen = await chooseSmallGroup(ask, read.value.values);
  return chosen.ok ? ok({ to: '/settings/small-groups?done=chosen' }) : chosen;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Below how many people a figure is left out: what that means, the agency's choice, and every choice before. */
export default function SmallGroups({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.done} />}
          <ErrorSummary problems={problems} />
          <Grid kind="main-side">
            <Stack>
              <Card title={loaderData.now}>
                <Stack tight>
                  <p>{loaderData.example}</p>
                  <p>{words.where}</p>
                  <p>{words.others}</p>
                </Stack>
              </Card>
              <Card title={words.history}>
                <Table
                  caption={words.history}
                  hideCaption
                  empty={<p>{words.none}</p>}
                  head={[
                    { key: 'day', label: words.day },
                    { key: 'floor', label: words.floorHead, kind: 'number' },
                    { key: 'reason', label: words.reasonHead },
                    { key: 'by', label: words.by },
                  ]}
                  rows={loaderData.choices.map(({ key, ...cells }) => ({ key, cells }))}
                />
              </Card>
            </Stack>
            <Card title={words.change}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <Alert kind="info">{words.weigh}</Alert>
                <TextField {...field.text('floor')} hint={words.floorHint} width="xs" inputMode="numeric" />
                <TextArea {...field.text('reason')} hint={words.reasonHint} max={500} rows={3} />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </form>
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
