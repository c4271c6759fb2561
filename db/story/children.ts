import type { StoryBirth, StoryWhen } from './day.ts';
import type { ChildKey, FamilyKey, FamilyPersonKey } from './keys.ts';
import type { Name } from './person.ts';

/** The race and ethnicity categories of 2024; several may be chosen. */
export type Race = 'american-indian' | 'asian' | 'black' | 'hispanic' | 'white';

export type Child = {
  readonly key: ChildKey;
  /** The name the child goes by. */
  readonly name: Name & { readonly family: string };
  /** Given name on papers, where it is another. */
  readonly legalGiven?: string;
  readonly pronouns?: 'he/him';
  readonly birth: StoryBirth;
  readonly sex: 'female' | 'male';
  readonly family: FamilyKey;
  /** As the family described it; missing when the story is silent. */
  readonly race?: readonly Race[] | 'declined';
};

const child = (
  key: ChildKey,
  given: string,
  family: string,
  of: FamilyKey,
  birth: StoryBirth,
  sex: Child['sex'],
  more: Pick<Child, 'legalGiven' | 'pronouns' | 'race'> = {},
): Child => ({ key, name: { given, family }, family: of, birth, sex, ...more });

const BLACK = { race: ['black'] } as const;
const HISPANIC = { race: ['hispanic'] } as const;
const WHITE = { race: ['white'] } as const;
const ASIAN_AND_WHITE = { race: ['asian', 'white'] } as const;
const AMERICAN_INDIAN_AND_WHITE = { race: ['american-indian', 'white'] } as const;

export const CHILDREN: readonly Child[] = [
  child('K01', 'Zuri', 'Ramsey', 'F01', '6y@D-112', 'female', BLACK),
  child('K02', 'Mateo', 'Delgado', 'F02', 'D-31', 'male', HISPANIC),
  child('K03', 'Jaylen', 'Whitaker', 'F03', '11y@D-77', 'male', BLACK),
  child('K04', 'Amara', 'Whitaker', 'F03', '8y@D-131', 'female', BLACK),
  child('K05', 'Theo', 'Whitaker', 'F03', '4y@D-18', 'male', { race: ['black', 'white'] }),
  child('K06', 'Elena', 'Castillo-Byrne', 'F04', '3y@D-255', 'female', { race: ['hispanic', 'white'] }),
  child('K07', 'Nico', 'Mercado', 'F05', '15y@D-61', 'male', {
    legalGiven: 'Nicolás',
    pronouns: 'he/him',
    ...HISPANIC,
  }),
  child('K08', 'Marisol', 'Mercado', 'F05', '9y@D-140', 'female', HISPANIC),
  child('K09', 'Ada', 'Okafor-Lane', 'F06', '9y@D-47', 'female', BLACK),
  child('K10', 'Micah', 'Okafor-Lane', 'F06', '7y@D-203', 'male', BLACK),
  child('K11', 'Remy', 'Thibodeaux', 'F07', '5y@D-34', 'male', BLACK),
  child('K12', 'Celeste', 'Thibodeaux', 'F07', '2y@D-121', 'female', BLACK),
  child('K13', 'Callie', 'Frost', 'F08', '10y@D-159', 'female', AMERICAN_INDIAN_AND_WHITE),
  child('K14', 'Emmett', 'Frost', 'F08', '7y@D-26', 'male', AMERICAN_INDIAN_AND_WHITE),
  child('K15', 'Dez', 'Prescott', 'F09', '18y@D+74', 'male', {
    legalGiven: 'Desmond',
    pronouns: 'he/him',
    ...BLACK,
  }),
  child('K16', 'Kiara', 'Prescott', 'F09', '13y@D-30', 'female', BLACK),
  child('K17', 'Poppy', 'Vandermeer', 'F10', '4y@D-200', 'female', WHITE),
  child('K18', 'Wisly', 'Joseph', 'F11', '8y@D-15', 'male', BLACK),
  child('K19', 'Naomie', 'Joseph', 'F11', '12y@D-220', 'female', BLACK),
  child('K20', 'Logan', 'Kessler', 'F12', '13y@D-88', 'male', WHITE),
  child('K21', 'Owen', 'Kessler', 'F12', '16y@D-33', 'male', WHITE),
  child('K22', 'Lucas', 'Novak', 'F13', '5y@D-175', 'male', ASIAN_AND_WHITE),
  child('K23', 'Mila', 'Novak', 'F13', '3y@D-66', 'female', ASIAN_AND_WHITE),
  child('K24', 'Ruby', 'Mehta-Collins', 'F14', '7y@D-51', 'female'),
  child('K25', 'Brielle', 'Yates', 'F15', '14y@D-99', 'female', { race: 'declined' }),
  child('K26', 'Junie', 'Pickett', 'F16', '6y@D-300', 'female', WHITE),
  child('K27', 'Wade', 'Pickett', 'F16', '3y@D-20', 'male', WHITE),
  child('K28', 'Asher', 'Brandt', 'F17', '7y@D-210', 'male'),
  child('K29', 'Naya', 'Brandt', 'F17', '2y@D-80', 'female'),
  child('K30', 'Malik', 'Sutherland', 'F18', '8y@D-45', 'male', BLACK),
];

/** What is on file about belonging to a tribe. Children without a row were asked about elsewhere, or not yet. */
export const TRIBE_RECORDS: readonly {
  readonly child: ChildKey;
  readonly tribe: string;
  readonly through: FamilyPersonKey;
  readonly saidOn: StoryWhen;
  readonly confirmed: { readonly on: StoryWhen; readonly as: 'eligible' };
}[] = (['K13', 'K14'] as const).map(child => ({
  child,
  tribe: 'Tamoka River Tribe',
  through: 'F08-clint',
  saidOn: 'D-23',
  confirmed: { on: 'D-9 (b)', as: 'eligible' },
}));

/** The child with this key. Throws on a key the story does not have. */
export function childOf(key: ChildKey): Child {
  const found = CHILDREN.find(each => each.key === key);
  if (!found) throw new Error(`no such child: ${key}`);
  return found;
}
