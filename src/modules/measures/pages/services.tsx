import { areasForDirectory, programsOfAgency } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadUnmet } from '../load-unmet.ts';
import { Figure } from '../parts/figure.tsx';
import { Limits } from '../parts/limits.tsx';
import { viewArray } from '../policy.ts';
import { sayArray, sayInHome } from '../say/say-array.ts';
import { reportBar, sayLimits } from '../say/say-figures.ts';
import { inHomeByArea, organizationsInArray } from '../store/array.ts';
import type { Route } from './+types/services';

const MOST = 200;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export const loader = page(viewArray, async ask => {
  const { tx, say, query, now } = ask;
  const [areas, programs, unmet] = [
    await areasForDirectory(tx, ask.today.toString()),
    await programsOfAgency(tx),
    await loadUnmet(ask),
  ];
  const area = areas.find(({ id }) => id === query.get('area'));
  const program = programs.find(name => name === query.get('program')) ?? null;
  const question = { areaIds: area?.ids ?? null, program, youth: query.get('ages') === 'youth', now };
  const organizations = await organizationsInArray(tx, question, MOST);
  return {
    words: say.group('measures', 'array'),
    bar: reportBar(say, 'array'),
    show: say('measures', 'shown.show'),
    summary: say('measures', 'shown.definition'),
    limits: sayLimits(say, unmet.floor),
    area: area?.id ?? '',
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    program: program ?? '',
    ages: question.youth ? 'youth' : '',
    youth: [{ value: 'youth', label: say('measures', 'array.youth') }],
    programs: programs.map(name => ({ value: name, label: name })),
    kinds: await sayArray(ask, unmet, question, area?.id ?? null),
    inHome: sayInHome(say, await inHomeByArea(tx, question), unmet),
    organizations: organizations.map(({ id, name, program: of, services }) => ({
      key: id,
      name,
      href: `/reports/services/${id}`,
      program: of ?? '',
      services,
    })),
  };
});

export default function Services({ loaderData }: Route.ComponentProps) {
  const { words, kinds, inHome, organizations } = loaderData;
  const choices = [
    ['area', loaderData.areas, words.anyArea],
    ['program', loaderData.programs, words.anyProgram],
    ['ages', loaderData.youth, words.anyAges],
  ] as const;
  const number = (key: 'services' | 'open' | 'waiting' | 'full' | 'unknown' | 'waitDays' | 'longest' | 'unmet') => ({
    key,
    label: words[key],
    kind: 'number' as const,
  });
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Rooms {...loaderData.bar} />
      <Wrap body>
        <Stack>
          <Card>
            <form className="al-filter" method="get" noValidate>
              {choices.map(([name, options, empty]) => (
                <Select
                  key={name}
                  name={name}
                  label={words[name]}
                  required={false}
                  empty={empty}
                  options={options}
                  value={loaderData[name]}
                />
              ))}
              <Button>{loaderData.show}</Button>
            </form>
          </Card>
          <Card title={words.title}>
            <Table
              caption={words.title}
              hideCaption
              empty={<p>{words.none}</p>}
              head={[
                { key: 'name', label: words.kind },
                number('services'),
                number('open'),
                number('waiting'),
                number('waitDays'),
                number('full'),
                number('unknown'),
                number('unmet'),
                number('longest'),
              ]}
              rows={kinds.map(({ key, unmet, ...cells }) => ({
                key,
                cells: { ...cells, unmet: <Figure of={unmet} label={`${cells.name}, ${words.unmet}`} /> },
              }))}
            />
            <Limits
              summary={loaderData.summary}
              limits={loaderData.limits}
              definitions={[words.definition, words.missing]}
            />
          </Card>
          <Card title={words.inHome}>
            <Table
              caption={words.inHome}
              hideCaption
              empty={<p>{words.inHomeNone}</p>}
              head={[
                { key: 'area', label: words.area },
                { key: 'services', label: words.services, kind: 'number' },
                { key: 'unit', label: words.unit },
                { key: 'places', label: words.places, kind: 'number' },
                { key: 'used', label: words.used, kind: 'number' },
                { key: 'free', label: words.free, kind: 'number' },
                { key: 'waiting', label: words.waiting, kind: 'number' },
              ]}
              rows={inHome.map(({ key, ...cells }) => ({ key, cells }))}
            />
            <p className="al-limit">{words.inHomeText}</p>
          </Card>
          <Card title={words.organizations}>
            <Table
              caption={words.organizations}
              hideCaption
              empty={<p>{words.none}</p>}
              head={[
                { key: 'name', label: words.organization },
                { key: 'program', label: words.programOf },
                { key: 'services', label: words.services, kind: 'number' },
              ]}
              rows={organizations.map(({ key, name, href, ...cells }) => ({
                key,
                cells: { ...cells, name: <a href={href}>{name}</a> },
              }))}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
