import { areasOn } from '#modules/agency/index.ts';
import { findDocuments } from '#modules/documents/index.ts';
import { findHomes, keepHome } from '#modules/licensing/index.ts';
import { findOrganizations } from '#modules/organizations/index.ts';
import {
  ageOn,
  type Found,
  findPeople,
  fullName,
  personsById,
  readSearch,
  relatedChildren,
  sayAge,
  searchPeople,
} from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { telling } from './rules/telling-reasons.ts';
import { casesOfChildren } from './store.ts';

const MOST = 25;
/** While somebody types. */
const QUICK = 8;

/** What can be found, in the order it is shown. */
export const foundKinds = ['child', 'person', 'home', 'organization', 'document'] as const;

export type FoundRow = {
  readonly key: string;
  readonly kind: (typeof foundKinds)[number];
  readonly name: string;
  /** Null when there is no page of its own to open. */
  readonly href: string | null;
  readonly text: string;
  /** Why it is shown, where that is not plain to see; empty otherwise. */
  readonly why: string;
};

/**
 * Children, people around them, homes, organizations and papers by what was typed, as far as the reader may see each. A
 * person without a record of their own is reached over the child they belong to. `quick` is for every letter typed: names
 * of people and homes by their beginning only. The words of a search are never written into an address or a log.
 */
export async function findRecords(ask: Ask, typed: string, { quick = false } = {}): Promise<FoundRow[]> {
  const asked = readSearch(typed, ask);
  if (asked.text === '') return [];
  if (quick) {
    const people = await findPeople(ask, asked.words, QUICK);
    return [...(await peopleRows(ask, people)), ...(await homeRows(ask, asked, QUICK))].slice(0, QUICK);
  }
  const people = await searchPeople(ask, asked, MOST);
  return [
    ...(await peopleRows(ask, people)),
    ...(await homeRows(ask, asked, MOST)),
    ...(await organizationRows(ask, asked)),
    ...(await documentRows(ask, asked.text)),
  ];
}

type Asked = ReturnType<typeof readSearch>;

async function peopleRows(ask: Ask, people: readonly Found[]): Promise<FoundRow[]> {
  const { tx, say, language, today } = ask;
  const ids = people.map(person => person.id);
  const [cases, related] = await Promise.all([casesOfChildren(tx, ids), relatedChildren(tx, ids, language)]);
  const children = Map.groupBy(related, row => row.relative_id);
  const rows = people.map((person): FoundRow => {
    const own = cases.get(person.id);
    const ofChild = children.get(person.id)?.[0];
    const age = sayAge(say, person.born_on, person.born_precision, today);
    const base = { key: person.id, name: fullName(person), why: whyOf(ask, person.why, person.born_on) };
    if (own) {
      const text = [age, own.place, own.worker && say('workspace', 'search.worker', { name: own.worker }), own.number]
        .filter(Boolean)
        .join(' · ');
      return { ...base, kind: 'child', href: `/children/${person.id}`, text };
    }
    const adult = (ageOn(person.born_on, person.born_precision, today)?.years ?? 18) >= 18;
    const about = ofChild ? say('workspace', 'search.relative', { kind: ofChild.kind, name: ofChild.first_name }) : '';
    const href = ofChild ? `/children/${ofChild.child_id}/people` : null;
    return { ...base, kind: 'person', href, text: [adult ? null : age, about].filter(Boolean).join(' · ') };
  });
  return [...rows.filter(({ kind }) => kind === 'child'), ...rows.filter(({ kind }) => kind === 'person')];
}

async function homeRows(ask: Ask, asked: Asked, most: number): Promise<FoundRow[]> {
  const { tx, say, language, today, who } = ask;
  const homes = await findHomes(tx, asked, keepHome.may(who), most);
  if (homes.length === 0) return [];
  const areas = new Map((await areasOn(tx, today.toString())).map(area => [area.id, area.name]));
  return homes.map(home => ({
    key: home.id,
    kind: 'home',
    name: home.name,
    href: `/homes/${home.id}`,
    text: [
      say('workspace', 'search.home'),
      areas.get(home.areaId ?? ''),
      home.closedOn && say('workspace', 'search.closed', { day: sayDay(language, home.closedOn) }),
    ]
      .filter(Boolean)
      .join(' · '),
    why: whyOf(ask, [home.why]),
  }));
}

async function organizationRows(ask: Ask, asked: Asked): Promise<FoundRow[]> {
  const found = await findOrganizations(ask.tx, asked, MOST);
  return found.map(organization => ({
    key: organization.id,
    kind: 'organization',
    name: organization.name,
    href: `/directory/organizations/${organization.id}`,
    text: [organization.services, organization.city, organization.phone].filter(Boolean).join(' · '),
    why: whyOf(ask, [organization.why]),
  }));
}

/** Papers open on the page of papers of their child; one of a child the reader cannot see is not named. */
async function documentRows(ask: Ask, text: string): Promise<FoundRow[]> {
  const { tx, say, language } = ask;
  const papers = await findDocuments(tx, text, language, MOST);
  const children = await personsById(
    tx,
    papers.map(({ childId }) => childId),
  );
  return papers.flatMap(paper => {
    const child = children.get(paper.childId);
    if (!child) return [];
    return {
      key: paper.id,
      kind: 'document',
      name: paper.title,
      href: `/children/${paper.childId}/documents`,
      text: [
        paper.kind,
        say('workspace', 'search.aboutChild', { name: fullName(child) }),
        paper.dated && sayDay(language, paper.dated),
      ]
        .filter(Boolean)
        .join(' · '),
      why: '',
    };
  });
}

/** One sentence of what is not plain to see; the birth date stands in it where a date was typed. */
function whyOf({ say, language }: Ask, reasons: Parameters<typeof telling>[0], bornOn: string | null = null): string {
  const told = telling(reasons);
  if (told.length === 0) return '';
  const day = bornOn === null ? '' : sayDay(language, bornOn);
  const said = sayList(
    language,
    told.map(reason => say('workspace', `search.why.${reason}`, { day })),
  );
  return `${said[0]!.toLocaleUpperCase(language)}${said.slice(1)}`;
}
