import { isId } from '#kernel/ids.ts';
import { publicPage } from '#platform/http/public-page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Button } from '#web/ui/button.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Actions, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewDirectory } from '../policy.ts';
import { sayFound } from '../say-found.ts';
import { areasForDirectory } from '../store/areas.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { entriesByIds } from '../store/found-entries.ts';
import { entriesForPrint } from '../store/service-pages.ts';
import type { Route } from './+types/print';

const MOST = 500;

export const handle = { family: true };
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = publicPage(viewDirectory, async ask => {
  const { tx, say, language, now, query } = ask;
  const areas = await areasForDirectory(tx, ask.today.toString());
  const area = areas.find(({ id }) => isId(query.get('area')) && id === query.get('area'));
  const setting = await directorySetting(tx);
  const ids = await entriesForPrint(tx, area ? area.ids : null, MOST);
  const entries = await entriesByIds(tx, ids, now);
  const words = say.group('organizations', 'print');
  return {
    words,
    title: say('organizations', 'print.title', { place: area?.name ?? words.county }),
    made: say('organizations', 'print.made', { day: sayDay(language, ask.today.toString()) }),
    area: area?.id ?? '',
    agencyName: query.get('agency'),
    areas: areas.map(({ id, name }) => ({ value: id, label: name })),
    found: say.group('organizations', 'found'),
    entries: ids.flatMap(id => {
      const entry = entries.get(id);
      return entry ? sayFound(ask, setting, { ...entry, distance: null, open: { state: 'unknown' } }) : [];
    }),
  };
});

export default function PrintList({ loaderData }: Route.ComponentProps) {
  const { words, entries, found } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.made} arches={false} />
      <Wrap body>
        <form method="get" action="/directory/print" className="al-noprint">
          {loaderData.agencyName && <input type="hidden" name="agency" value={loaderData.agencyName} />}
          <Select
            name="area"
            label={words.choose}
            value={loaderData.area}
            options={loaderData.areas}
            empty={words.county}
            required={false}
          />
          <Actions>
            <Button kind="outline">{words.show}</Button>
            <span>{words.hint}</span>
          </Actions>
        </form>
        <ul className="al-printlist">
          {entries.map(entry => (
            <li key={entry.key}>
              <h2>
                {entry.organization}: {entry.name}
              </h2>
              <p>
                {entry.phone && <b>{entry.phone.text}</b>} {entry.where}
              </p>
              <p>
                {entry.room.text} {entry.room.posted}
                {entry.languages && ` · ${found.languages}: ${entry.languages}`} · {entry.checked.text}
              </p>
              <p>{entry.apply}</p>
            </li>
          ))}
        </ul>
      </Wrap>
    </>
  );
}
