import type { StoryWhen } from './day.ts';
import type { ChildKey, FamilyPersonKey, Words } from './keys.ts';

/** What is on file about a child's allergies. Children without a row: unknown. */
export type AllergyFact =
  | { readonly child: ChildKey; readonly state: 'none-reported'; readonly by: FamilyPersonKey }
  | {
      readonly child: ChildKey;
      readonly state: 'allergic';
      readonly to: Words;
      readonly since: StoryWhen;
      readonly after?: Words;
    };

export const ALLERGIES: readonly AllergyFact[] = [
  { child: 'K01', state: 'none-reported', by: 'F01-keisha' },
  { child: 'K17', state: 'allergic', to: { en: 'Peanut', es: 'Cacahuate (maní)' }, since: 'D-140' },
  {
    child: 'K17',
    state: 'allergic',
    to: { en: 'Penicillin', es: 'Penicilina' },
    since: 'D-2 10:15',
    after: { en: 'Rash; seen at urgent care', es: 'Sarpullido; visto en atención de urgencia' },
  },
];

/** Conditions and care a caregiver must know about. */
export const CONDITIONS: readonly { readonly child: ChildKey; readonly what: Words }[] = [
  { child: 'K04', what: { en: 'Asthma', es: 'Asma' } },
  { child: 'K17', what: { en: 'Heart repair', es: 'Corazón operado' } },
  { child: 'K17', what: { en: 'Tube feeding at night', es: 'Alimentación por sonda durante la noche' } },
  { child: 'K30', what: { en: 'Asthma, in spring only', es: 'Asma, solo en primavera' } },
];

/** Carries more work: counted as half a child more for the worker. */
export const MEDICALLY_COMPLEX: readonly ChildKey[] = ['K17'];

/** Medicines and aids. Name and dose only where told. Children without a row: unknown, except `NO_PSYCHOTROPIC`. */
export const MEDICINES: readonly {
  readonly child: ChildKey;
  readonly what: Words;
  readonly where?: Words;
  readonly since?: StoryWhen;
  readonly consent?: { readonly by: FamilyPersonKey; readonly on?: StoryWhen };
  readonly refill?: StoryWhen;
}[] = [
  { child: 'K02', what: { en: 'Vitamin D', es: 'Vitamina D' } },
  {
    child: 'K04',
    what: { en: 'Inhaler', es: 'Inhalador' },
    where: { en: 'one at school, one at home', es: 'uno en la escuela y uno en casa' },
  },
  {
    child: 'K20',
    what: { en: 'Medicine for attention (name not told)', es: 'Medicina para la atención (no se dijo el nombre)' },
    since: 'D-300 (b)',
    consent: { by: 'F12-shannon' },
    refill: 'D+4 (b)',
  },
  {
    child: 'K22',
    what: { en: 'Glasses', es: 'Lentes' },
    since: 'D-88 (b)',
  },
  {
    child: 'K25',
    what: { en: 'Medicine (name not told)', es: 'Medicina (no se dijo el nombre)' },
    since: 'D-30 (b)',
    consent: { by: 'F15-tracy', on: 'D-31 (b)' },
  },
];

/** On file as taking no psychotropic medicine. */
export const NO_PSYCHOTROPIC: readonly ChildKey[] = ['K17'];

/** Asked, and nobody could say. */
export const MEDICINES_NOT_KNOWN: readonly ChildKey[] = ['K01'];
export const DOCTOR_NOT_KNOWN: readonly ChildKey[] = ['K01'];

/** Insurance as far as told: the Okafor-Lanes' Medicaid waits for the new address. All others: unknown. */
export const INSURANCE: readonly { readonly child: ChildKey; readonly kind: 'medicaid' }[] = [
  { child: 'K09', kind: 'medicaid' },
  { child: 'K10', kind: 'medicaid' },
];

/** The last dental visit. Children without a row: missing. */
export const LAST_DENTAL: readonly { readonly child: ChildKey; readonly on: StoryWhen }[] = [
  { child: 'K03', on: 'D-201 (b)' },
  { child: 'K04', on: 'D-58 (b)' },
  { child: 'K05', on: 'D-40 (b)' },
  { child: 'K06', on: 'D-150 (b)' },
  { child: 'K07', on: 'D-33 (b)' },
  { child: 'K09', on: 'D-97 (b)' },
  { child: 'K10', on: 'D-97 (b)' },
  { child: 'K15', on: 'D-121 (b)' },
  { child: 'K18', on: 'D-77 (b)' },
  { child: 'K19', on: 'D-77 (b)' },
  { child: 'K22', on: 'D-50 (b)' },
  { child: 'K23', on: 'D-50 (b)' },
  { child: 'K26', on: 'D-160 (b)' },
  { child: 'K30', on: 'D-88 (b)' },
];
