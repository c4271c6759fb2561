import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { drawOutlines } from '../draw-outlines.ts';
import { OutlineMap } from '../parts/outline-map.tsx';
import { manageAgency } from '../policy.ts';
import { sayAreaRow, sayVersion } from '../say-areas.ts';
import { areaRows } from '../store-areas.ts';
import type { Route } from './+types/area';

export const loader = page(manageAgency, async ask => {
  const { tx, say, params, query } = ask;
  const versions = (await areaRows(tx)).filter(area => area.code === params.code);
  const newest = versions[0] ?? notThere();
  return {
    words: say.group('agency', 'areas'),
    redraw: say('agency', 'areaForm.againTitle'),
    href: `/settings/areas/${newest.code}/draw`,
    name: newest.name,
    drawn: query.get('done') === 'drawn',
    maps: versions.flatMap(area => {
      const map = drawOutlines([{ ...area, href: '#versions' }], 320);
      return map ? [{ key: area.id, title: sayVersion(ask, area), map }] : [];
    }),
    rows: versions.map(area => sayAreaRow(ask, area)),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One neighborhood in all its versions. */
export default function Area({ loaderData }: Route.ComponentProps) {
  const { words, maps, rows } = loaderData;
  return (
    <>
      <PageHead
        title={loaderData.name}
        lead={words.oneLead}
        crumbs={<Crumbs items={[{ label: words.title, href: '/settings/areas' }, { label: loaderData.name }]} />}
        arches={false}
        actions={<ButtonLink href={loaderData.href}>{loaderData.redraw}</ButtonLink>}
      />
      <Wrap body>
        <Stack>
          {loaderData.drawn && (
            <Alert kind="ok" live title={words.drawnTitle}>
              {words.drawn}
            </Alert>
          )}
          <Card title={words.versions} id="versions">
            <Table
              caption={words.versions}
              hideCaption
              rowHead="when"
              head={[
                { key: 'when', label: words.when },
                { key: 'made', label: words.made },
                { key: 'people', label: words.people, kind: 'number' },
              ]}
              rows={rows.map(({ key, when, made, people }) => ({ key, cells: { when, made, people } }))}
            />
          </Card>
          <Grid kind="thirds">
            {maps.map(({ key, title, map }) => (
              <Card key={key} title={title}>
                <OutlineMap map={map} title={title} hint={words.shapeHint} />
              </Card>
            ))}
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
