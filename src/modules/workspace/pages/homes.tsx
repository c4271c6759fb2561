import { isId } from '#kernel/ids.ts';
import { areasOn } from '#modules/agency/index.ts';
import { homesInOrder, homeTerms, keepHome, licenseLevels } from '#modules/licensing/index.ts';
import { bedUses } from '#modules/placement/index.ts';
import { page } from '#platform/http/page.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { PAGE, pageAsked, pageOf } from '../paging.ts';
import { HomesTable } from '../parts/homes-table.tsx';
import { viewHomes } from '../policy.ts';
import { fitToday, sayConfirmed, sayHomeToday, sayLicense } from '../say-homes.ts';
import type { Route } from './+types/homes';

export const loader = page(viewHomes, async ask => {
  const { tx, say, language, today, query, who, now } = ask;
  const day = today.toString();
  const asked = query.get('area');
  const areaId = isId(asked) ? asked : null;
  const number = pageAsked(query);
  const [areas, ids, levels] = await Promise.all([
    areasOn(tx, day),
    homesInOrder(tx, { areaId, kin: keepHome.may(who), today: day }, PAGE + 1, (number - 1) * PAGE),
    licenseLevels(tx, language),
  ]);
  const { rows, ...beside } = pageOf(ids, number, '/homes', areaId ? { area: areaId } : {});
  const [homes, uses] = await Promise.all([homeTerms(tx, { homes: rows }), bedUses(tx, rows, now, [])]);
  return {
    words: say.group('licensing', 'list'),
    areas: areas.map(area => ({ value: area.id, label: area.name })),
    area: areaId ?? '',
    beside,
    homes: homes.map(home => ({
      key: home.homeId,
      href: `/homes/${home.homeId}`,
      name: home.name,
      kind: say.code('licensing', `kinds.${home.kind}`),
      area: home.area ?? say('licensing', 'list.notKnown'),
      license: sayLicense(ask, home, levels) ?? say('licensing', 'list.noLicense'),
      today: sayHomeToday(ask, home, fitToday(ask, home, uses.get(home.homeId) ?? [])),
      confirmed: sayConfirmed(ask, home),
    })),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Homes({ loaderData }: Route.ComponentProps) {
  const { words, areas, area, homes, beside } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Card>
          <form method="get" action="/homes" className="al-filter">
            <div>
              <label className="usa-label" htmlFor="area">
                {words.area}
              </label>
              <select className="usa-select" id="area" name="area" defaultValue={area}>
                <option value="">{words.allAreas}</option>
                {areas.map(one => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </select>
            </div>
            <Button kind="outline">{words.show}</Button>
          </form>
          {homes.length === 0 ? <Empty title={words.none} /> : <HomesTable words={words} homes={homes} />}
          <Pages {...beside} />
        </Card>
      </Wrap>
    </>
  );
}
