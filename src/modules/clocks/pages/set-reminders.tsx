import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { reminderFields } from '../contract.ts';
import { writeDays } from '../notices/read-days.ts';
import { schedulesOf } from '../notices/store.ts';
import { changeReminders } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { sayPart, scheduleNow } from '../say/say-reminders.ts';
import { restoreReminders, setReminders } from '../use-cases/set-reminders.ts';
import type { Route } from './+types/set-reminders';

export const loader = page(changeReminders, async ask => {
  const { tx, say, who, now, today, language, query } = ask;
  // The form of a rule is reached with its id in the query; its own address has it in the path.
  const asked = ask.params.scheduleOf ?? '';
  const name = asked === 'rule' ? (query.get('rule') ?? '') : asked;
  const [schedules, packs] = await Promise.all([schedulesOf(tx), packsInForce(tx, who.agencyId, now)]);
  const rules = rulesOf(packs, today.toString());
  const schedule = scheduleNow(schedules, rules, name) ?? notThere();
  const what = rules.byId.get(name)?.rule.title[language] ?? sayPart(ask, name);
  return {
    words: say.group('clocks', 'reminders'),
    title: say('clocks', 'reminders.forTitle', { what }),
    to: `/settings/reminders/${name}`,
    now: {
      ...writeDays(schedule.days),
      toSupervisor: String(schedule.toSupervisor),
      toDirector: schedule.toDirector === null ? '' : String(schedule.toDirector),
    },
    own: schedules.ofPart.has(name) || schedules.ofRule.has(name),
    formKey: newId(),
    restoreKey: newId(),
  };
});

export const action = submit(changeReminders, { words: 'clocks' }, async ask => {
  const of = ask.params.scheduleOf ?? '';
  if (ask.form.has('restore')) {
    const restored = await restoreReminders(ask, of);
    return restored.ok ? ok({ to: '/settings/reminders?done=restored' }) : restored;
  }
  const read = readFields(ask.form, reminderFields);
  if (!read.ok) return no(read.refusal);
  const { before, after, onDay, toSupervisor, toDirector } = read.value.values;
  const set = await setReminders(ask, {
    of,
    before: before ?? '',
    after: after ?? '',
    onDay,
    toSupervisor,
    toDirector,
  });
  return set.ok ? ok({ to: '/settings/reminders?done=saved' }) : set;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function SetReminders({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, to, now, own } = loaderData;
  const { problems = [], typed } = actionData ?? {};
  const field = (name: 'before' | 'after' | 'toSupervisor' | 'toDirector') => ({
    name,
    value: typed ? typedText(typed, name) : now[name],
    problem: problemAt(problems, name),
  });
  return (
    <>
      <PageHead
        title={title}
        lead={words.how}
        crumbs={<Crumbs items={[{ label: words.title, href: '/settings/reminders' }, { label: words.change }]} />}
      />
      <Wrap body>
        <ErrorSummary problems={problems} />
        <Stack>
          <Card>
            <form method="post" action={to} noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <TextField
                {...field('before')}
                label={words.daysBefore}
                hint={words.daysBeforeHint}
                required={false}
                max={200}
              />
              <Tick name="onDay" checked={typed ? typedText(typed, 'onDay') === 'yes' : now.onDay} required={false}>
                {words.onTheDay}
              </Tick>
              <TextField
                {...field('after')}
                label={words.daysAfter}
                hint={words.daysAfterHint}
                required={false}
                max={200}
              />
              <TextField {...field('toSupervisor')} label={words.toSupervisor} width="xs" inputMode="numeric" max={3} />
              <TextField
                {...field('toDirector')}
                label={words.toDirector}
                hint={words.toDirectorHint}
                width="xs"
                inputMode="numeric"
                required={false}
                max={3}
              />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </form>
          </Card>
          {own && (
            <form method="post" action={to} noValidate>
              <FormKeys formKey={loaderData.restoreKey} />
              <input type="hidden" name="restore" value="yes" />
              <Button kind="outline">{words.restore}</Button>
            </form>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
