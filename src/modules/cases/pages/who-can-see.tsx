import { childFrame, topicsOpenFor } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewSeers } from '../policy.ts';
import { sayReadings, sayWhoCanSee } from '../say-seers.ts';
import type { Route } from './+types/who-can-see';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  viewSeers,
  async ask => {
    const childId = ask.params.childId!;
    const frame = await childFrame(ask, childId, 'who-can-see');
    const mayRead = (await topicsOpenFor(ask.tx, childId, ['reading'])).has('reading');
    return {
      frame,
      words: ask.say.group('cases', 'seers'),
      caption: ask.say('cases', 'seers.caption', { name: frame.firstName }),
      said: await sayWhoCanSee(ask, childId, frame.firstName),
      readings: mayRead ? await sayReadings(ask, childId, 50) : null,
    };
  },
  { about: params => params.childId },
);

export default function WhoCanSee({ loaderData }: Route.ComponentProps) {
  const { frame, words, said, readings } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <Card title={words.title}>
          <Stack tight>
            <p>
              <b>{said.sum}</b>
            </p>
            <FactList facts={said.topics} />
            {said.changed && <p>{said.changed}</p>}
            <p>{words.hiddenRule}</p>
          </Stack>
        </Card>
        <Card>
          <Table
            caption={loaderData.caption}
            hideCaption
            head={[
              { key: 'who', label: words.who },
              { key: 'organization', label: words.organization, kind: 'inline' },
              { key: 'why', label: words.why, kind: 'inline' },
              { key: 'when', label: words.when, kind: 'inline' },
              { key: 'what', label: words.what, kind: 'wide' },
            ]}
            rows={said.seers.map(seer => ({
              key: seer.key,
              cells: { ...seer, who: <PersonName>{seer.who}</PersonName> },
            }))}
          />
        </Card>
        {readings && (
          <Card title={words.lookedTitle}>
            {readings.length === 0 ? (
              <p>{words.lookedNone}</p>
            ) : (
              <Events>
                {readings.map(reading => (
                  <EventItem key={reading.key} when={reading.at} title={reading.text} icon="visibility" />
                ))}
              </Events>
            )}
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
