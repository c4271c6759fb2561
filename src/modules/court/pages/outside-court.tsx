import { legalDatesOf } from '#modules/clocks/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { DateLeaf } from '#web/ui/date-leaf.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { CourtEvents } from '../parts/court-events.tsx';
import { viewCourtOutside } from '../policy.ts';
import { filedReportsOf } from '../reports/filed-reports.ts';
import { sayCourt } from '../say-court.ts';
import { opensCourtOf } from '../store.ts';
import type { Route } from './+types/outside-court';

/** What courts have to do is shown a year ahead, and no more than fits a page. */
const AHEAD = { days: 365, most: 12 };

export const loader = page(
  viewCourtOutside,
  async ask => {
    const { tx, say } = ask;
    const childId = ask.params.childId ?? '';
    const [person, open] = await Promise.all([personById(tx, childId), opensCourtOf(tx, childId)]);
    if (!person || !open) return notThere();
    const name = person.first_name;
    const [entries, dates] = await Promise.all([
      sayCourt(ask, childId, true),
      legalDatesOf(ask, [{ childId, first_name: name }], AHEAD),
    ]);
    return {
      words: say.group('court', 'outside'),
      page: say.group('court', 'page'),
      title: say('court', 'outside.title', { name: fullName(person) }),
      record: say('court', 'page.title', { name }),
      none: say('court', 'page.none', { name }),
      back: { href: `/home/children/${childId}`, label: say('court', 'outside.back', { name }) },
      entries,
      reports: (await filedReportsOf(tx, childId, true)).map(report => ({
        key: report.id,
        href: `/home/children/${childId}/court/reports/${report.id}`,
        label: say('court', 'outsideReport.open', { day: sayDayOf(ask.language, ask.who.timeZone, report.filedAt) }),
      })),
      reportWords: say.group('court', 'outsideReport'),
      dates: dates.groups.flatMap(({ rows }) =>
        rows.map(({ id, leaf, title, tag, pack }) => ({ id, leaf, title, tag, pack })),
      ),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function OutsideCourt({ loaderData }: Route.ComponentProps) {
  const { words, entries, dates, back } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Card title={words.dates}>
            {dates.length === 0 && <p className="al-second">{words.datesNone}</p>}
            <MiniList>
              {dates.map(date => (
                <MiniRow key={date.id} start={<DateLeaf {...date.leaf} />} title={date.title}>
                  <p>
                    <StateTag state={date.tag.state}>{date.tag.word}</StateTag> {date.pack}
                  </p>
                </MiniRow>
              ))}
            </MiniList>
          </Card>
          <Card title={loaderData.reportWords.reports}>
            {loaderData.reports.length === 0 ? (
              <p className="al-second">{loaderData.reportWords.none}</p>
            ) : (
              <ul>
                {loaderData.reports.map(report => (
                  <li key={report.key}>
                    <a href={report.href}>{report.label}</a>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Card title={loaderData.record}>
            {entries.length === 0 ? (
              <Empty title={loaderData.none} />
            ) : (
              <CourtEvents words={loaderData.page} entries={entries} here="" mayRecord={false} mayCorrect={false} />
            )}
          </Card>
          <p>
            {words.wrong} <a href={back.href}>{back.label}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
