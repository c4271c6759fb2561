import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { leafOfDay } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { viewCommunities } from '../../policy.ts';
import { sayWays } from '../say-ways.ts';
import { type CalendarRow, calendarBetween } from '../store/calendar.ts';
import type { Route } from './+types/calendar';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, query, today } = ask;
  const asked = query.get('month') ?? '';
  const month = MONTH.test(asked) ? Temporal.PlainYearMonth.from(asked) : today.toPlainYearMonth();
  const from = month.toPlainDate({ day: 1 });
  const rows = await calendarBetween(tx, from.toString(), month.toPlainDate({ day: month.daysInMonth }).toString());
  const to = (months: number) => `/partners/calendar?month=${month.add({ months })}`;
  return {
    words: say.group('partnerships', 'partnerCalendar'),
    ways: sayWays(ask, 'calendar'),
    month: new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { month: 'long', year: 'numeric' }).format(
      from,
    ),
    before: to(-1),
    after: to(1),
    rows: rows.map(row => ({
      key: `${row.kind}-${row.sourceId}-${row.on}`,
      leaf: leafOfDay(language, row.on),
      today: row.on === today.toString(),
      title: titleOf(say, row),
      text: row.organization,
      href: hrefOf(row),
    })),
  };
});

function titleOf(say: Ask['say'], { kind, code, what }: CalendarRow): string {
  if (kind === 'task')
    return say('partnerships', 'partnerCalendar.task', { kind: say.code('partnerships', `taskKinds.${code}`), what });
  return say('partnerships', `partnerCalendar.${kind}`, { what });
}

function hrefOf({ kind, partnershipId, sourceId }: CalendarRow): string {
  if (kind === 'promise') return `/promises/${sourceId}`;
  if (!partnershipId) return '/partners/tasks';
  return `/partners/${partnershipId}${kind === 'ends' ? '/agreements' : kind === 'talk' ? '/contacts' : ''}`;
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A month of partners: promises, next steps, tasks and last days of agreements, day by day. */
export default function Calendar({ loaderData }: Route.ComponentProps) {
  const { words, month, rows } = loaderData;
  return (
    <>
      <PageHead title={words.title} />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          <Actions>
            <ButtonLink kind="outline" href={loaderData.before}>
              {words.before}
            </ButtonLink>
            <ButtonLink kind="outline" href={loaderData.after}>
              {words.after}
            </ButtonLink>
          </Actions>
          <Card title={month} count={rows.length}>
            {rows.length === 0 && <Empty title={words.none} />}
            <MiniList>
              {rows.map(row => (
                <MiniRow key={row.key} start={<DateLeaf {...row.leaf} />} title={row.title} href={row.href}>
                  {row.text}
                </MiniRow>
              ))}
            </MiniList>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
