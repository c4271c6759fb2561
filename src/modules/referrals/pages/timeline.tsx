import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { loadTimeline } from '../load-timeline.ts';
import { viewServices } from '../policy.ts';
import type { Route } from './+types/timeline';

export const loader = page(viewServices, loadTimeline, { about: params => params.childId });

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

/** What a family needed, and what every organization did about it, in the order it happened. */
export default function Timeline({ loaderData }: Route.ComponentProps) {
  const { frame, words, back, people, events } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Card title={words.title} aside={<a href={back}>{words.back}</a>}>
        <Stack>
          <nav aria-label={words.whom}>
            <Actions>
              {people.map(each => (
                <a key={each.key} href={each.href} aria-current={each.now ? 'true' : undefined}>
                  {each.now ? <b>{each.label}</b> : each.label}
                </a>
              ))}
            </Actions>
          </nav>
          {events.length === 0 && <Empty title={words.none} />}
          <Events>
            {events.map(each => (
              <EventItem key={each.key} when={each.when} title={each.title} icon="event">
                {each.text}
              </EventItem>
            ))}
          </Events>
        </Stack>
      </Card>
    </ChildFrame>
  );
}
