import { data } from 'react-router';
import { isId } from '#kernel/ids.ts';
import { publicInquire, publicPage } from '#platform/http/public-page.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Pages } from '#web/ui/pages.tsx';
import { QuickExit } from '#web/ui/quick-exit.tsx';
import { LANGUAGES, PAYERS, PROOFS } from '../contract.ts';
import { drawAreas } from '../draw-areas.ts';
import { AreaMap } from '../parts/area-map.tsx';
import { FoundList } from '../parts/found-list.tsx';
import { keepDirectory, viewDirectory, viewWishes } from '../policy.ts';
import { asksSomething, readQuery } from '../read-query.ts';
import { sayFound } from '../say-found.ts';
import { areasForDirectory, placeOf } from '../store/areas.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { findServices, MOST_COUNTED } from '../store/find-services.ts';
import { programsOfAgency, termsOfAgency } from '../store/terms.ts';
import { noteUnfound } from '../use-cases/note-unfound.ts';
import type { Route } from './+types/directory';

const SIZE = 20;
const MILES = [2, 5, 10, 25, 50];

export const handle = { family: true };
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = publicPage(viewDirectory, async ask => {
  const { tx, say, language, now, agency, query, who } = ask;
  const asked = readQuery(query);
  const [setting, areas, terms, programs] = [
    await directorySetting(tx),
    await areasForDirectory(tx, ask.today.toString()),
    await termsOfAgency(tx, language),
    await programsOfAgency(tx),
  ];
  const place = placeOf(areas, setting.corner, asked);
  const found = await findServices(
    { tx, now, timeZone: agency.timeZone },
    { ...asked, place },
    { page: asked.page, size: SIZE },
  );
  const cards = found.services.map(service => sayFound(ask, setting, service));
  const first = (asked.page - 1) * SIZE + 1;
  const pageHref = (changed: Record<string, string>) => {
    const next = new URLSearchParams(query);
    next.delete('page');
    next.delete('done');
    for (const [name, value] of Object.entries(changed)) next.set(name, value);
    return `/directory?${next}`;
  };
  const violence = found.services.some(({ sensitive }) => sensitive === 'domestic-violence');
  return {
    words: say.group('organizations', 'search'),
    typed: Object.fromEntries(query),
    agencyName: query.get('agency'),
    wished: query.get('done') === 'wished',
    asked: asksSomething(asked),
    mayWish: Boolean(asked.words || asked.termId || asked.language),
    violence,
    spelled: found.spelled,
    count:
      found.total >= MOST_COUNTED
        ? say('organizations', 'found.most', { count: found.total })
        : say.code('organizations', 'found.count', { count: found.total }),
    cards,
    first,
    page: asked.page,
    pages: Math.min(Math.ceil(found.total / SIZE), MOST_COUNTED / SIZE),
    hrefs: Array.from({ length: Math.min(Math.ceil(found.total / SIZE), MOST_COUNTED / SIZE) }, (_, index) =>
      pageHref({ page: String(index + 1) }),
    ),
    map: drawAreas(areas, setting.corner, {
      current: asked.areaId,
      href: areaId => pageHref({ area: areaId }),
      marks: cards.map((card, index) => ({
        number: first + index,
        href: `#s${first + index}`,
        label: `${first + index}: ${card.name}, ${card.organization}`,
        point: card.point,
      })),
    }),
    printHref: printHref(query),
    terms: terms.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` })),
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    languages: LANGUAGES.map(code => ({ value: code, label: sayLanguages(language, [code]) })),
    payers: PAYERS.map(code => ({ value: code, label: say('organizations', `payer.${code}`) })),
    proofs: PROOFS.map(code => ({
      value: code,
      label:
        code === PROOFS[0]
          ? say('organizations', `evidence.${code}`)
          : say('organizations', 'search.orBetter', { proof: say('organizations', `evidence.${code}`) }),
    })),
    programs: programs.map(name => ({ value: name, label: name })),
    miles: MILES.map(miles => ({ value: String(miles), label: say('organizations', 'found.milesAway', { miles }) })),
    wide: who?.kind === 'staff',
    mayKeep: who !== null && keepDirectory.may(who),
    maySeeWishes: who !== null && viewWishes.may(who),
  };
});

/** What was not found is put on the wish list; of a visitor who wishes too much at once, nothing. */
export const action = publicInquire(viewDirectory, async ask => {
  if (ask.waits) return data({ wished: false, waits: ask.say('organizations', 'search.waits') }, { status: 429 });
  const text = (name: string) => {
    const value = ask.form.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const id = (name: string) => (isId(text(name)) ? text(name) : null);
  const noted = await noteUnfound(ask, {
    words: text('q'),
    termId: id('term'),
    areaId: id('area'),
    language: text('language'),
  });
  return data({ wished: noted.ok, waits: null }, { status: noted.ok ? 200 : 422 });
});

export default function Directory({ loaderData, actionData }: Route.ComponentProps) {
  const { words, cards, map, typed, violence } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {actionData?.wished && <SuccessPanel title={words.wished} />}
          {actionData?.waits && (
            <Alert kind="soon" live>
              {actionData.waits}
            </Alert>
          )}
          {violence && (
            <Alert kind="info" title={words.exitTitle} action={<QuickExit />}>
              {words.exit}
            </Alert>
          )}
          <SearchForm loaderData={loaderData} />
          <Columns wide={loaderData.wide}>
            <section aria-labelledby="found">
              <h2 id="found">{loaderData.count}</h2>
              {loaderData.spelled && <p>{words.spelled}</p>}
              {map && !loaderData.wide && (
                <Disclosure summary={words.map}>
                  <AreaMap map={map} title={words.mapTitle} hint={words.mapHint} />
                </Disclosure>
              )}
              {cards.length > 0 ? (
                <FoundList cards={cards} first={loaderData.first} words={words} />
              ) : (
                <Empty
                  title={words.nothing}
                  action={loaderData.mayWish && !actionData?.wished && <WishForm words={words} typed={typed} />}
                >
                  {words.nothingHint}
                </Empty>
              )}
              {loaderData.pages > 1 && (
                <Pages
                  page={loaderData.page}
                  pages={loaderData.pages}
                  href={page => loaderData.hrefs[page - 1] ?? '/directory'}
                />
              )}
            </section>
            <Stack>
              {map && loaderData.wide && (
                <Card title={words.map}>
                  <AreaMap map={map} title={words.mapTitle} hint={words.mapHint} />
                </Card>
              )}
              <Actions>
                <ButtonLink kind="outline" icon="print" href={loaderData.printHref}>
                  {words.print}
                </ButtonLink>
                {loaderData.mayKeep && (
                  <ButtonLink kind="outline" href="/directory/keep">
                    {words.keep}
                  </ButtonLink>
                )}
                {loaderData.maySeeWishes && (
                  <ButtonLink kind="quiet" href="/directory/wishes">
                    {words.wishes}
                  </ButtonLink>
                )}
              </Actions>
            </Stack>
          </Columns>
        </Stack>
      </Wrap>
    </>
  );
}

/** The page of staff has room for a map beside the list; families and visitors read one column. */
const Columns = ({ wide, children }: { wide: boolean; children: React.ReactNode }) =>
  wide ? <Grid kind="main-side">{children}</Grid> : <Stack>{children}</Stack>;

/** The list to print of the same area, of the same agency. */
function printHref(query: URLSearchParams): string {
  const kept = new URLSearchParams(
    [...query].filter(([name, value]) => ['agency', 'area'].includes(name) && value !== ''),
  );
  return kept.size > 0 ? `/directory/print?${kept}` : '/directory/print';
}

type Loaded = Route.ComponentProps['loaderData'];

function SearchForm({ loaderData: { words, typed, agencyName, ...lists } }: { loaderData: Loaded }) {
  const field = <N extends keyof Loaded['typed'] & string>(name: N, label: string) => ({
    name,
    label,
    value: typed[name],
    required: false,
  });
  return (
    <Card>
      <form method="get" action="/directory" className="al-search-services">
        {agencyName && <input type="hidden" name="agency" value={agencyName} />}
        <div className="al-fields-row">
          <TextField {...field('q', words.what)} hint={words.whatHint} type="search" max={200} />
          <Select {...field('term', words.term)} options={lists.terms} empty={words.anyTerm} />
          <Select {...field('area', words.area)} options={lists.areas} empty={words.anyArea} />
          <TextField {...field('zip', words.postalCode)} max={5} width="s" inputMode="numeric" />
        </div>
        <Disclosure
          summary={words.more}
          open={['miles', 'language', 'age', 'payer', 'proof', 'program', 'open', 'room', 'home', 'transport'].some(
            name => typed[name],
          )}
        >
          <div className="al-fields-row">
            <Select {...field('language', words.language)} options={lists.languages} empty={words.anyLanguage} />
            <Select {...field('miles', words.miles)} options={lists.miles} empty={words.anyMiles} />
            <TextField {...field('age', words.age)} max={4} width="xs" inputMode="numeric" />
            <Select {...field('payer', words.payer)} options={lists.payers} empty={words.anyPayer} />
            <Select {...field('proof', words.proof)} options={lists.proofs} empty={words.anyProof} />
            {lists.programs.length > 0 && (
              <Select {...field('program', words.program)} options={lists.programs} empty={words.anyProgram} />
            )}
          </div>
          <div className="al-fields-row">
            {(['open', 'room', 'home', 'transport'] as const).map(name => (
              <Tick key={name} name={name} checked={typed[name] !== undefined} required={false}>
                {words[name]}
              </Tick>
            ))}
          </div>
        </Disclosure>
        <Actions>
          <Button icon="search">{words.go}</Button>
          {lists.asked && (
            <a href={`/directory${agencyName ? `?agency=${encodeURIComponent(agencyName)}` : ''}`}>{words.clear}</a>
          )}
        </Actions>
      </form>
    </Card>
  );
}

function WishForm({ words, typed }: { words: Loaded['words']; typed: Loaded['typed'] }) {
  return (
    <form method="post">
      {(['q', 'term', 'area', 'language'] as const).map(
        name => typed[name] && <input key={name} type="hidden" name={name} value={typed[name]} />,
      )}
      <Button kind="outline">{words.wish}</Button>
      <p className="al-limit">{words.wishHint}</p>
    </form>
  );
}
