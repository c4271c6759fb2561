import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadUnmet } from '../load-unmet.ts';
import { viewNeedsBehind } from '../policy.ts';
import { UNMET_REASONS } from '../rules/unmet-need.ts';
import { sayDays } from '../say/say-figures.ts';
import { areaInHref, type Chosen, chosenOf, listHref } from '../say/say-needs.ts';
import { needsBehind } from '../store/needs.ts';
import type { Route } from './+types/needs-list';

const PAGE = 50;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewNeedsBehind, async ask => {
  const { tx, say, language, query } = ask;
  const unmet = await loadUnmet(ask);
  const asked = (name: string) => query.get(name) || undefined;
  const [kind, area, reason] = [asked('kind'), asked('area'), asked('reason')];
  const chosen: Chosen = { ...(kind && { kind }), ...(area && { area }), ...(reason && { reason }) };
  const found = chosenOf(unmet, chosen);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  const shown = found.slice((number - 1) * PAGE, number * PAGE);
  const people = await needsBehind(
    tx,
    shown.map(({ id }) => id),
  );
  const words = say.group('measures', 'list');
  const here = listHref(chosen);
  const kinds = [...new Set(unmet.needs.map(need => need.kind))];
  const areas = [...new Set(unmet.needs.map(need => unmet.areaOf(need.areaId)))];
  return {
    words,
    back: { label: say('measures', 'nav.needs'), href: '/reports/needs' },
    count: say('measures', 'list.count', { count: found.length }),
    chosen: { kind: kind ?? '', area: area ?? '', reason: reason ?? '' },
    kinds: kinds.map(value => ({ value, label: unmet.nameOfKind(value) })),
    areas: areas.map(id => ({ value: areaInHref(id), label: unmet.nameOfArea(id) })),
    reasons: UNMET_REASONS.map(value => ({ value, label: say('measures', `reasons.${value}`) })),
    page: number,
    pages,
    here: here.includes('?') ? `${here}&` : `${here}?`,
    needs: shown.map(need => {
      const behind = people.get(need.id);
      return {
        key: need.id,
        person: behind?.name ?? words.hidden,
        href: behind?.name && behind.childId ? `/children/${behind.childId}/services` : null,
        kind: unmet.nameOfKind(need.kind),
        area: unmet.nameOfArea(unmet.areaOf(need.areaId)),
        reason: say('measures', `reasons.${need.reason}`),
        since: sayDay(language, need.identifiedOn),
        days: sayDays(say, need.days),
        worker: behind?.worker ?? '',
      };
    }),
  };
});

export default function NeedsList({ loaderData }: Route.ComponentProps) {
  const { words, chosen, needs } = loaderData;
  const choices = [
    ['kind', loaderData.kinds],
    ['area', loaderData.areas],
    ['reason', loaderData.reasons],
  ] as const;
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[loaderData.back, { label: words.title }]} />}
        title={words.title}
        lead={loaderData.count}
      />
      <Wrap body>
        <Stack>
          <Card>
            <form className="al-filter" method="get" noValidate>
              {choices.map(([name, options]) => (
                <Select
                  key={name}
                  name={name}
                  label={words[name]}
                  required={false}
                  empty={words.any}
                  options={options}
                  value={chosen[name]}
                />
              ))}
              <Button>{words.filter}</Button>
            </form>
          </Card>
          <Card>
            <Table
              caption={words.title}
              hideCaption
              empty={<p>{words.none}</p>}
              head={[
                { key: 'person', label: words.person },
                { key: 'kind', label: words.kind },
                { key: 'reason', label: words.reason },
                { key: 'since', label: words.since },
                { key: 'days', label: words.days, kind: 'number' },
                { key: 'area', label: words.area },
                { key: 'worker', label: words.worker },
              ]}
              rows={needs.map(({ key, href, ...need }) => ({
                key,
                cells: { ...need, person: href ? <a href={href}>{need.person}</a> : need.person },
              }))}
            />
            {loaderData.pages > 1 && (
              <Pages page={loaderData.page} pages={loaderData.pages} href={to => `${loaderData.here}page=${to}`} />
            )}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
