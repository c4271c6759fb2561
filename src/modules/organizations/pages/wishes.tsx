import { page } from '#platform/http/page.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewWishes } from '../policy.ts';
import { areasForDirectory } from '../store/areas.ts';
import { wishesSince } from '../store/service-pages.ts';
import type { Route } from './+types/wishes';

const MOST = 200;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(viewWishes, async ({ tx, say, language, today }) => {
  const wishes = await wishesSince(tx, today.subtract({ months: 12 }).toString(), language, MOST);
  const areas = await areasForDirectory(tx, today.toString());
  return {
    words: say.group('organizations', 'wishes'),
    crumb: say('organizations', 'search.tab'),
    wishes: wishes.map((row, index) => ({
      key: String(index),
      what: [row.what, row.term].filter(Boolean).join(' · '),
      area: areas.find(area => area.ids.includes(row.areaId ?? ''))?.name ?? '',
      language: row.language ? sayLanguages(language, [row.language]) : '',
      count: row.count,
      latest: sayDay(language, row.latest),
    })),
  };
});

export default function Wishes({ loaderData: { words, crumb, wishes } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: crumb, href: '/directory' }, { label: words.title }]} />}
      />
      <Wrap body>
        <Table
          caption={words.title}
          hideCaption
          head={[
            { key: 'what', label: words.what },
            { key: 'area', label: words.area },
            { key: 'language', label: words.language },
            { key: 'count', label: words.count, kind: 'number' },
            { key: 'latest', label: words.latest },
          ]}
          rows={wishes.map(({ key, ...cells }) => ({ key, cells }))}
          empty={<Empty title={words.none} />}
        />
      </Wrap>
    </>
  );
}
