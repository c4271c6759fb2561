import { areasForDirectory, programsOfAgency } from '#modules/organizations/index.ts';
import { page } from '#platform/http/page.ts';
import type { Say } from '#platform/words/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadUnmet } from '../load-unmet.ts';
import { Figure } from '../parts/figure.tsx';
import { Limits } from '../parts/limits.tsx';
import { ReportFrame } from '../parts/report-frame.tsx';
import { viewArray } from '../policy.ts';
import { pressing, sayArray, sayInHome } from '../say/say-array.ts';
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
    ...foldRest(say, await sayArray(ask, unmet, question, area?.id ?? null)),
    inHome: sayInHome(say, await inHomeByArea(tx, question), unmet),
    narrowed: Boolean(area || program || question.youth),
    allOrganizations: say('measures', 'array.allOrganizations', { count: organizations.length }),
    organizations: organizations.map(({ id, name, program: of, services }) => ({
      key: id,
      name,
      href: `/reports/services/${id}`,
      program: of ?? '',
      services,
      said: say('measures', 'array.countServices', { count: services }),
    })),
  };
});

/** What is said of services that come to the home, as far as there is anything to say. */
const IN_HOME = ['area', 'services', 'unit', 'places', 'used', 'free', 'waiting'] as const;

/** Kinds that press, and the rest behind one click; all of them where none presses. */
function foldRest(say: Say, kinds: Awaited<ReturnType<typeof sayArray>>) {
  const press = kinds.filter(each => pressing(each) < 2);
  const rest = kinds.slice(press.length);
  return press.length === 0
    ? { kinds: rest, rest: [], restLabel: '' }
    : { kinds: press, rest, restLabel: say('measures', 'array.rest', { count: rest.length }) };
}

export default function Services({ loaderData }: Route.ComponentProps) {
  const { words, kinds, rest, inHome, organizations } = loaderData;
  const choices = [
    ['area', loaderData.areas, words.anyArea],
    ['program', loaderData.programs, words.anyProgram],
    ['ages', loaderData.youth, words.anyAges],
  ] as const;
  const columns = IN_HOME.filter(key => inHome.some(row => row[key] !== ''));
  return (
    <ReportFrame title={words.title} lead={words.lead} bar={loaderData.bar}>
      <Card title={words.pressing}>
        <Stack tight>
          <Disclosure summary={words.narrow} open={loaderData.narrowed}>
            <form className="al-filter al-filter--grid" method="get" noValidate>
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
          </Disclosure>
          <Kinds words={words} rows={kinds} caption={words.pressing} />
          {rest.length > 0 && (
            <Disclosure summary={loaderData.restLabel}>
              <Kinds words={words} rows={rest} caption={loaderData.restLabel} />
            </Disclosure>
          )}
        </Stack>
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
          head={columns.map(key => ({
            key,
            label: words[key],
            ...(key !== 'area' && key !== 'unit' && { kind: 'number' as const }),
          }))}
          rows={inHome.map(({ key, ...cells }) => ({ key, cells }))}
        />
        <p className="al-limit">{words.inHomeText}</p>
      </Card>
      <Card title={words.organizations}>
        <Disclosure summary={loaderData.allOrganizations}>
          <Table
            caption={words.organizations}
            hideCaption
            empty={<p>{words.none}</p>}
            head={[
              { key: 'name', label: words.organization },
              { key: 'program', label: words.programOf, kind: 'wide' },
              { key: 'said', label: words.services, kind: 'wide' },
            ]}
            rows={organizations.map(({ key, name, href, ...cells }) => ({
              key,
              cells: { ...cells, name: <a href={href}>{name}</a> },
            }))}
          />
        </Disclosure>
      </Card>
    </ReportFrame>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

/** Kinds of need: which services there are, which have room, and who waits. */
function Kinds({ words, rows, caption }: { words: Loaded['words']; rows: Loaded['kinds']; caption: string }) {
  const number = (key: 'services' | 'open' | 'waiting' | 'full' | 'unknown' | 'waitDays' | 'longest' | 'unmet') => ({
    key,
    label: words[key],
    kind: 'number' as const,
  });
  return (
    <Table
      caption={caption}
      hideCaption
      empty={<p>{words.none}</p>}
      head={[
        { key: 'name', label: words.kind },
        number('unmet'),
        number('longest'),
        number('services'),
        number('open'),
        number('waiting'),
        number('waitDays'),
        number('full'),
        number('unknown'),
      ]}
      rows={rows.map(({ key, unmet, ...cells }) => ({
        key,
        cells: {
          ...cells,
          unmet: unmet.text === '0' ? '' : <Figure of={unmet} label={`${cells.name}, ${words.unmet}`} />,
        },
      }))}
    />
  );
}
