import type { StoryDay } from './day.ts';
import type { AgencyOrganizationKey, StaffKey, UnitKey } from './keys.ts';
import type { Language, Name } from './person.ts';
import type { Position } from './positions.ts';

/** A person who works for one of the agency's organizations. Everyone of them has a sign-in. */
export type Staff = {
  readonly key: StaffKey;
  readonly name: Name;
  readonly position: Position;
  readonly organization: AgencyOrganizationKey;
  readonly unit?: UnitKey;
  /** Besides English. */
  readonly languages?: readonly Language[];
  /** Only where the story tells it. */
  readonly started?: StoryDay;
  readonly inTrainingUntil?: StoryDay;
  readonly lastDay?: StoryDay;
};

type Row = Omit<Staff, 'key' | 'name' | 'position' | 'organization'> & {
  readonly title?: string;
  readonly suffix?: string;
};

const person = (
  key: StaffKey,
  given: string,
  family: string,
  position: Position,
  organization: AgencyOrganizationKey,
  { title, suffix, ...rest }: Row = {},
): Staff => ({
  key,
  name: { ...(title ? { title } : {}), given, family, ...(suffix ? { suffix } : {}) },
  position,
  organization,
  ...rest,
});

export const STAFF: readonly Staff[] = [
  person('S01', 'Renata', 'Quist', 'chief-executive', 'CFP', { title: 'Dr.' }),
  person('S02', 'Harold', 'Nakamura-Bell', 'system-administrator', 'CFP'),
  person('S03', 'Odalys', 'Pruitt', 'partnership-lead', 'CFP', { languages: ['es'] }),
  person('S04', 'Wendell', 'Achebe', 'neighborhood-liaison', 'CFP'),
  person('S05', 'Priya', 'Sundaram', 'data-analyst', 'CFP'),
  person('S06', 'Gloria', 'Estévanez', 'fiscal-manager', 'CFP', { languages: ['es'] }),
  person('S07', 'Lucien', 'Fairweather', 'privacy-officer', 'CFP'),
  person('S08', 'Bettina', 'Okoro', 'licensing-supervisor', 'CFP', { unit: 'LIC' }),
  person('S09', 'Marcus', 'Delacroix-Hill', 'licensing-counselor', 'CFP', { unit: 'LIC' }),
  person('S10', 'Joy', 'Tanaka', 'placement-coordinator', 'CFP'),
  person('S11', 'Femi', 'Rosales', 'kinship-navigator', 'CFP', { languages: ['es'] }),
  person('S12', 'Adaeze', 'Lindgren', 'independent-reviewer', 'CFP'),
  person('S13', 'Ines', 'Marchetti', 'nurse-care-coordinator', 'CFP', { suffix: 'RN' }),
  person('S14', 'Silas', 'Blackwood', 'education-liaison', 'CFP'),
  person('S15', 'Shanice', 'Duval', 'youth-transition-specialist', 'CFP'),
  person('S16', 'Roy', 'Castellano', 'after-hours-line', 'CFP'),
  person('S17', 'Hollis', 'Grant', 'adoption-specialist', 'CFP'),
  person('S20', 'Alma', 'Reyes-Whitfield', 'program-director', 'TCS', { languages: ['es'] }),
  person('S21', 'Denise', 'Hargrove', 'supervisor', 'TCS', { unit: 'T1' }),
  person('S22', 'Maya', 'Thornton', 'case-manager', 'TCS', { unit: 'T1' }),
  person('S23', 'Jerome', 'Watkins', 'case-manager', 'TCS', { unit: 'T1' }),
  person('S24', 'Lily', 'Kowalczyk', 'case-manager', 'TCS', {
    unit: 'T1',
    languages: ['pl'],
    started: 'D-75',
    inTrainingUntil: 'D+45',
  }),
  person('S25', 'Samuel', 'Ortiz-Greene', 'supervisor', 'TCS', { unit: 'T2', languages: ['es'] }),
  person('S26', 'Camille', 'Baptiste', 'case-manager', 'TCS', {
    unit: 'T2',
    languages: ['ht', 'fr'],
    lastDay: 'D+12',
  }),
  person('S27', 'Andre', 'Villanueva', 'case-manager', 'TCS', { unit: 'T2', languages: ['tl'] }),
  person('S30', 'Constance', 'Abara', 'program-director', 'HHF'),
  person('S31', 'Ruth', 'Abernathy', 'supervisor', 'HHF', { unit: 'H1' }),
  person('S32', 'Carlos', 'Menéndez', 'case-manager', 'HHF', { unit: 'H1', languages: ['es'] }),
  person('S33', 'Tamsin', 'Boyd', 'case-manager', 'HHF', { unit: 'H1' }),
  person('S34', 'Devon', 'Ellery', 'case-manager', 'HHF', { unit: 'H1' }),
  person('S40', 'Kelly', 'Ruiz', 'intake-worker', 'DCF-GP', { languages: ['es'] }),
  person('S41', 'Nathan', 'Osei', 'investigator', 'DCF-GP', { unit: 'INV' }),
  person('S42', 'Brianna', 'Stokes', 'investigator', 'DCF-GP', { unit: 'INV' }),
  person('S43', 'Yolanda', 'Mercer', 'investigations-supervisor', 'DCF-GP', { unit: 'INV' }),
  person('S44', 'Philip', 'Andrade', 'agency-attorney', 'DCF-GP'),
  person('S45', 'Grace', 'Halloran', 'regional-licensing-authority', 'DCF-GP'),
];
