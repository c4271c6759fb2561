import { fullName, sayAge } from '#modules/people/index.ts';
import { atHomeNow } from '#modules/placement/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { Table } from '#web/ui/table.tsx';
import { PAGE, pageAsked, pageOf } from '../paging.ts';
import { viewChildren } from '../policy.ts';
import { childrenInOrder } from '../store.ts';
import type { Route } from './+types/children';

export const loader = page(
  viewChildren,
  async ({ tx, say, language, who, today, query }) => {
    const number = pageAsked(query);
    const found = await childrenInOrder(tx, PAGE + 1, (number - 1) * PAGE, { wholeAgency: who.scope === 'agency' });
    const { rows, ...beside } = pageOf(found, number, '/children');
    const unplaced = rows.filter(child => child.place === null).map(child => child.childId);
    const atHome = await atHomeNow(tx, unplaced);
    return {
      words: say.group('workspace', 'list'),
      beside,
      children: rows.map(child => ({
        key: child.childId,
        name: fullName(child),
        href: `/children/${child.childId}`,
        age: sayAge(say, child.born_on, child.born_precision, today),
        lives: child.place ?? say('workspace', atHome.has(child.childId) ? 'children.atHome' : 'list.noPlace'),
        since: child.since ? sayDayOf(language, who.timeZone, child.since) : '',
        worker: child.worker ?? '',
      })),
    };
  },
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.childrenMeta }];

export default function Children({ loaderData }: Route.ComponentProps) {
  const { words, children, beside } = loaderData;
  return (
    <>
      <PageHead title={words.children} lead={words.childrenLead} arches={false} />
      <Wrap body>
        <Card>
          <Table
            caption={words.children}
            hideCaption
            head={[
              { key: 'name', label: words.name },
              { key: 'age', label: words.age },
              { key: 'lives', label: words.lives },
              { key: 'since', label: words.since },
              { key: 'worker', label: words.worker },
            ]}
            rows={children.map(({ key, href, ...child }) => ({
              key,
              cells: {
                ...child,
                name: (
                  <a href={href}>
                    <PersonName>{child.name}</PersonName>
                  </a>
                ),
              },
            }))}
            empty={<Empty title={words.noChildren}>{words.noChildrenText}</Empty>}
          />
          <Pages {...beside} />
        </Card>
      </Wrap>
    </>
  );
}
