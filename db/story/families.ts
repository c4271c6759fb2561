import type { StoryDay } from './day.ts';
import type { ChildKey, FamilyKey, FamilyPersonKey } from './keys.ts';
import type { Language, Name } from './person.ts';
import type { AreaKey, Point } from './places.ts';

export type Relation =
  | 'mother'
  | 'father'
  | 'stepfather'
  | 'father-figure'
  | 'pre-adoptive-parent'
  | 'adoptive-parent'
  | 'grandmother'
  | 'aunt'
  | 'uncle'
  | 'cousin'
  | 'godmother'
  | 'coach';

/** A parent or relative. What the story does not tell is missing. */
export type FamilyPerson = {
  readonly key: FamilyPersonKey;
  readonly name: Name;
  readonly relation: Relation;
  readonly side?: 'maternal' | 'paternal';
  /** To these children only; otherwise to all children of the family. */
  readonly to?: readonly ChildKey[];
  /** Whole years on D; the birth date is not told. */
  readonly age?: number;
  readonly deceased?: StoryDay;
  /** Languages spoken; English alone when missing. */
  readonly languages?: readonly Language[];
  readonly reads?: readonly Language[];
  readonly interpreter?: { readonly language: Language; readonly way?: 'in-person-preferred' | 'by-telephone' };
  readonly livesNear?: string;
  readonly area?: AreaKey;
  /** Where the person is for a time, and until when. */
  readonly away?: { readonly where: 'treatment-program' | 'county-jail' | 'abroad'; readonly until: StoryDay };
  /** No telephone and no mail address on file. */
  readonly withoutContactData?: true;
  /** Shown to the family's own team only. */
  readonly confidentialContactData?: true;
};

export type Family = {
  readonly key: FamilyKey;
  readonly name: string;
  /** The home the children come from (or live in, when nobody was removed). Missing when it is not told or hidden. */
  readonly home?: { readonly area: AreaKey; readonly point: Point };
  /** The address is known to the family's own team only: see `safe-contact.ts`. */
  readonly confidentialAddress?: true;
  readonly people: readonly FamilyPerson[];
};

const name = (given: string, family?: string, title?: string): Name => ({
  ...(title ? { title } : {}),
  given,
  ...(family ? { family } : {}),
});

const at = (area: AreaKey, x: number, y: number): Family['home'] => ({ area, point: { x, y } });

export const FAMILIES: readonly Family[] = [
  {
    key: 'F01',
    name: 'Ramsey',
    home: at('eastbank', 12.1, 12.4),
    people: [
      { key: 'F01-keisha', name: name('Keisha', 'Ramsey'), relation: 'mother', age: 29 },
      {
        key: 'F01-ernestine',
        name: name('Ernestine', 'Ramsey'),
        relation: 'grandmother',
        side: 'maternal',
        livesNear: 'Tallahassee area',
        withoutContactData: true,
      },
      {
        key: 'F01-tasha',
        name: name('Tasha', 'Ramsey-Ford'),
        relation: 'cousin',
        area: 'sawgrass',
        withoutContactData: true,
      },
      { key: 'F01-ivy', name: name('Ivy', 'Cole', 'Mrs.'), relation: 'godmother', withoutContactData: true },
    ],
  },
  {
    key: 'F02',
    name: 'Delgado',
    home: at('sawgrass', 18.0, 11.0),
    people: [
      {
        key: 'F02-yesenia',
        name: name('Yesenia', 'Delgado'),
        relation: 'mother',
        age: 22,
        languages: ['es'],
        reads: ['es'],
        interpreter: { language: 'es', way: 'in-person-preferred' },
      },
      // Said to be the father; his family name is not known and nobody has reached him.
      { key: 'F02-ruben', name: name('Rubén'), relation: 'father', withoutContactData: true },
      {
        key: 'F02-marisela',
        name: name('Marisela', 'Delgado-Cruz'),
        relation: 'aunt',
        livesNear: 'Tampa area',
      },
    ],
  },
  {
    key: 'F03',
    name: 'Whitaker',
    home: at('eastbank', 13.0, 14.2),
    // The father of Jaylen and Amara is deceased; the story gives him no name.
    people: [
      { key: 'F03-danielle', name: name('Danielle', 'Whitaker'), relation: 'mother', age: 34 },
      { key: 'F03-marcus', name: name('Marcus', 'Bell'), relation: 'father', to: ['K05'], age: 36 },
      { key: 'F03-yvette', name: name('Yvette', 'Bell'), relation: 'aunt', side: 'paternal', to: ['K05'] },
    ],
  },
  {
    key: 'F04',
    name: 'Castillo-Byrne',
    home: at('port-calusa-center', 8.2, 12.9),
    people: [
      { key: 'F04-megan', name: name('Megan', 'Byrne'), relation: 'mother', age: 27 },
      {
        key: 'F04-luis',
        name: name('Luis', 'Castillo'),
        relation: 'father',
        age: 30,
        away: { where: 'county-jail', until: 'D+120' },
        withoutContactData: true,
      },
    ],
  },
  {
    key: 'F05',
    name: 'Mercado',
    home: at('eastbank', 15.4, 11.2),
    people: [
      { key: 'F05-carla', name: name('Carla', 'Mercado'), relation: 'mother', age: 38 },
      {
        key: 'F05-lidia',
        name: name('Lidia', 'Mercado-Hayes'),
        relation: 'aunt',
        age: 41,
        livesNear: 'Brunswick area, Georgia',
      },
    ],
  },
  {
    key: 'F06',
    name: 'Okafor-Lane',
    home: at('port-calusa-center', 6.5, 14.8),
    people: [
      { key: 'F06-chidinma', name: name('Chidinma', 'Okafor-Lane'), relation: 'mother', age: 33 },
      { key: 'F06-peter', name: name('Peter', 'Lane'), relation: 'stepfather', age: 35 },
    ],
  },
  {
    key: 'F07',
    name: 'Thibodeaux',
    home: at('palmetto-springs', 12.8, 19.5),
    people: [
      {
        key: 'F07-simone',
        name: name('Simone', 'Thibodeaux'),
        relation: 'mother',
        age: 26,
        away: { where: 'treatment-program', until: 'D+40' },
      },
      {
        key: 'F07-odette',
        name: name('Odette', 'Thibodeaux'),
        relation: 'grandmother',
        age: 54,
      },
      { key: 'F07-gabriel', name: name('Gabriel', 'Thibodeaux'), relation: 'uncle', age: 23 },
    ],
  },
  {
    key: 'F08',
    name: 'Frost',
    home: at('citrus-ridge', 27.5, 20.2),
    people: [
      { key: 'F08-lorna', name: name('Lorna', 'Frost'), relation: 'mother', age: 31 },
      { key: 'F08-clint', name: name('Clint', 'Tamsen'), relation: 'father', age: 33 },
      {
        key: 'F08-maribeth',
        name: name('Maribeth', 'Frost-Leary'),
        relation: 'aunt',
        side: 'maternal',
        age: 40,
      },
    ],
  },
  {
    key: 'F09',
    name: 'Prescott',
    home: at('port-calusa-center', 9.1, 10.8),
    people: [
      { key: 'F09-arlene', name: name('Arlene', 'Prescott'), relation: 'mother', deceased: 'D-700' },
      {
        key: 'F09-reginald',
        name: name('Reginald', 'Banks'),
        relation: 'uncle',
        side: 'paternal',
        to: ['K16'],
        age: 45,
      },
      // Dez chose him for his team.
      { key: 'F09-bernard', name: name('Bernard', 'Tull'), relation: 'coach', to: ['K15'] },
    ],
  },
  {
    key: 'F10',
    name: 'Vandermeer',
    home: at('bayside', 2.6, 13.5),
    people: [
      { key: 'F10-anneke', name: name('Anneke', 'Vandermeer'), relation: 'mother', age: 30 },
      { key: 'F10-joost', name: name('Joost', 'Vandermeer'), relation: 'father', age: 32 },
    ],
  },
  {
    key: 'F11',
    name: 'Joseph',
    home: at('eastbank', 14.0, 11.9),
    people: [
      {
        key: 'F11-marie-lourdes',
        name: name('Marie-Lourdes', 'Joseph'),
        relation: 'mother',
        age: 36,
        languages: ['ht'],
        reads: ['fr'],
        interpreter: { language: 'ht', way: 'by-telephone' },
      },
      { key: 'F11-jean-robert', name: name('Jean-Robert', 'Joseph'), relation: 'father', age: 40 },
    ],
  },
  {
    key: 'F12',
    name: 'Kessler',
    home: at('sawgrass', 19.5, 12.7),
    people: [
      { key: 'F12-shannon', name: name('Shannon', 'Kessler'), relation: 'mother', age: 39 },
      { key: 'F12-dolores', name: name('Dolores', 'Kessler'), relation: 'grandmother', age: 63 },
    ],
  },
  {
    key: 'F13',
    name: 'Novak',
    // The county's figures place the first home in Palmetto Springs, two to five miles from the Feldmans; this point does.
    home: at('palmetto-springs', 12.4, 20.1),
    // The birth mother has no name here; she writes twice a year through the adoption specialist.
    people: [
      { key: 'F13-nadia', name: name('Nadia', 'Feldman'), relation: 'pre-adoptive-parent' },
      { key: 'F13-aaron', name: name('Aaron', 'Feldman'), relation: 'pre-adoptive-parent' },
    ],
  },
  {
    key: 'F14',
    name: 'Mehta-Collins',
    home: at('bayside', 3.3, 11.8),
    people: [
      { key: 'F14-joanna', name: name('Joanna', 'Mehta-Collins'), relation: 'adoptive-parent' },
      { key: 'F14-dev', name: name('Dev', 'Mehta-Collins'), relation: 'adoptive-parent' },
    ],
  },
  {
    key: 'F15',
    name: 'Yates',
    home: at('eastbank', 11.9, 15.1),
    people: [
      { key: 'F15-tracy', name: name('Tracy', 'Yates'), relation: 'mother', age: 37 },
      { key: 'F15-dale', name: name('Dale', 'Corrigan'), relation: 'father-figure', age: 44 },
    ],
  },
  {
    key: 'F16',
    name: 'Pickett',
    home: at('mill-slough', 24.0, 4.1),
    people: [
      { key: 'F16-earl', name: name('Earl', 'Pickett'), relation: 'father', age: 58, withoutContactData: true },
      { key: 'F16-ellen', name: name('Ellen', 'Pickett'), relation: 'mother', deceased: 'D-300' },
    ],
  },
  {
    key: 'F17',
    name: 'Brandt',
    confidentialAddress: true,
    people: [
      {
        key: 'F17-talia',
        name: name('Talia', 'Brandt'),
        relation: 'mother',
        age: 32,
        confidentialContactData: true,
      },
      { key: 'F17-kurt', name: name('Kurt', 'Brandt'), relation: 'father' },
    ],
  },
  {
    key: 'F18',
    name: 'Sutherland',
    home: at('north-prairie', 4.9, 22.3),
    people: [
      { key: 'F18-renee', name: name('Renee', 'Sutherland'), relation: 'mother', age: 35 },
      {
        key: 'F18-troy',
        name: name('Troy', 'Sutherland'),
        relation: 'uncle',
        away: { where: 'abroad', until: 'D+50' },
      },
    ],
  },
];
