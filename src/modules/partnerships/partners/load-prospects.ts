import { type Id, newId } from '#kernel/ids.ts';
import {
  areasForDirectory,
  directorySetting,
  findServices,
  type Place,
  placeOf,
  termsOfAgency,
  wishesSince,
} from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { keepCommunities } from '../policy.ts';
import { areasOf, livingCommunities } from '../store/communities.ts';
import { AT_THE_TABLE } from './rules/states.ts';
import { voicesOf } from './rules/voices.ts';
import { notedOrganizations, partnersOfCommunity, prospects, type SectorPartner } from './store/prospects.ts';
import { sectorWords, soughtSectors } from './store/sectors.ts';

type PageAsk = Ask & { readonly query: URLSearchParams };
const MOST = 200;
/** The product's own languages: a family that speaks one of them finds somebody who does. */
const LANGUAGES = ['en', 'es'];

/** Who could be asked: the scored list, the walks of life of a community, and who in the directory closes a gap. */
export async function loadProspects(ask: PageAsk) {
  const { tx, say, language, query, who } = ask;
  const communities = await livingCommunities(tx);
  const community = communities.find(({ id }) => id === query.get('community')) ?? null;
  const [rows, sectors] = await Promise.all([prospects(tx, community?.id ?? null, MOST), sectorWords(tx, language)]);
  const sectorName = new Map(sectors.map(({ code, name }) => [code, name]));
  return {
    words: say.group('partnerships', 'prospects'),
    mayKeep: keepCommunities.may(who),
    done: query.get('done') === 'sought' ? say('partnerships', 'prospects.soughtDone') : null,
    community: community?.id ?? '',
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    rows: rows.map(row => ({
      key: row.id,
      href: `/partners/${row.id}`,
      name: row.organization,
      sector: row.sector === null ? say('partnerships', 'partnerPage.unknown') : (sectorName.get(row.sector) ?? ''),
      state: say('partnerships', `partnerStates.${row.state}`),
      score:
        row.contribution === null || row.reach === null || row.readiness === null
          ? say('partnerships', 'prospects.notScored')
          : say('partnerships', 'prospects.scored', {
              total: row.contribution + row.reach + row.readiness,
              contribution: row.contribution,
              reach: row.reach,
              readiness: row.readiness,
            }),
      decision: row.decision === null ? '' : say('partnerships', `partnerDecisions.${row.decision}`),
      introduced: row.introduced_by ?? '',
      contact:
        row.last_contact === null ? say('partnerships', 'partnerList.noContact') : sayDay(language, row.last_contact),
    })),
    table: community ? await loadVoices(ask, community, sectors) : null,
    gaps: await loadGaps(ask, community?.id ?? null),
    formKey: newId(),
  };
}

type Sector = Awaited<ReturnType<typeof sectorWords>>[number];

/** Walks of life of a community: which are sought, who of each was asked, who is missing. */
async function loadVoices(ask: PageAsk, { id, name }: { id: Id; name: string }, sectors: readonly Sector[]) {
  const { tx, say, language, today } = ask;
  const [all, chosen] = await Promise.all([partnersOfCommunity(tx, id), soughtSectors(tx, id, today.toString())]);
  const codes = sectors.map(({ code }) => code);
  // Who was only thought of or asked is not at the table yet.
  const there = all.filter(partner => AT_THE_TABLE.includes(partner.state));
  const voices = voicesOf(there, codes, chosen, LANGUAGES);
  const most = Math.max(1, ...voices.mix.map(each => each.partners));
  const nameOf = new Map(sectors.map(sector => [sector.code, sector.name]));
  return {
    title: say('partnerships', 'prospects.table', { community: name }),
    lead: say('partnerships', 'prospects.mixLead', { there: voices.there, sought: voices.sought }),
    missing:
      voices.missing.length > 0 && chosen.length > 0
        ? say('partnerships', 'prospects.missing', {
            sectors: sayList(
              language,
              voices.missing.map(code => nameOf.get(code) ?? code),
            ),
          })
        : null,
    lived: voices.lived ? null : say('partnerships', 'prospects.notLived'),
    silent:
      voices.silent.length > 0
        ? say('partnerships', 'prospects.silent', { languages: sayLanguages(language, voices.silent) })
        : null,
    mix: voices.mix
      .filter(each => each.partners > 0)
      .map(each => ({
        key: each.sector,
        name: nameOf.get(each.sector) ?? each.sector,
        share: each.partners / most,
        count: say('partnerships', 'prospects.howMany', { count: each.partners }),
      })),
    sectors: sectors.map(({ code, name: label, help }) => ({
      key: code,
      label,
      help,
      sought: chosen.includes(code),
      who: sayAsked(
        ask,
        all.filter(partner => partner.sector === code),
      ),
      add: `/partners/add?community=${id}&sector=${code}`,
    })),
  };
}

/** Who of a walk of life was thought of, asked, or works with us; and that nobody was. */
const sayAsked = ({ say }: Ask, partners: readonly SectorPartner[]) =>
  partners.length === 0
    ? { asked: false, text: say('partnerships', 'prospects.notAsked'), names: [] }
    : {
        asked: partners.some(({ state }) => state !== 'identified'),
        text: '',
        names: partners.map(partner => ({
          href: `/partners/${partner.id}`,
          text: `${partner.organization} (${say('partnerships', `partnerStates.${partner.state}`)})`,
        })),
      };

/** What was looked for and not found, and who in the directory offers a kind of service here and is no partner yet (S4-101). */
async function loadGaps(ask: PageAsk, communityId: Id | null) {
  const { tx, say, language, query, today, now, who } = ask;
  const [terms, wishes] = await Promise.all([
    termsOfAgency(tx, language),
    wishesSince(tx, today.subtract({ days: 180 }).toString(), language, 8),
  ]);
  const term = terms.find(({ id }) => id === query.get('term')) ?? null;
  const places = term && communityId ? await placesOf(ask, communityId) : [null];
  const found = new Map<Id, { name: string; services: string[] }>();
  for (const place of term ? places : []) {
    const { services } = await findServices(
      { tx, now, timeZone: who.timeZone },
      { termId: term?.id ?? null, place },
      { page: 1, size: 50 },
    );
    for (const { organizationId, organizationName, name } of services) {
      const entry = found.get(organizationId) ?? { name: organizationName, services: [] };
      if (!entry.services.includes(name)) entry.services.push(name);
      found.set(organizationId, entry);
    }
  }
  const noted = await notedOrganizations(tx, [...found.keys()]);
  return {
    term: term?.id ?? '',
    terms: terms.map(each => ({ value: each.id, label: `${'– '.repeat(each.depth)}${each.name}` })),
    wishes: wishes.map(wish => ({
      key: `${wish.what ?? ''}${wish.term ?? ''}${wish.areaId ?? ''}${wish.language ?? ''}`,
      text: [wish.what, wish.term].filter(Boolean).join(', '),
      count: say('partnerships', 'prospects.times', { count: wish.count }),
    })),
    found:
      term === null
        ? null
        : [...found]
            .filter(([id]) => !noted.has(id))
            .map(([id, { name, services }]) => ({
              key: id,
              name,
              services: sayList(language, services),
              add: `/partners/add?organization=${id}${communityId ? `&community=${communityId}` : ''}`,
            })),
  };
}

/** The neighborhoods of a community as places of the directory. */
async function placesOf({ tx, today }: Ask, communityId: Id): Promise<Place[]> {
  const [areas, known, { corner }] = await Promise.all([
    areasOf(tx, communityId, today.toString()),
    areasForDirectory(tx, today.toString()),
    directorySetting(tx),
  ]);
  return areas.flatMap(area => {
    const listed = known.find(({ ids }) => ids.some(id => area.ids.includes(id)));
    return (listed && placeOf(known, corner, { areaId: listed.id })) ?? [];
  });
}
