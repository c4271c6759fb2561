import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadOwnCalendar } from '../load-own-calendar.ts';
import { viewOwnCalendar } from '../policy.ts';
import type { Route } from './+types/own-calendar';

export const loader = page(viewOwnCalendar, async ask => ({
  words: ask.say.group('workspace', 'ownCalendar'),
  days: await loadOwnCalendar(ask),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What lies ahead for somebody outside the staff, day by day. */
export default function OwnCalendar({ loaderData }: Route.ComponentProps) {
  const { words, days } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <a className="al-back" href="/home">
            {words.back}
          </a>
          {days.length === 0 && <Empty title={words.none} />}
          {days.map(({ key, title, entries }) => (
            <Card key={key} title={title}>
              <ul>
                {entries.map(entry => (
                  <li key={entry.key}>
                    {entry.time} <a href={entry.href}>{entry.title}</a>
                    <span className="al-line al-second">{entry.lines.join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
