import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewCommunities } from '../../policy.ts';
import { dropPartnerTask, openPartnerTasksOf, settlePartnerTask } from '../partner-tasks.ts';
import { WhyField } from '../parts/why-field.tsx';
import { sayPartnerTask } from '../say-tasks.ts';
import { sayWays } from '../say-ways.ts';
import type { Route } from './+types/tasks';

const DONE = ['settled', 'dropped'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, query, who } = ask;
  const rows = (await openPartnerTasksOf(tx, who.userId)).map(task => sayPartnerTask(ask, task));
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'partnerTasks'),
    ways: sayWays(ask, 'tasks'),
    lead:
      rows.length === 0
        ? say('partnerships', 'partnerTasks.leadNone')
        : say('partnerships', 'partnerTasks.lead', {
            count: rows.length,
            late: rows.filter(({ late }) => late).length,
          }),
    rows,
    done: done ? say('partnerships', `partnerTasks.done.${done}`) : null,
    formKey: newId(),
  };
});

export const action = submit(viewCommunities, { words: 'partnerships' }, async ask => {
  const taskId = ask.form.get('taskId');
  if (!isId(taskId)) return notThere();
  if (ask.form.get('act') !== 'drop') {
    const settled = await settlePartnerTask(ask, { taskId });
    return settled.ok ? ok({ to: '/partners/tasks?done=settled' }) : settled;
  }
  const why = ask.form.get('why')?.toString().trim() ?? '';
  if (why === '' || why.length > 500) return no(invalid({ at: `why-${taskId}`, code: 'required' }));
  const dropped = await dropPartnerTask(ask, { taskId, why });
  return dropped.ok ? ok({ to: '/partners/tasks?done=dropped' }) : dropped;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What the reader has to do for partners and communities, the first day first. */
export default function Tasks({ loaderData, actionData }: Route.ComponentProps) {
  const { words, rows, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          <Card title={words.mine} count={rows.length}>
            {rows.length === 0 && <Empty title={words.none} />}
            <MiniList>
              {rows.map(row => (
                <MiniRow
                  key={row.key}
                  start={null}
                  title={row.title}
                  href={row.href}
                  end={
                    <form method="post" noValidate>
                      <FormKeys formKey={formKey} />
                      <input type="hidden" name="taskId" value={row.key} />
                      <Button kind="outline" size="s">
                        {words.finish}
                        <span className="usa-sr-only">: {row.title}</span>
                      </Button>
                    </form>
                  }
                >
                  <p>
                    <StateTag state={row.tag.look}>{row.tag.text}</StateTag> {row.text}
                  </p>
                  <Disclosure summary={words.drop} open={typedText(typed, 'taskId') === row.key}>
                    <form method="post" className="al-act" noValidate>
                      <FormKeys formKey={formKey} />
                      <input type="hidden" name="taskId" value={row.key} />
                      <input type="hidden" name="act" value="drop" />
                      <WhyField id={`why-${row.key}`} label={words.why} problems={problems} />
                      <Button kind="outline">{words.dropSave}</Button>
                    </form>
                  </Disclosure>
                </MiniRow>
              ))}
            </MiniList>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
