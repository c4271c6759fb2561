import { directoryAreas } from '#modules/agency/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewPlaces } from '../../policy.ts';
import { loadPlace } from '../load-place.ts';
import { PlaceFigures } from '../parts/place-figures.tsx';
import type { Route } from './+types/area-figures';

export const loader = page(viewPlaces, async ask => {
  const { tx, say, today, params } = ask;
  const versions = (await directoryAreas(tx, today.toString())).filter(area => area.code === params.areaCode);
  const area = versions.find(each => each.current) ?? versions[0] ?? notThere();
  return {
    communities: say('measures', 'goals.communities'),
    name: area.name,
    homes: `/homes?area=${area.id}`,
    ...(await loadPlace(ask, 'area', area.code, `/areas/${area.code}`)),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.areaTab }];

/** Figures of one neighborhood. */
export default function AreaFigures({ loaderData }: Route.ComponentProps) {
  const { words, name, homes, over, communities, ...figures } = loaderData;
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
              { label: words.allTitle, href: '/areas' },
              { label: name },
            ]}
          />
        }
        arches={false}
      />
      <Wrap body>
        <Stack>
          <PlaceFigures title={words.allTitle} words={words} {...figures} />
          <Card title={words.homes}>
            <p>
              {words.homesText} <a href={homes}>{words.homesLink}</a>
            </p>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
