import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { roundFields } from '../contract.ts';
import { keepDirectory } from '../policy.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { rounds, roundTasks } from '../store/rounds.ts';
import { beginRound } from '../use-cases/begin-round.ts';
import type { Route } from './+types/rounds';

/** An answer is waited for three weeks unless told. */
const USUAL_DAYS = 21;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, language, today, query }) => {
  const words = say.group('organizations', 'rounds');
  const setting = await directorySetting(tx);
  return {
    words,
    crumb: say('organizations', 'keep.tab'),
    usual: { notCheckedDays: String(setting.verifyEveryDays), openDays: String(USUAL_DAYS) },
    rounds: (await rounds(tx, 24)).map(round => ({
      ...round,
      endsOn: sayDay(language, round.endsOn),
      waiting: round.asked - round.true - round.changed - round.closed,
    })),
    tasks: await roundTasks(tx, today.toString(), 200),
    formKey: newId(),
    done: query.get('done') === 'begun' ? words.done : null,
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const read = readFields(ask.form, roundFields);
  if (!read.ok) return read;
  const begun = await beginRound(ask, read.value.values);
  return begun.ok ? ok({ to: '/directory/rounds?done=begun' }) : begun;
});

export default function Rounds({ loaderData, actionData }: Route.ComponentProps) {
  const { words, usual, tasks } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: keyof typeof roundFields) => ({
    name,
    label: words[name],
    value: typedText(typed, name) || (name === 'name' ? '' : usual[name]),
    problem: problemAt(problems, name),
  });
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: loaderData.crumb, href: '/directory/keep' }, { label: words.title }]} />}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Stack>
              <Card title={words.title} flush>
                <Table
                  caption={words.title}
                  hideCaption
                  head={(['name', 'until', 'asked', 'true', 'changed', 'closed', 'waiting'] as const).map(key => ({
                    key,
                    label: words[key],
                  }))}
                  rows={loaderData.rounds.map(round => ({
                    key: round.id,
                    cells: {
                      name: round.name,
                      until: round.endsOn,
                      asked: round.asked,
                      true: round.true,
                      changed: round.changed,
                      closed: round.closed,
                      waiting: round.waiting,
                    },
                  }))}
                  empty={<Empty title={words.none} />}
                />
              </Card>
              <Card title={words.toDo}>
                {tasks.length === 0 && <p>{words.noneToDo}</p>}
                <ul>
                  {tasks.map(task => (
                    <li key={task.organizationId}>
                      <a href={`/directory/organizations/${task.organizationId}`}>{task.name}</a>:{' '}
                      {task.closed ? words.saidClosed : words.noEmail}
                    </li>
                  ))}
                </ul>
              </Card>
            </Stack>
            <Card title={words.begin}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <TextField {...field('name')} max={120} />
                <TextField {...field('notCheckedDays')} width="s" inputMode="numeric" />
                <TextField {...field('openDays')} width="s" inputMode="numeric" />
                <Button kind="outline">{words.go}</Button>
              </form>
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
