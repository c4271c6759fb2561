import type { StoryDay, StoryMoment } from './day.ts';
import type { ChildKey, FamilyPersonKey, HomeKey, HomePersonKey, StaffKey, Words } from './keys.ts';
import type { Language, Name } from './person.ts';
import type { AreaKey, Point } from './places.ts';

/** An adult of a home. Each caregiver has a sign-in of their own; a household member has none. */
export type HomeAdult = {
  readonly part: 'caregiver' | 'household-member';
  readonly relation?: 'son';
  readonly age?: number;
} & (
  | { readonly key: HomePersonKey; readonly name: Name; readonly familyPerson?: undefined }
  /** The same person as a parent or relative of `families.ts`: one identity, not two. */
  | { readonly key: FamilyPersonKey; readonly familyPerson: true; readonly name?: undefined }
);

/** A license runs 12 calendar months from `from`. */
export type License = {
  readonly level: 'I' | 'II' | 'V';
  readonly from: StoryDay;
  /** Licensed for the first time then; all others are renewals, with a period before. */
  readonly firstEver?: true;
  readonly medical?: true;
  readonly beds: number;
  /** Ages of children, both included; or named children only. */
  readonly takes: readonly [youngest: number, oldest: number] | readonly ChildKey[];
};

export type Home = {
  readonly key: HomeKey;
  readonly adults: readonly HomeAdult[];
  readonly area: AreaKey;
  readonly point: Point;
  readonly license?: License;
  /** A relative's home without a license: these children only. */
  readonly unlicensed?: { readonly children: readonly ChildKey[]; readonly applied?: StoryDay };
  readonly closed?: StoryDay;
  /** Besides English. */
  readonly languages?: readonly Language[];
  readonly skills?: readonly Words[];
  /** Last one-tap answer about room. */
  readonly confirmed?: StoryDay | StoryMoment;
  readonly onHold?: { readonly from: StoryDay; readonly to: StoryDay; readonly why: Words };
  /** First nights and respite only, at most so many nights. */
  readonly respiteOnly?: { readonly from: StoryDay; readonly nights: number };
  readonly capacityException?: {
    readonly extraBeds: number;
    readonly children: readonly ChildKey[];
    readonly why: 'siblings';
    readonly approvedBy: StaffKey;
    readonly from: StoryDay;
    readonly to: StoryDay;
  };
};

const caregiver = (key: HomePersonKey, given: string, family: string): HomeAdult => ({
  key,
  name: { given, family },
  part: 'caregiver',
});
const relative = (key: FamilyPersonKey): HomeAdult => ({ key, familyPerson: true, part: 'caregiver' });
const at = (area: AreaKey, x: number, y: number): Pick<Home, 'area' | 'point'> => ({ area, point: { x, y } });
const license = (from: StoryDay, beds: number, takes: License['takes'], more: Partial<License> = {}): License => ({
  level: 'II',
  from,
  beds,
  takes,
  ...more,
});
const words = (en: string, es: string): Words => ({ en, es });

const TEENS = words('teens', 'adolescentes');

export const HOMES: readonly Home[] = [
  {
    key: 'H01',
    adults: [caregiver('H01-rosalind', 'Rosalind', 'Marchand'), caregiver('H01-pete', 'Pete', 'Marchand')],
    ...at('eastbank', 12.9, 12.0),
    license: license('D-40', 3, [3, 13], { firstEver: true }),
    skills: [words('brothers and sisters', 'hermanos y hermanas'), words('trauma course', 'curso sobre trauma')],
    confirmed: 'D 07:12',
  },
  {
    key: 'H02',
    adults: [caregiver('H02-karin', 'Karin', 'Lindahl'), caregiver('H02-thomas', 'Thomas', 'Lindahl')],
    ...at('port-calusa-center', 9.4, 14.1),
    license: license('D-250', 2, [0, 6]),
    skills: [words('speech needs', 'necesidades del habla')],
    confirmed: 'D-6',
  },
  {
    key: 'H03',
    adults: [caregiver('H03-lorraine', 'Lorraine', 'Baxter')],
    ...at('eastbank', 14.6, 13.1),
    license: license('D-180', 2, [4, 11]),
    skills: [words('first nights', 'primeras noches')],
    confirmed: 'D-2',
  },
  {
    key: 'H04',
    adults: [caregiver('H04-bill', 'Bill', 'Castleberry'), caregiver('H04-rhonda', 'Rhonda', 'Castleberry')],
    ...at('sawgrass', 21.0, 10.2),
    license: license('D-120', 2, [6, 12]),
    skills: [words('horses', 'caballos'), words('tutoring', 'apoyo con las tareas')],
    confirmed: 'D-9',
  },
  {
    key: 'H05',
    adults: [caregiver('H05-darnell', 'Darnell', 'Price'), caregiver('H05-chris', 'Chris', 'Ogden')],
    ...at('port-calusa-center', 6.8, 11.5),
    license: license('D-350', 2, [8, 15]),
    skills: [words('music', 'música'), TEENS],
    confirmed: 'D-12',
  },
  {
    key: 'H06',
    adults: [caregiver('H06-fatima', 'Fatima', 'Haddad'), caregiver('H06-yusuf', 'Yusuf', 'Haddad')],
    ...at('palmetto-springs', 12.2, 18.8),
    license: license('D-300', 1, [2, 8], { firstEver: true }),
    languages: ['ar'],
    confirmed: 'D-5',
  },
  {
    key: 'H07',
    adults: [caregiver('H07-ana-lucia', 'Ana Lucía', 'Peralta'), caregiver('H07-jorge', 'Jorge', 'Peralta')],
    ...at('sawgrass', 20.3, 12.6),
    license: license('D-90', 2, [0, 3]),
    languages: ['es'],
    skills: [words('infants', 'bebés')],
    confirmed: 'D-1',
  },
  {
    key: 'H08',
    adults: [caregiver('H08-ingrid', 'Ingrid', 'Solheim')],
    ...at('mill-slough', 22.7, 6.0),
    license: license('D-210', 2, [2, 9]),
    languages: ['de'],
    confirmed: 'D-7',
  },
  {
    key: 'H09',
    adults: [caregiver('H09-susan', 'Susan', 'Kettering')],
    ...at('bayside', 3.1, 15.6),
    license: license('D-140', 1, [5, 12]),
    skills: [words('asthma care', 'cuidado del asma')],
    confirmed: 'D-11',
  },
  {
    key: 'H10',
    adults: [caregiver('H10-oscar', 'Oscar', 'Brennan'), caregiver('H10-tilda', 'Tilda', 'Brennan')],
    ...at('sawgrass', 17.8, 9.4),
    license: license('D-200', 2, [12, 17]),
    skills: [TEENS],
    confirmed: 'D-4',
  },
  {
    key: 'H11',
    adults: [caregiver('H11-grace', 'Grace', 'Obi'), caregiver('H11-emeka', 'Emeka', 'Obi')],
    ...at('port-calusa-center', 7.7, 13.3),
    license: license('D-160', 3, [5, 15]),
    skills: [words('mentors returning parents', 'apoya a padres que vuelven a vivir con sus hijos')],
    confirmed: 'D-3',
  },
  {
    key: 'H12',
    adults: [caregiver('H12-helen', 'Helen', 'Sorensen'), caregiver('H12-bram', 'Bram', 'Sorensen')],
    ...at('port-calusa-center', 5.2, 15.2),
    license: license('D-330', 1, [0, 10], { level: 'V', medical: true }),
    skills: [words('nurse', 'enfermería'), words('tube feeding', 'alimentación por sonda')],
    confirmed: 'D-2',
  },
  {
    key: 'H13',
    adults: [relative('F13-nadia'), relative('F13-aaron')],
    ...at('palmetto-springs', 14.9, 22.0),
    license: license('D-245', 2, [0, 8]),
    languages: ['he', 'ru'],
    confirmed: 'D-30',
  },
  {
    key: 'H14',
    adults: [relative('F14-joanna'), relative('F14-dev')],
    ...at('bayside', 3.3, 11.8),
    languages: ['hi'],
    closed: 'D-130',
  },
  {
    key: 'H15',
    adults: [caregiver('H15-alvin', 'Alvin', 'Reyes')],
    ...at('palmetto-springs', 11.2, 17.3),
    license: license('D-100', 2, [13, 17]),
    languages: ['es'],
    skills: [TEENS],
    confirmed: 'D-8',
  },
  {
    key: 'H16',
    adults: [caregiver('H16-claire', 'Claire', 'Beaumont')],
    ...at('eastbank', 15.1, 14.9),
    license: license('D-220', 1, [6, 14]),
    languages: ['fr'],
    confirmed: 'D-10',
    capacityException: {
      extraBeds: 1,
      children: ['K18', 'K19'],
      why: 'siblings',
      approvedBy: 'S08',
      from: 'D-128',
      to: 'D+45',
    },
  },
  {
    key: 'H17',
    adults: [caregiver('H17-greg', 'Greg', 'Lundstrom'), caregiver('H17-patti', 'Patti', 'Lundstrom')],
    ...at('citrus-ridge', 30.2, 22.6),
    license: license('D-280', 1, [10, 15]),
    confirmed: 'D-4',
  },
  {
    key: 'H18',
    adults: [caregiver('H18-samuel', 'Samuel', 'Grant'), caregiver('H18-ifeoma', 'Ifeoma', 'Grant')],
    ...at('north-prairie', 6.0, 20.4),
    license: license('D-60', 2, [5, 12]),
    languages: ['ig'],
    confirmed: 'D-13',
  },
  {
    key: 'H19',
    adults: [
      caregiver('H19-vera', 'Vera', 'Szabo'),
      {
        key: 'H19-tibor',
        name: { given: 'Tibor', family: 'Szabo' },
        part: 'household-member',
        relation: 'son',
        age: 21,
      },
    ],
    ...at('sawgrass', 18.9, 13.8),
    license: license('D-310', 2, [4, 12]),
    languages: ['hu'],
    confirmed: 'D-3',
  },
  {
    key: 'H20',
    adults: [relative('F07-odette'), { key: 'F07-gabriel', familyPerson: true, part: 'household-member', age: 23 }],
    ...at('palmetto-springs', 13.5, 17.2),
    unlicensed: { children: ['K11', 'K12'], applied: 'D-74 (b)' },
    languages: ['cpf'],
  },
  {
    key: 'H21',
    adults: [relative('F08-maribeth'), caregiver('H21-dan', 'Dan', 'Frost-Leary')],
    ...at('citrus-ridge', 25.9, 18.7),
    unlicensed: { children: ['K13', 'K14'] },
  },
  {
    key: 'H22',
    adults: [relative('F09-reginald')],
    ...at('port-calusa-center', 8.8, 15.0),
    license: license('D-240', 1, ['K16'], { level: 'I', firstEver: true }),
  },
  {
    key: 'H23',
    adults: [caregiver('H23-meredith', 'Meredith', 'Ostrow')],
    ...at('eastbank', 11.6, 13.8),
    license: license('D-190', 2, [5, 12]),
    languages: ['ase'],
    confirmed: 'D-70',
    onHold: { from: 'D-70', to: 'D+40', why: words('own surgery', 'operación propia') },
  },
  {
    key: 'H24',
    adults: [caregiver('H24-pearl', 'Pearl', 'Yancey'), caregiver('H24-augustus', 'Augustus', 'Yancey')],
    ...at('eastbank', 10.5, 12.5),
    license: license('D-270', 4, [0, 17]),
    confirmed: 'D-20',
    respiteOnly: { from: 'D-300', nights: 3 },
  },
];

/** The home with this key. Throws on a key the story does not have. */
export function homeOf(key: HomeKey): Home {
  const found = HOMES.find(each => each.key === key);
  if (!found) throw new Error(`no such home: ${key}`);
  return found;
}
