import type { StoryDay } from './day.ts';
import type { CommunityPersonKey, OrganizationKey, Words } from './keys.ts';
import type { Name } from './person.ts';
import type { AreaKey } from './places.ts';

/** A person of a partner organization, or a resident. They never see a child by any route. */
export type CommunityPerson = {
  readonly key: CommunityPersonKey;
  readonly name: Name;
  readonly organization?: OrganizationKey;
  readonly area?: AreaKey;
  readonly part?: Words;
  readonly leaving?: StoryDay;
};

const DIRECTOR: Words = { en: 'Director', es: 'Dirección' };

/** Partner people. Safe Shore (O30) has no names on purpose. */
export const COMMUNITY_PEOPLE: readonly CommunityPerson[] = [
  { key: 'O03-rosa', name: { given: 'Rosa', family: 'Villareal' }, organization: 'O03', part: DIRECTOR },
  {
    key: 'O08-emil',
    name: { title: 'Dr.', given: 'Emil', family: 'Hartog' },
    organization: 'O08',
    part: DIRECTOR,
  },
  {
    key: 'O02-tonya',
    name: { given: 'Tonya', family: 'Bristow' },
    organization: 'O02',
    part: { en: 'Manager', es: 'Gerencia' },
  },
  {
    key: 'O22-walt',
    name: { given: 'Walt', family: 'Ferrante' },
    organization: 'O22',
    part: { en: 'Chair', es: 'Presidencia' },
  },
  {
    key: 'O29-mei-lin',
    name: { given: 'Mei-Lin', family: 'Cross' },
    organization: 'O29',
    part: { en: 'President', es: 'Presidencia' },
  },
  { key: 'O13-paul', name: { given: 'Paul', family: 'Nyberg' }, organization: 'O13', leaving: 'D+25' },
  { key: 'O07-ames', name: { title: 'Deacon', given: 'Ames', family: 'Toliver' }, organization: 'O07' },
  {
    key: 'O28-nora',
    name: { given: 'Nora', family: 'Tallis' },
    organization: 'O28',
    part: {
      en: "Director, the tribe's child-welfare office",
      es: 'Dirección, oficina de bienestar infantil de la tribu',
    },
  },
  { key: 'resident-oneida', name: { given: 'Oneida', family: 'Faulk' }, area: 'eastbank' },
];
