import type { StoryWhen } from './day.ts';
import type { ChildKey } from './keys.ts';
import type { AreaKey } from './places.ts';

export type SchoolKey = 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7' | 'E8' | 'M1' | 'M2' | 'HS1' | 'HS2' | 'P1';

/** Schools of the county's district, and one across the line. HS2 is the on-campus school of both facilities. */
export const SCHOOLS: readonly {
  readonly key: SchoolKey;
  readonly name: string;
  readonly area?: AreaKey;
  readonly district: 'Calusa County' | 'Ridge County';
  readonly preschool?: true;
}[] = [
  { key: 'E1', name: 'Eastbank Elementary', area: 'eastbank', district: 'Calusa County' },
  { key: 'E2', name: 'Mangrove Street Elementary', area: 'bayside', district: 'Calusa County' },
  { key: 'E3', name: 'Sawgrass K-8', area: 'sawgrass', district: 'Calusa County' },
  { key: 'E4', name: 'Palmetto Springs Elementary', area: 'palmetto-springs', district: 'Calusa County' },
  { key: 'E5', name: 'Citrus Ridge Elementary', area: 'citrus-ridge', district: 'Calusa County' },
  { key: 'E6', name: 'Mill Slough Primary', area: 'mill-slough', district: 'Calusa County' },
  { key: 'E7', name: 'Ferry Landing Elementary', area: 'port-calusa-center', district: 'Calusa County' },
  { key: 'E8', name: 'North Prairie Elementary', area: 'north-prairie', district: 'Calusa County' },
  { key: 'M1', name: 'Calusa Middle', area: 'port-calusa-center', district: 'Calusa County' },
  { key: 'M2', name: 'Ridgeview Middle', area: 'citrus-ridge', district: 'Ridge County' },
  { key: 'HS1', name: 'Port Calusa High', area: 'port-calusa-center', district: 'Calusa County' },
  { key: 'HS2', name: 'On-campus school', district: 'Calusa County' },
  { key: 'P1', name: 'Little Herons Early Learning', area: 'eastbank', district: 'Calusa County', preschool: true },
];

/** A pupil at a school. No `from`: since before the story tells. No grade: unknown. */
export const ENROLLMENTS: readonly {
  readonly child: ChildKey;
  readonly school: SchoolKey;
  readonly grade?: 'K' | '4' | '6' | '12';
  readonly from?: StoryWhen;
  readonly to?: StoryWhen;
}[] = [
  { child: 'K01', school: 'E1' },
  { child: 'K03', school: 'M1', grade: '6' },
  { child: 'K04', school: 'E1', to: 'D-69 (b)' },
  { child: 'K04', school: 'E2', from: 'D-66 (b)' },
  { child: 'K05', school: 'P1' },
  { child: 'K06', school: 'P1', from: 'D-200 (b)' },
  { child: 'K07', school: 'HS1' },
  { child: 'K08', school: 'E3', grade: '4' },
  { child: 'K09', school: 'E7' },
  { child: 'K10', school: 'E7' },
  { child: 'K11', school: 'E4', grade: 'K' },
  { child: 'K13', school: 'E5' },
  { child: 'K14', school: 'E5' },
  { child: 'K15', school: 'HS1', grade: '12' },
  { child: 'K16', school: 'M1' },
  { child: 'K18', school: 'E1' },
  { child: 'K19', school: 'M1' },
  { child: 'K20', school: 'E3', to: 'D-117 (b)' },
  { child: 'K20', school: 'M2', from: 'D-114 (b)' },
  { child: 'K21', school: 'HS2' },
  { child: 'K22', school: 'E4' },
  { child: 'K25', school: 'HS2', from: 'D-38 (b)' },
  { child: 'K26', school: 'E6' },
  { child: 'K30', school: 'E8' },
];

/** Told to be at home, not in school yet; Wade waits for a place at P1. */
export const NOT_IN_SCHOOL: readonly { readonly child: ChildKey; readonly waitingFor?: SchoolKey }[] = [
  { child: 'K12' },
  { child: 'K23' },
  { child: 'K27', waitingFor: 'P1' },
];
