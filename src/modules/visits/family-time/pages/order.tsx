import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { planFamilyTime, viewFamilyTime } from '../../policy.ts';
import { endOrderFields } from '../contract.ts';
import { orderFacts, sayOrder, sayOrderSpan } from '../say-family-time.ts';
import { opensFamilyTimeOf, orderOf } from '../store/orders.ts';
import { endStandingOrder } from '../use-cases/end-standing-order.ts';
import type { Route } from './+types/order';

export const loader = page(
  viewFamilyTime,
  async ask => {
    const { childId = '', orderId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'family-time');
    if (!(await opensFamilyTimeOf(ask.tx, childId))) return notThere();
    const order = (await orderOf(ask.tx, childId, orderId)) ?? notThere();
    return {
      frame,
      words: ask.say.group('visits', 'familyTime').one,
      meta: ask.say('visits', 'familyTime.order.metaTitle'),
      title: sayOrder(ask, order),
      ordered: ask.say('visits', 'familyTime.one.ordered', {
        source: ask.say('visits', `familyTime.sources.${order.source}`),
        day: sayDay(ask.language, order.ordered_on),
      }),
      span: sayOrderSpan(ask, order),
      facts: orderFacts(ask, order),
      back: `/children/${childId}/family-time`,
      plan: `/children/${childId}/family-time/orders/${orderId}/visits`,
      mayPlan: planFamilyTime.may(ask.who) && order.ended_on === null,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(planFamilyTime, { words: 'visits', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, endOrderFields);
  if (!read.ok) return read;
  const { childId = '', orderId = '' } = ask.params;
  const { endOn: on, endWhy: why } = read.value.values;
  const ended = await endStandingOrder(ask, { childId, orderId, on, why });
  return ended.ok ? ok({ to: `/children/${childId}/family-time?done=ended` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

/** One order or agreement about family time. */
export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title} aside={<a href={loaderData.back}>{words.back}</a>}>
          <p>
            {loaderData.ordered}. {loaderData.span}.
          </p>
          <SummaryList rows={loaderData.facts} />
          {loaderData.mayPlan && (
            <Actions>
              <ButtonLink href={loaderData.plan}>{words.plan}</ButtonLink>
            </Actions>
          )}
        </Card>
        {loaderData.mayPlan && (
          <Card>
            <Disclosure summary={words.end} open={problems.length > 0}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} keep="end" />
                <p>{words.endText}</p>
                <DateInput {...field.date('endOn')} />
                <TextArea {...field.text('endWhy')} max={500} rows={2} />
                <Button kind="outline">{words.endSave}</Button>
              </form>
            </Disclosure>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
