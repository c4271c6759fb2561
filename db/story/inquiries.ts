import type { StoryDay } from './day.ts';
import type { HomeKey, OrganizationKey } from './keys.ts';
import type { AreaKey } from './places.ts';

type Step = 'contacted' | 'orientation' | 'applied' | 'checks' | 'training' | 'trained' | 'study' | 'licensed';

/** Somebody who asked to foster or adopt in the year before the day of the story (4.4). */
export type StoryInquiry = {
  readonly key: string;
  readonly name: string;
  readonly language: string;
  readonly came: StoryDay;
  readonly through: { readonly partner: OrganizationKey } | { readonly event: string } | 'word_of_caregiver' | 'web';
  readonly area: AreaKey;
  readonly steps: readonly (readonly [Step, StoryDay])[];
  readonly stopped?: readonly ['not_reached' | 'changed_mind' | 'space' | 'moved' | 'other', StoryDay];
  readonly home?: HomeKey;
};

const CHURCH = { partner: 'O07' } as const;
const FAIR = { event: 'Harvest Fair' } as const;

export const INQUIRIES: readonly StoryInquiry[] = [
  {
    key: 'inquiry:H01',
    name: 'Rosalind and Pete Marchand',
    language: 'English',
    came: 'D-260',
    through: CHURCH,
    area: 'eastbank',
    steps: [
      ['contacted', 'D-258'],
      ['orientation', 'D-240'],
      ['applied', 'D-215'],
      ['checks', 'D-200'],
      ['training', 'D-160'],
      ['trained', 'D-110'],
      ['study', 'D-80'],
      ['licensed', 'D-40'],
    ],
    home: 'H01',
  },
  {
    key: 'A1',
    name: 'Marisa Holt',
    language: 'English',
    came: 'D-170',
    through: CHURCH,
    area: 'port-calusa-center',
    steps: [
      ['orientation', 'D-150'],
      ['applied', 'D-130'],
      ['checks', 'D-120'],
      ['training', 'D-100'],
      ['trained', 'D-45'],
      ['study', 'D-20'],
    ],
  },
  {
    key: 'A2',
    name: 'The Nwosu family',
    language: 'English',
    came: 'D-140',
    through: 'word_of_caregiver',
    area: 'north-prairie',
    steps: [
      ['orientation', 'D-120'],
      ['applied', 'D-90'],
      ['training', 'D-30'],
    ],
  },
  {
    key: 'A3',
    name: 'Evan and Sol Pruett',
    language: 'English',
    came: 'D-95',
    through: FAIR,
    area: 'sawgrass',
    steps: [
      ['orientation', 'D-75'],
      ['applied', 'D-50'],
      ['checks', 'D-25'],
    ],
  },
  {
    key: 'A4',
    name: 'Dana Whitlock',
    language: 'English',
    came: 'D-60',
    through: 'web',
    area: 'bayside',
    steps: [['orientation', 'D-15']],
  },
  {
    key: 'A5',
    name: 'Hector Salas',
    language: 'Spanish',
    came: 'D-80',
    through: CHURCH,
    area: 'eastbank',
    steps: [
      ['orientation', 'D-60'],
      ['applied', 'D-22'],
    ],
  },
  ...stopped([
    ['Imogen Farr', 'D-330', CHURCH, 'eastbank', 'not_reached', 'D-300'],
    ['Cyrus Holloway', 'D-200', CHURCH, 'sawgrass', 'changed_mind', 'D-190'],
    [
      'The Bancroft family',
      'D-310',
      CHURCH,
      'eastbank',
      'space',
      'D-230',
      ['orientation', 'applied', 'training', 'trained'],
    ],
    ['Noor Haidari', 'D-290', 'word_of_caregiver', 'palmetto-springs', 'changed_mind', 'D-240', ['orientation']],
    [
      'Tess and Rory Lachlan',
      'D-250',
      'word_of_caregiver',
      'citrus-ridge',
      'moved',
      'D-120',
      ['orientation', 'applied', 'training', 'trained'],
    ],
    ['Winifred Okabe', 'D-110', 'word_of_caregiver', 'sawgrass', 'space', 'D-85', ['orientation']],
    ['Paulo Teixeira', 'D-345', 'web', 'bayside', 'not_reached', 'D-315'],
    ['Greta Lindqvist', 'D-275', 'web', 'port-calusa-center', 'not_reached', 'D-245'],
    ['Amos Delacroix', 'D-180', 'web', 'mill-slough', 'not_reached', 'D-150'],
    ['Saoirse Blake', 'D-130', 'web', 'citrus-ridge', 'other', 'D-100', ['orientation']],
    ['Ji-woo Han', 'D-95', FAIR, 'eastbank', 'not_reached', 'D-65'],
    ['Delphine Moreau', 'D-95', FAIR, 'fisher-key', 'changed_mind', 'D-80'],
  ]),
];

type Row = readonly [
  name: string,
  came: StoryDay,
  through: StoryInquiry['through'],
  area: AreaKey,
  why: NonNullable<StoryInquiry['stopped']>[0],
  on: StoryDay,
  steps?: readonly Step[],
];

/** Who stopped: how far they came was written down on the day they did. */
function stopped(rows: readonly Row[]): StoryInquiry[] {
  return rows.map(([name, came, through, area, why, on, steps = []]) => ({
    key: `inquiry:${name}`,
    name,
    language: 'English',
    came,
    through,
    area,
    steps: steps.map(step => [step, on] as const),
    stopped: [why, on],
  }));
}
