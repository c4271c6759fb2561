import { isId } from '#kernel/ids.ts';
import { areasOn } from '#modules/agency/index.ts';
import { homesInOrder, homeTerms, keepHome, licenseLevels } from '#modules/licensing/index.ts';
import { groupsOfHomes, partnersBehindHomes } from '#modules/partnerships/index.ts';
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

/** So many homes are looked at for a free bed; in a larger place a neighborhood narrows them. */
const MOST_LOOKED_AT = 1000;

export const loader = page(viewHomes, async ask => {
  const { tx, say, language, today, query, who, now } = ask;
  const day = today.toString();
  const asked = query.get('area');
  const areaId = isId(asked) ? asked : null;
  const open = query.get('room') === 'open';
  const number = pageAsked(query);
  const [areas, ids, levels] = await Promise.all([
    areasOn(tx, day),
    // Whether a bed is free today is worked out home by home.
    homesInOrder(
      tx,
      { areaId, kin: keepHome.may(who), today: day },
      ...(open ? ([MOST_LOOKED_AT, 0] as const) : ([PAGE + 1, (number - 1) * PAGE] as const)),
    ),
    licenseLevels(tx, language),
  ]);
  const [terms, uses] = await Promise.all([homeTerms(tx, { homes: ids }), bedUses(tx, ids, now, [])]);
  const standing = terms.map(home => ({
    home,
    today: sayHomeToday(ask, home, fitToday(ask, home, uses.get(home.homeId) ?? [])),
  }));
  const found = open ? standing.filter(each => each.today.state === 'ok').slice((number - 1) * PAGE) : standing;
  const { rows, ...beside } = pageOf(found, number, '/homes', {
    ...(areaId && { area: areaId }),
    ...(open && { room: 'open' }),
  });
  const shown = rows.map(({ home }) => home.homeId);
  const [groups, partners] = await Promise.all([groupsOfHomes(tx, shown, day), partnersBehindHomes(tx, shown)]);
  return {
    words: say.group('licensing', 'list'),
    areas: areas.map(area => ({ value: area.id, label: area.name })),
    area: areaId ?? '',
    open,
    cut: open && ids.length === MOST_LOOKED_AT,
    groups: say('partnerships', 'groups.title'),
    beside,
    homes: rows.map(({ home, today: standsToday }) => ({
      key: home.homeId,
      href: `/homes/${home.homeId}`,
      name: home.name,
      kind: say.code('licensing', `kinds.${home.kind}`),
      area: home.area ?? say('licensing', 'list.notKnown'),
      license: sayLicense(ask, home, levels) ?? say('licensing', 'list.noLicense'),
      today: standsToday,
      groups: groups.get(home.homeId) ?? [],
      partners: (partners.get(home.homeId) ?? []).map(name => say('licensing', 'list.broughtBy', { name })),
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
            <div>
              <label className="usa-label" htmlFor="room">
                {words.room}
              </label>
              <select className="usa-select" id="room" name="room" defaultValue={loaderData.open ? 'open' : ''}>
                <option value="">{words.anyRoom}</option>
                <option value="open">{words.openRoom}</option>
              </select>
            </div>
            <Button kind="outline">{words.show}</Button>
          </form>
          <p>
            <a href="/support-groups">{loaderData.groups}</a>
          </p>
          {loaderData.cut && <p className="al-second">{words.cut}</p>}
          {homes.length === 0 ? <Empty title={words.none} /> : <HomesTable words={words} homes={homes} />}
          <Pages {...beside} />
        </Card>
      </Wrap>
    </>
  );
}
