import { isId } from '#kernel/ids.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf, sayList } from '#platform/words/say-date.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewReach } from '../policy.ts';
import { placesOfWork, type Reach, reachAt } from '../store/reach.ts';
import type { Route } from './+types/reach';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(viewReach, async ({ tx, say, language, who, query, now }) => {
  const office = query.get('office') ?? '';
  const places = await placesOfWork(tx, now);
  const chosen = isId(office) ? office : null;
  const reach = await reachAt(tx, chosen, now);
  const farOf = ({ scope, unit, organization }: Reach) =>
    say.code('access', `reach.${scope}`, { unit: unit ?? '', organization });
  const opensOf = ({ topics, homes }: Reach) => {
    const words = [...topics, ...(homes ? ['home', 'home_contact'] : [])].map(topic =>
      say.code('access', `topics.${topic}`),
    );
    return words.length === 0 ? say('access', 'reach.nothing') : sayList(language, words);
  };
  return {
    words: say.group('access', 'reach'),
    office: chosen ?? '',
    places: places.map(({ id, name, organization, people }) => ({
      value: id ?? '',
      label: say('access', 'reach.place', {
        place: name === null ? say('access', 'reach.noOffice') : `${name}, ${organization}`,
        count: people,
      }),
    })),
    rows: reach.map(row => ({
      key: row.key,
      cells: {
        name: row.name,
        role: say.code('access', `roles.${row.role}`),
        where: row.unit ?? row.organization,
        far: farOf(row),
        opens: opensOf(row),
        since: sayDayOf(language, who.timeZone, row.since),
      },
    })),
  };
});

export default function ReachPage({ loaderData }: Route.ComponentProps) {
  const { words, places, office, rows } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Card>
          <form method="get" action="/access" className="al-filter">
            <div>
              <label className="usa-label" htmlFor="office">
                {words.office}
              </label>
              <select className="usa-select" id="office" name="office" defaultValue={office}>
                {places.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <Button kind="outline">{words.show}</Button>
          </form>
          <Table
            caption={words.title}
            hideCaption
            empty={<Empty title={words.empty} />}
            head={[
              { key: 'name', label: words.person },
              { key: 'role', label: words.position },
              { key: 'where', label: words.where },
              { key: 'far', label: words.far },
              { key: 'opens', label: words.opens, kind: 'wide' },
              { key: 'since', label: words.since },
            ]}
            rows={rows}
          />
        </Card>
      </Wrap>
    </>
  );
}
