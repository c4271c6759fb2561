import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { planFamilyTime, viewFamilyTime } from '../../policy.ts';
import { countable } from '../family-time-since.ts';
import { VisitTable } from '../parts/visit-table.tsx';
import { isInForce } from '../rules/in-force.ts';
import { kept } from '../rules/kept.ts';
import { sayKept, sayOrder, sayOrderSpan, sayVisitRow } from '../say-family-time.ts';
import { opensFamilyTimeOf, ordersOf } from '../store/orders.ts';
import { guestsOf, visitsOf } from '../store/visits.ts';
import type { Route } from './+types/family-time';

const DONE = ['set', 'planned', 'ended', 'held', 'missed'] as const;

export const loader = page(
  viewFamilyTime,
  async ask => {
    const { tx, say, who, query, now } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'family-time');
    if (!(await opensFamilyTimeOf(tx, childId))) return notThere();
    const [orders, visits] = [await ordersOf(tx, childId), await visitsOf(tx, childId)];
    const guests = await guestsOf(
      tx,
      visits.map(({ id }) => id),
    );
    const ahead = visits.filter(({ state, ends_at }) => state === 'planned' && ends_at > now).toReversed();
    const said = orders.map(order => ({
      key: order.id,
      href: `/children/${childId}/family-time/orders/${order.id}`,
      title: sayOrder(ask, order),
      when: sayOrderSpan(ask, order),
      names: order.names.join(', '),
      over: !isInForce(order, ask.today.toString()),
    }));
    const done = DONE.find(code => code === query.get('done'));
    return {
      frame,
      here: `/children/${childId}/family-time`,
      words: say.group('visits', 'familyTime').list,
      title: say('visits', 'familyTime.list.title', { name: frame.firstName }),
      noOrder: say('visits', 'familyTime.list.noOrderText', { name: frame.firstName }),
      done: done ? say('visits', `familyTime.list.done-${done}`) : null,
      mayPlan: planFamilyTime.may(who),
      orders: said.filter(({ over }) => !over),
      former: said.filter(({ over }) => over),
      ahead: ahead.map(each => sayVisitRow(ask, each, guests)),
      before: visits.filter(each => !ahead.includes(each)).map(each => sayVisitRow(ask, each, guests)),
      kept: sayKept(ask, kept(countable(visits))),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A child's family time: what is ordered, what is planned, and how it went. */
export default function FamilyTime({ loaderData }: Route.ComponentProps) {
  const { frame, words, orders, former, ahead, before, done } = loaderData;
  const set = loaderData.mayPlan && (
    <ButtonLink href={`${loaderData.here}/orders/new`} icon="add">
      {words.set}
    </ButtonLink>
  );
  return (
    <ChildFrame frame={frame} actions={set}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <Card title={words.orders}>
          {orders.length === 0 ? <Empty title={words.noOrder}>{loaderData.noOrder}</Empty> : <Orders rows={orders} />}
          {former.length > 0 && (
            <Disclosure summary={words.former}>
              <Orders rows={former} />
            </Disclosure>
          )}
        </Card>
        <Card title={words.ahead}>
          {ahead.length === 0 ? (
            <p>{words.noneAhead}</p>
          ) : (
            <VisitTable words={words} caption={words.ahead} rows={ahead} />
          )}
        </Card>
        <Card title={words.kept}>
          <p>{loaderData.kept}</p>
          {before.length > 0 && <VisitTable words={words} caption={words.before} rows={before} />}
        </Card>
      </Stack>
    </ChildFrame>
  );
}

type Rows = Route.ComponentProps['loaderData']['orders'];

const Orders = ({ rows }: { rows: Rows }) => (
  <ul>
    {rows.map(({ key, href, title, when, names }) => (
      <li key={key}>
        <a href={href}>{title}</a>
        <span className="al-line al-second">{[names, when].filter(Boolean).join(' · ')}</span>
      </li>
    ))}
  </ul>
);
