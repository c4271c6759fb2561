import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { recordingOrders } from '../../policy.ts';
import { loadOrderForm } from '../load-order-form.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { readOrder } from '../read-order.ts';
import { recordOrder } from '../use-cases/record-order.ts';
import type { Route } from './+types/record-order';

export const loader = page(
  recordingOrders,
  async ask => {
    const childId = ask.params.childId ?? '';
    return { made: ask.say.group('court', 'form'), form: await loadOrderForm(ask, childId, null) };
  },
  { about: params => params.childId },
);

export const action = submit(
  recordingOrders,
  {
    words: 'court',
    about: params => params.childId,
    constraints: {
      finding__once_a_day: { kind: 'changed-meanwhile' },
      court_order__once_a_day: { kind: 'changed-meanwhile' },
      legal_status__one_at_a_time: { kind: 'changed-meanwhile' },
    },
  },
  async ask => {
    const childId = ask.params.childId ?? '';
    const read = readOrder(ask.form, { childId, hearingId: null, timeZone: ask.who.timeZone });
    if (!read.ok) return read;
    const recorded = await recordOrder(ask, read.value);
    return recorded.ok ? ok({ to: `/children/${childId}/court?done=made` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.form.words.metaTitle }];

/** What a court decided outside a hearing. */
export default function RecordOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { problems = [], typed = {} } = actionData ?? {};
  return <OrderForm form={loaderData.form} made={loaderData.made} typed={typed} problems={problems} />;
}
