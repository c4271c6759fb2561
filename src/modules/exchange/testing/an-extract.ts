import type { FileName } from '../format/file-format.ts';
import { fileNames } from '../format/file-format.ts';
import type { Source } from '../read/source.ts';

/** Rows of an extract by file, each with the columns it names. */
export type ExtractRows = Partial<Record<FileName, readonly Readonly<Record<string, string>>[]>>;

/** An extract as it comes out of reading: the first row of a file stands on line 2, below the names. */
export async function* anExtract(files: ExtractRows): Source {
  for (const file of fileNames) {
    const rows = files[file];
    if (!rows) continue;
    const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
    yield { is: 'file', file, columns };
    yield {
      is: 'rows',
      file,
      rows: rows.map((row, index) => ({ line: index + 2, cells: columns.map(column => row[column] ?? '') })),
    };
  }
}

/** A small agency's extract that holds: one family with two children in care, in a foster home. */
export const aSmallAgency = (): Required<Pick<ExtractRows, 'people' | 'cases' | 'placements' | 'removals'>> &
  ExtractRows => ({
  care_organizations: [{ key: 'CMO', name: 'Family First', short_name: 'FF', part: 'case_management' }],
  offices: [{ key: 'O1', organization: 'CMO', name: 'East office', city: 'Marisol' }],
  units: [{ key: 'U1', office: 'O1', name: 'East 1' }],
  people: [
    { key: 'P1', first_name: 'Ana', last_name: 'Rivas', born_on: '2018-02-03', languages: 'es|en' },
    { key: 'P2', first_name: 'Beto', last_name: 'Rivas', born_on: '2020-05-06' },
    { key: 'P3', first_name: 'Carla', last_name: 'Rivas' },
    { key: 'P4', first_name: 'Dora', last_name: 'Winters', born_on: '1980-01-01' },
  ],
  accounts: [
    { key: 'A1', kind: 'staff', name: 'Wes Worker', language: 'en', active: 'yes' },
    { key: 'A2', kind: 'caregiver', name: 'Dora Winters', language: 'en', active: 'yes', person: 'P4' },
  ],
  staff: [{ key: 'S1', account: 'A1', organization: 'CMO', name: 'Wes Worker', title: 'Case manager' }],
  positions: [
    { key: 'PO1', account: 'A1', role: 'case_manager', organization: 'CMO', unit: 'U1', from: '2024-01-01T08:00:00Z' },
  ],
  cases: [{ key: 'C1', number: 'FF-1', name: 'Rivas', unit: 'U1', from: '2026-03-01T12:00:00Z' }],
  primary_workers: [{ key: 'W1', case: 'C1', staff: 'S1', from: '2026-03-01T12:00:00Z' }],
  case_members: [
    { key: 'M1', case: 'C1', person: 'P1', part: 'child', from: '2026-03-01T12:00:00Z' },
    { key: 'M2', case: 'C1', person: 'P2', part: 'child', from: '2026-03-01T12:00:00Z' },
    { key: 'M3', case: 'C1', person: 'P3', part: 'mother', from: '2026-03-01T12:00:00Z' },
  ],
  relationships: [
    { person: 'P1', relative: 'P3', kind: 'mother' },
    { person: 'P2', relative: 'P3', kind: 'mother' },
  ],
  homes: [{ key: 'H1', name: 'Winters home', kind: 'foster', respite_only: 'no' }],
  home_adults: [{ home: 'H1', person: 'P4', part: 'caregiver', from: '2025-01-01T00:00:00Z' }],
  licenses: [
    { home: 'H1', level: 'II', from: '2026-01-01', through: '2026-12-31', beds: '4', youngest: '0', oldest: '17' },
  ],
  removals: [
    { key: 'R1', child: 'P1', case: 'C1', kind: 'removal', from: '2026-03-01T13:00:00Z' },
    { key: 'R2', child: 'P2', case: 'C1', kind: 'removal', from: '2026-03-01T13:00:00Z' },
  ],
  placements: [
    { key: 'PL1', child: 'P1', home: 'H1', setting: 'foster_home', from: '2026-03-01T15:00:00Z' },
    { key: 'PL2', child: 'P2', home: 'H1', setting: 'foster_home', from: '2026-03-01T15:00:00Z' },
  ],
  allergies: [{ child: 'P1', substance: 'Peanut', severity: 'life_threatening' }],
});

const FROM = '2026-03-01T12:00:00Z';

/** Two case management organizations under one lead agency, each with an office, its people and one child's case. */
export function aTwoOrganizationAgency(): ExtractRows {
  const sides = [
    { side: 'North', name: 'Northern Families', child: 'Nia' },
    { side: 'South', name: 'Southern Families', child: 'Sol' },
  ];
  const lead = { key: 'LEAD', name: 'County Partners', short_name: 'LEAD', part: 'lead_agency' };
  const outside = [
    { name: 'Pat Lead', role: 'placement_coordinator' },
    { name: 'Ida Admin', role: 'administrator' },
  ];
  const person = (name: string) => ({ key: name, kind: 'staff', name, language: 'en', active: 'yes' });
  const member = (name: string, organization: string) => ({
    key: name,
    account: name,
    organization,
    name,
    title: 'Staff',
  });
  return {
    care_organizations: [
      lead,
      ...sides.map(({ side, name }) => ({ key: side, name, short_name: side, part: 'case_management' })),
    ],
    offices: sides.map(({ side }) => ({ key: side, organization: side, name: `${side} office` })),
    units: sides.map(({ side }) => ({ key: side, office: side, name: `${side} unit` })),
    people: sides.map(({ child }) => ({ key: child, first_name: child, born_on: '2019-04-05' })),
    accounts: [
      ...sides.flatMap(({ side }) => [person(`Wes ${side}`), person(`Dee ${side}`)]),
      ...outside.map(({ name }) => person(name)),
    ],
    staff: [
      ...sides.flatMap(({ side }) => [member(`Wes ${side}`, side), member(`Dee ${side}`, side)]),
      ...outside.map(({ name }) => member(name, 'LEAD')),
    ],
    positions: [
      ...sides.flatMap(({ side }) => [
        { account: `Wes ${side}`, role: 'case_manager', organization: side, unit: side, from: FROM },
        { account: `Dee ${side}`, role: 'program_director', organization: side, unit: '', from: FROM },
      ]),
      ...outside.map(({ name, role }) => ({ account: name, role, organization: 'LEAD', unit: '', from: FROM })),
    ],
    cases: sides.map(({ side, child }) => ({ key: child, number: child, name: child, unit: side, from: FROM })),
    primary_workers: sides.map(({ side, child }) => ({ case: child, staff: `Wes ${side}`, from: FROM })),
    case_members: sides.map(({ child }) => ({ case: child, person: child, part: 'child', from: FROM })),
  };
}
