import { directoryAreas } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepInquiries } from '../../policy.ts';
import { sayFunnel, saySource, sayStanding } from '../say-inquiries.ts';
import { inquiriesBetween } from '../store.ts';
import type { Route } from './+types/inquiries';

export const loader = page(keepInquiries, async ask => {
  const { tx, say, language, today } = ask;
  const from = today.subtract({ days: 365 }).toString();
  const until = today.toString();
  const inquiries = await inquiriesBetween(tx, from, until);
  const areas = new Map((await directoryAreas(tx, until)).map(area => [area.code, area.name]));
  return {
    words: say.group('licensing', 'inquiries'),
    period: say('licensing', 'inquiries.period', { from: sayDay(language, from), until: sayDay(language, until) }),
    funnel: sayFunnel(ask, inquiries),
    rows: inquiries.map(each => ({
      key: each.id,
      name: each.name ?? say('licensing', 'inquiries.notYours'),
      came: sayDay(language, each.cameOn),
      source: saySource(ask, each),
      area: areas.get(each.areaCode ?? '') ?? say('licensing', 'inquiries.notRecorded'),
      stands: sayStanding(ask, each),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Who asked to foster or adopt in the last year, and how far they came, by what brought them. */
export default function Inquiries({ loaderData }: Route.ComponentProps) {
  const { words, funnel, rows } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.communities, href: '/communities' }, { label: words.title }]} />}
        actions={
          <ButtonLink href="/inquiries/new" icon="add">
            {words.add}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Stack>
          <Card title={words.funnel}>
            <p>{loaderData.period}</p>
            <Table
              caption={words.funnel}
              hideCaption
              head={[
                { key: 'name', label: words.source },
                ...funnel.heads.map(head => ({ ...head, kind: 'number' as const })),
                { key: 'open', label: words.open, kind: 'number' },
                { key: 'stopped', label: words.stopped, kind: 'number' },
              ]}
              rows={funnel.lines.map(({ key, name, cells, open, stopped }) => ({
                key,
                cells: { name, ...cells, open, stopped },
              }))}
            />
            <Disclosure summary={words.how}>{words.definition}</Disclosure>
          </Card>
          <Card title={words.list}>
            <Table
              caption={words.list}
              hideCaption
              empty={<Empty title={words.none} />}
              head={[
                { key: 'name', label: words.name },
                { key: 'came', label: words.came },
                { key: 'source', label: words.source },
                { key: 'area', label: words.area },
                { key: 'stands', label: words.stands },
              ]}
              rows={rows.map(({ key, ...cells }) => ({
                key,
                cells: { ...cells, name: <a href={`/inquiries/${key}`}>{cells.name}</a> },
              }))}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
