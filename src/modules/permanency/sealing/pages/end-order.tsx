import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { TextArea } from '#web/ui/field-text.tsx';
import { openingSealedFiles } from '../../policy.ts';
import { endOrderFields } from '../contract.ts';
import { sayOrder } from '../say-orders.ts';
import { sealedOrders } from '../store.ts';
import { endOrder } from '../use-cases/end-order.ts';
import type { Route } from './+types/end-order';

export const loader = page(openingSealedFiles, async ask => {
  const found = (await sealedOrders(ask.tx)).find(({ id }) => id === ask.params.sealedOrderId) ?? notThere();
  return { words: ask.say.group('permanency', 'endOrderForm'), order: sayOrder(ask, found), formKey: newId() };
});

export const action = submit(openingSealedFiles, { words: 'permanency' }, async ask => {
  const read = readFields(ask.form, endOrderFields);
  if (!read.ok) return read;
  const orderId = ask.params.sealedOrderId ?? '';
  const ended = await endOrder(ask, { orderId, why: read.value.values.why });
  return ended.ok ? ok({ to: '/sealed-files?done=ended' }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Closing a sealed file again before the last day of the order that opened it. */
export default function EndOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { words, order, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <FormPage
      title={words.title}
      over={order.title}
      lead={words.lead}
      problems={problems}
      back={{ href: '/sealed-files' }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <p>
        {order.reader} · {order.until}
      </p>
      <TextArea {...field.text('why')} max={1000} />
    </FormPage>
  );
}
