import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewSchedule } from '../policy.ts';
import { sayColocation } from '../say-colocation.ts';
import { colocations } from '../store/colocations.ts';
import type { Route } from './+types/office-schedule';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewSchedule, async ask => {
  const { tx, say, language } = ask;
  const today = ask.today.toString();
  const days = await colocations(tx, today);
  return {
    words: say.group('organizations', 'colocation').schedule,
    crumb: { label: say('organizations', 'search.tab'), href: '/directory' },
    offices: [...Map.groupBy(days, ({ officeId }) => officeId)].map(([key, rows]) => ({
      key,
      name: rows[0]!.office,
      days: rows.map(row => sayColocation({ say, language, today }, row)),
    })),
  };
});

export default function OfficeSchedule({ loaderData: { words, crumb, offices } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<Crumbs items={[crumb, { label: words.title }]} />} />
      <Wrap body>
        <Stack>
          {offices.length === 0 && <Empty title={words.none} />}
          {offices.map(office => (
            <Card key={office.key} title={office.name}>
              <Table
                caption={office.name}
                hideCaption
                rowHead="organization"
                head={[
                  { key: 'day', label: words.day },
                  { key: 'hours', label: words.hours },
                  { key: 'organization', label: words.organization },
                  { key: 'where', label: words.where },
                  { key: 'note', label: words.note },
                ]}
                rows={office.days.map(({ key, href, ...cells }) => ({
                  key,
                  cells: { ...cells, organization: <a href={href}>{cells.organization}</a> },
                }))}
              />
            </Card>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
