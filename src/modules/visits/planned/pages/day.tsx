import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { planVisits } from '../../policy.ts';
import { dayAsked, loadDay } from '../load-day.ts';
import type { Route } from './+types/day';

export const loader = page(
  planVisits,
  async ask => {
    const day = await loadDay(ask, dayAsked(ask.query.get('day'), ask.today));
    const done = ask.query.get('done');
    const known = done === 'planned' || done === 'moved' || done === 'dropped';
    return { ...day, done: known ? day.words[`done-${done}`] : null };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A day of visits in the order that keeps what was arranged and shortens the way; printed, it fits into the car. */
export default function Day({ loaderData }: Route.ComponentProps) {
  const { words, stops, others, toPlan } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <div className="al-noprint">
            <Actions>
              <a href={loaderData.before} rel="prev">
                {words.before}
              </a>
              <a href={loaderData.after} rel="next">
                {words.after}
              </a>
              <a href="/visits/month">{words.month}</a>
            </Actions>
          </div>
          <Card title={words.visits} {...(loaderData.total && { count: loaderData.total })}>
            {stops.length === 0 ? (
              <Empty title={words.none}>{words.noneText}</Empty>
            ) : (
              <Events>
                {stops.map(stop => (
                  <EventItem
                    key={stop.key}
                    icon="location_on"
                    when={stop.time}
                    title={<a href={stop.href}>{stop.name}</a>}
                  >
                    <Stack tight>
                      <p>{[stop.kind, stop.place].filter(Boolean).join(' · ')}</p>
                      {stop.miles && <p className="al-second">{stop.miles}</p>}
                      {stop.due && (
                        <p>
                          <StateTag state={stop.due.late ? 'late' : 'soon'}>{stop.due.text}</StateTag>
                        </p>
                      )}
                      <div className="al-noprint">
                        <Actions>
                          <ButtonLink size="s" href={stop.write} aria-label={`${words.write}: ${stop.name}`}>
                            {words.write}
                          </ButtonLink>
                          <a href={stop.change} aria-label={`${words.change}: ${stop.name}`}>
                            {words.change}
                          </a>
                        </Actions>
                      </div>
                    </Stack>
                  </EventItem>
                ))}
              </Events>
            )}
            {loaderData.backMiles && <p className="al-second">{loaderData.backMiles}</p>}
            {loaderData.officeUnknown && <Alert kind="info">{words.officeUnknown}</Alert>}
          </Card>
          {toPlan.length > 0 && (
            <Card title={words.toPlan}>
              <Stack tight>
                <p>{words.toPlanText}</p>
                <MiniList>
                  {toPlan.map(each => (
                    <MiniRow
                      key={each.key}
                      start={<DateLeaf {...each.leaf} />}
                      title={each.name}
                      end={
                        <ButtonLink
                          kind="outline"
                          size="s"
                          href={each.href}
                          aria-label={`${words.plan}: ${each.name}, ${each.kind}`}
                        >
                          {words.plan}
                        </ButtonLink>
                      }
                    >
                      {each.kind}
                      <span className="al-line">
                        <StateTag state={each.late ? 'late' : 'soon'}>{each.due}</StateTag>
                      </span>
                    </MiniRow>
                  ))}
                </MiniList>
              </Stack>
            </Card>
          )}
          {others.length > 0 && (
            <Card title={words.others}>
              <MiniList>
                {others.map(each => (
                  <MiniRow
                    key={each.key}
                    start={<DateLeaf {...each.leaf} />}
                    title={each.name}
                    href={each.href}
                    end={
                      <a href={each.change} aria-label={`${words.change}: ${each.name}`}>
                        {words.change}
                      </a>
                    }
                  >
                    {`${each.kind} · ${each.time}`}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
