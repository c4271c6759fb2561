import { viewFamilyBoard } from '#modules/visits/index.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadCalendar } from '../load-calendar.ts';
import { viewCalendar } from '../policy.ts';
import type { Route } from './+types/calendar';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const loader = page(viewCalendar, async ask => {
  const { say, language, who, query, today } = ask;
  const asked = query.get('month') ?? '';
  const first = MONTH.test(asked) ? Temporal.PlainDate.from(`${asked}-01`) : today.with({ day: 1 });
  const month = (day: Temporal.PlainDate) => `/calendar?month=${day.toPlainYearMonth().toString()}`;
  const { days, isCut, most } = await loadCalendar(ask, first);
  return {
    words: say.group('workspace', 'calendar'),
    title: say('workspace', 'calendar.title', {
      month: first.toLocaleString(`${language}-US`, { year: 'numeric', month: 'long' }),
    }),
    days,
    cut: isCut ? say('workspace', 'calendar.cut', { most }) : null,
    mayBoard: viewFamilyBoard.may(who),
    before: month(first.subtract({ months: 1 })),
    after: month(first.add({ months: 1 })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A month of meetings, hearings, planned visits and family time, day by day; prints as it stands. */
export default function Calendar({ loaderData }: Route.ComponentProps) {
  const { words, days } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Actions>
            <a href={loaderData.before} rel="prev">
              {words.before}
            </a>
            <a href={loaderData.after} rel="next">
              {words.after}
            </a>
            {loaderData.mayBoard && <a href="/family-time">{words.board}</a>}
            <a href="/account/calendar">{words.feed}</a>
          </Actions>
          {days.length === 0 && <p>{words.none}</p>}
          {loaderData.cut && <p>{loaderData.cut}</p>}
          {days.map(({ key, title, entries }) => (
            <Card key={key} title={title}>
              <ul>
                {entries.map(entry => (
                  <li key={entry.key}>
                    {entry.time} <a href={entry.href}>{entry.title}</a>
                    <span className="al-line al-second">{[entry.name, entry.place].filter(Boolean).join(' · ')}</span>
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
