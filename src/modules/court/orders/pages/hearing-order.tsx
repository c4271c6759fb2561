import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { recordingOrders } from '../../policy.ts';
import { hearingOf } from '../../store.ts';
import { loadOrderForm } from '../load-order-form.ts';
import { OrderForm } from '../parts/order-form.tsx';
import { readOrder } from '../read-order.ts';
import { recordOrder } from '../use-cases/record-order.ts';
import type { Route } from './+types/hearing-order';

export const loader = page(
  recordingOrders,
  async ask => {
    const childId = ask.params.childId ?? '';
    const hearing = await hearingOf(ask.tx, childId, ask.params.hearingId ?? '');
    if (!hearing) return notThere();
    return { made: ask.say.group('court', 'form'), form: await loadOrderForm(ask, childId, hearing) };
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
    const read = readOrder(ask.form, { childId, hearingId: ask.params.hearingId ?? '', timeZone: ask.who.timeZone });
    if (!read.ok) return read;
    const recorded = await recordOrder(ask, read.value);
    return recorded.ok
      ? ok({ to: `/children/${childId}/court/hearings/${ask.params.hearingId}/about?done=decided` })
      : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.form.words.metaTitle }];

/** What a court decided at a hearing that was held. */
export default function HearingOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { problems = [], typed = {} } = actionData ?? {};
  return <OrderForm form={loaderData.form} made={loaderData.made} typed={typed} problems={problems} />;
}
