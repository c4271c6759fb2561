import { directoryAreas } from '#modules/agency/index.ts';
import { livingCommunities, sayCommunityWays } from '#modules/partnerships/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { viewPlaces } from '../../policy.ts';
import { areaCodesOf } from '../../store/place-facts.ts';
import { loadPlace } from '../load-place.ts';
import { PlaceFigures } from '../parts/place-figures.tsx';
import type { Route } from './+types/community-figures';

export const loader = page(viewPlaces, async ask => {
  const { tx, say, today, params } = ask;
  const community = (await livingCommunities(tx)).find(each => each.id === params.communityId) ?? notThere();
  const codes = await areaCodesOf(tx, community.id, today.toString());
  const areas = (await directoryAreas(tx, today.toString())).filter(area => area.current && codes.includes(area.code));
  return {
    communities: say('measures', 'goals.communities'),
    ways: sayCommunityWays(ask, community.id, 'figures'),
    here: `/communities/${community.id}`,
    name: community.name,
    areas: areas.map(({ code, name }) => ({ key: code, name, href: `/areas/${code}` })),
    ...(await loadPlace(ask, 'community', community.id, `/communities/${community.id}/figures`)),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.communityTab }];

/** Figures of one community. */
export default function CommunityFigures({ loaderData }: Route.ComponentProps) {
  const { words, name, areas, over, communities, ways, here, ...figures } = loaderData;
  return (
    <>
      <PageHead
        over={over}
        title={name}
        lead={words.lead}
        crumbs={
          <Crumbs
            items={[
              { label: communities, href: '/communities' },
              { label: name, href: here },
              { label: ways.items.find(way => way.current)?.label ?? name },
            ]}
          />
        }
        arches={false}
      />
      <Rooms {...ways} />
      <Wrap body>
        <Stack>
          <PlaceFigures title={name} words={words} {...figures} />
          {areas.length > 0 && (
            <Card title={words.areas}>
              <ul className="usa-list">
                {areas.map(area => (
                  <li key={area.key}>
                    <a href={area.href}>{area.name}</a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
