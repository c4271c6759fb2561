import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { legalDatesOf } from '../legal-dates.ts';
import { LegalDatesList } from '../parts/legal-dates.tsx';
import { viewMyDates } from '../policy.ts';
import { childrenOfWorker } from '../store/obligations.ts';
import type { Route } from './+types/my-dates';

/** So many of each urgency on one page: nobody reads further. */
const MOST = 100;
const DAYS = 120;

export const loader = page(viewMyDates, async ask => {
  const children = await childrenOfWorker(ask.tx, ask.who.userId);
  return {
    words: ask.say.group('clocks', 'mine'),
    dates: await legalDatesOf(ask, children, { days: DAYS, most: MOST, unknown: true, named: true }),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function MyDates({ loaderData }: Route.ComponentProps) {
  const { words, dates } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <Card title={words.list} flush={dates.groups.length > 0}>
            {dates.groups.length === 0 && <Empty title={words.none} />}
            <LegalDatesList dates={dates} />
          </Card>
          <p>
            <a href="/account/calendar">{words.calendar}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
