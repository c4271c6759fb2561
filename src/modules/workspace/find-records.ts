import { areasOn } from '#modules/agency/index.ts';
import { homesByName, keepHome } from '#modules/licensing/index.ts';
import { ageOn, findPeople, fullName, relatedChildren, sayAge } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { casesOfChildren } from './store.ts';

const MOST = 25;
const LONGEST = 100;

export type FoundRow = {
  readonly key: string;
  readonly kind: 'child' | 'person' | 'home';
  readonly name: string;
  readonly href: string | null;
  readonly text: string;
};

/**
 * Children, people around them and homes whose name begins with these words, as far as the reader may see them. A
 * person without a record of their own is reached over the child they belong to.
 */
export async function findRecords(ask: Ask, asked: string): Promise<FoundRow[]> {
  const { tx, say, language, today, who } = ask;
  const words = asked.trim().slice(0, LONGEST);
  if (words === '') return [];
  const [people, homes] = await Promise.all([
    findPeople(ask, words, MOST),
    homesByName(tx, words, keepHome.may(who), MOST),
  ]);
  const ids = people.map(person => person.id);
  const [cases, related, neighborhoods] = await Promise.all([
    casesOfChildren(tx, ids),
    relatedChildren(tx, ids, language),
    homes.length > 0 ? areasOn(tx, today.toString()) : [],
  ]);
  const areas = new Map(neighborhoods.map(area => [area.id, area.name]));
  const children = Map.groupBy(related, row => row.relative_id);
  const named = people.map(person => {
    const own = cases.get(person.id);
    const ofChild = children.get(person.id)?.[0];
    const age = sayAge(say, person.born_on, person.born_precision, today);
    const base = { key: person.id, name: fullName(person) };
    if (own) {
      const text = [age, own.place, own.worker && say('workspace', 'search.worker', { name: own.worker }), own.number]
        .filter(Boolean)
        .join(' · ');
      return { ...base, kind: 'child' as const, href: `/children/${person.id}`, text };
    }
    const adult = (ageOn(person.born_on, person.born_precision, today)?.years ?? 18) >= 18;
    const about = ofChild ? say('workspace', 'search.relative', { kind: ofChild.kind, name: ofChild.first_name }) : '';
    const href = ofChild ? `/children/${ofChild.child_id}/people` : null;
    return { ...base, kind: 'person' as const, href, text: [adult ? null : age, about].filter(Boolean).join(' · ') };
  });
  const places = homes.map(home => ({
    key: home.id,
    kind: 'home' as const,
    name: home.name,
    href: `/homes/${home.id}`,
    text: [
      say('workspace', 'search.home'),
      areas.get(home.areaId ?? ''),
      home.closedOn && say('workspace', 'search.closed', { day: sayDay(language, home.closedOn) }),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return [...named, ...places];
}
