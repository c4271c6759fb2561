import type { ChildKey, CourtKey, FamilyKey } from './keys.ts';
import type { Name } from './person.ts';
import type { Address, Point } from './places.ts';

/** The county's court. Its case numbers stand in `case-numbers.ts`. */
export const COURT: { readonly name: string; readonly mail: string; readonly address: Address; readonly point: Point } =
  {
    name: 'Calusa County Circuit Court, Dependency Division J, 21st Judicial Circuit',
    mail: 'calusacourt.example.org',
    address: { street: '1 Court Plaza', town: 'Port Calusa', state: 'FL', zip: '34801' },
    point: { x: 6.9, y: 12.0 },
  };

export type CourtPart =
  | 'judge'
  | 'magistrate'
  | 'duty-judge'
  | 'judicial-assistant'
  | 'guardian-ad-litem-volunteer'
  | 'guardian-ad-litem-attorney'
  | 'parents-regional-counsel'
  | 'parents-appointed-counsel'
  | 'attorney-ad-litem';

/** A person of the court side: a user who sees a case only while appointed in it. */
export type CourtPerson = {
  readonly key: CourtKey;
  readonly name: Name;
  readonly part: CourtPart;
  /** On the court's own staff; the others have an office of their own, which the story does not name. */
  readonly ofTheCourt: boolean;
};

export const COURT_PEOPLE: readonly CourtPerson[] = [
  {
    key: 'C01',
    name: { title: 'Hon.', given: 'Marguerite', family: 'Oyelaran' },
    part: 'judge',
    ofTheCourt: true,
  },
  {
    key: 'C02',
    name: { title: 'Magistrate', given: 'Tomas', family: 'Lindqvist' },
    part: 'magistrate',
    ofTheCourt: true,
  },
  { key: 'C03', name: { title: 'Hon.', given: 'Paul', family: 'Aristide' }, part: 'duty-judge', ofTheCourt: true },
  { key: 'C04', name: { given: 'Noreen', family: 'Pak' }, part: 'judicial-assistant', ofTheCourt: true },
  { key: 'C05', name: { given: 'Beatriz', family: 'Holm' }, part: 'guardian-ad-litem-volunteer', ofTheCourt: false },
  { key: 'C06', name: { given: 'Quentin', family: 'Saltz' }, part: 'guardian-ad-litem-attorney', ofTheCourt: false },
  { key: 'C07', name: { given: 'Ayesha', family: 'Grant-Moody' }, part: 'parents-regional-counsel', ofTheCourt: false },
  { key: 'C08', name: { given: 'Ilya', family: 'Brandvold' }, part: 'parents-appointed-counsel', ofTheCourt: false },
  { key: 'C09', name: { given: 'Patrice', family: 'Lemoine' }, part: 'attorney-ad-litem', ofTheCourt: false },
];

/** For whom someone of the court side is appointed: a whole family's children, the parents (or one parent), one child. */
export type Appointment =
  | { readonly who: CourtKey; readonly family: FamilyKey; readonly forWhom: 'children' | 'parents' | 'mother' }
  | { readonly who: CourtKey; readonly child: ChildKey };

const families = (who: CourtKey, forWhom: 'children' | 'parents' | 'mother', ...keys: FamilyKey[]): Appointment[] =>
  keys.map(family => ({ who, family, forWhom }));

/**
 * Appointments on D. A guardian ad litem is named at the shelter hearing, so the Ramsey case (hearing on D at 14:00)
 * has none yet; the voluntary placement (F18) has no shelter hearing.
 */
export const APPOINTMENTS: readonly Appointment[] = [
  ...families('C05', 'children', 'F03', 'F05', 'F09'),
  ...families('C06', 'children', 'F02', 'F04', 'F06', 'F07', 'F08', 'F10', 'F11', 'F12', 'F13', 'F15', 'F16'),
  ...families('C07', 'parents', 'F03', 'F04', 'F07', 'F16'),
  ...families('C08', 'mother', 'F02', 'F06', 'F11', 'F08'),
  { who: 'C09', child: 'K15' },
  { who: 'C09', child: 'K25' },
];
