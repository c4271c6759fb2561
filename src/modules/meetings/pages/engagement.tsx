import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { engagementRows } from '../engagement-rows.ts';
import { EngagementTable } from '../parts/engagement-table.tsx';
import { viewEngagement } from '../policy.ts';
import type { Route } from './+types/engagement';

/** A year back from today. */
const MONTHS = 12;

export const loader = page(viewEngagement, async ask => {
  const { say, language, today, who } = ask;
  const from = today.subtract({ months: MONTHS });
  return {
    words: say.group('meetings', 'engagement'),
    lead: say('meetings', 'engagement.lead', {
      from: sayDay(language, from.toString()),
      to: sayDay(language, today.toString()),
    }),
    rows: await engagementRows(
      ask,
      from.toZonedDateTime(who.timeZone).toInstant().toString(),
      today.add({ days: 1 }).toZonedDateTime(who.timeZone).toInstant().toString(),
    ),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** How families, caregivers and others take part in meetings: invited, came, spoke, by role. */
export default function Engagement({ loaderData }: Route.ComponentProps) {
  const { words, rows } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          <Card>
            {rows.length === 0 ? <Empty title={words.none} /> : <EngagementTable words={words} rows={rows} />}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
