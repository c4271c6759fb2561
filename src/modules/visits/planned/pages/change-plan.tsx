import { ok } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput, TimeInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { timeIn } from '../../day-in.ts';
import { planVisits } from '../../policy.ts';
import { dropFields, moveFields } from '../contract.ts';
import { loadPlanForm } from '../load-plan-form.ts';
import { plansWith } from '../store.ts';
import { dropVisit } from '../use-cases/drop-visit.ts';
import { moveVisit } from '../use-cases/move-visit.ts';
import type { Route } from './+types/change-plan';

export const loader = page(
  planVisits,
  async ask => {
    const { tx, language, who, say } = ask;
    const { childId = '', visitPlanId: planId = '' } = ask.params;
    const form = await loadPlanForm(ask, childId);
    const plan = (await plansWith(tx, [childId])).find(({ id }) => id === planId) ?? notThere();
    return {
      ...form,
      title: say('visits', 'planForm.changeTitle', {
        what: plan[`kind_${language}`],
        name: plan.first_name,
        day: sayDay(language, plan.planned_on),
      }),
      known: {
        ...typedFrom(moveFields, { movedTo: plan.planned_on }),
        movedTime: plan.starts_at ? timeIn(plan.starts_at, who.timeZone) : '',
      },
      back: `/visits/day?day=${plan.planned_on}`,
    };
  },
  { about: params => params.childId },
);

export const action = submit(planVisits, { words: 'visits', about: params => params.childId }, async ask => {
  const { childId = '', visitPlanId: planId = '' } = ask.params;
  const plan = (await plansWith(ask.tx, [childId])).find(({ id }) => id === planId) ?? notThere();
  if (ask.form.get('act') === 'drop') {
    const read = readFields(ask.form, dropFields);
    if (!read.ok) return read;
    const dropped = await dropVisit(ask, { planId, why: read.value.values.droppedWhy });
    return dropped.ok ? ok({ to: `/visits/day?day=${plan.planned_on}&done=dropped` }) : dropped;
  }
  const read = readFields(ask.form, moveFields);
  if (!read.ok) return read;
  const { movedTo, movedTime } = read.value.values;
  const startsAt = movedTime === null ? null : momentOf(movedTo, movedTime, ask.who.timeZone);
  const moved = await moveVisit(ask, { planId, plannedOn: movedTo, startsAt });
  return moved.ok ? ok({ to: `/visits/day?day=${movedTo}&done=moved` }) : moved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.changeTab }];

/** Moving a planned visit to another day, or dropping it with the reason. */
export default function ChangePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const dropping = typed.act === 'drop';
  const move = fieldProps(words, dropping ? {} : typed, dropping ? [] : problems, loaderData.known);
  const drop = fieldProps(words, dropping ? typed : {}, dropping ? problems : []);
  return (
    <>
      <PageHead
        title={loaderData.title}
        arches={false}
        crumbs={<Crumbs items={[{ label: words.day, href: back }, { label: words.change }]} />}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <Card title={words.move}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <Stack tight>
                <DateInput {...move.date('movedTo')} />
                <TimeInput {...move.text('movedTime')} hint={words.timeHint} required={false} />
                <Actions>
                  <Button>{words.moveSave}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
          <Card title={words.drop}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <input type="hidden" name="act" value="drop" />
              <Stack tight>
                <p>{words.dropText}</p>
                <TextField {...drop.text('droppedWhy')} max={300} />
                <Actions>
                  <Button kind="outline">{words.dropSave}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
