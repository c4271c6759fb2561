/** What a record may hold about a child; null where the reader may not see it, so nothing is said about it. */
export type RecordedFacts = {
  readonly bornOn: string | null;
  readonly pronouns: string | null;
  readonly languages: readonly string[];
  readonly inCare: boolean;
  readonly placed: boolean;
  readonly health: {
    readonly allergies: string;
    readonly medicines: string;
    readonly doctor: string | null;
    readonly comforts: string | null;
  } | null;
  readonly school: { readonly name: string | null; readonly grade: string | null } | null;
};

export type NotKnown =
  | 'place'
  | 'birth-date'
  | 'pronouns'
  | 'languages'
  | 'allergies'
  | 'medicines'
  | 'doctor'
  | 'comforts'
  | 'school'
  | 'grade';

/** What nobody has written down yet, what matters most tonight first. */
export function notKnown(facts: RecordedFacts): NotKnown[] {
  const { health, school } = facts;
  const missing: readonly (readonly [NotKnown, boolean])[] = [
    ['place', facts.inCare && !facts.placed],
    ['allergies', health?.allergies === 'not_known'],
    ['medicines', health?.medicines === 'not_known'],
    ['comforts', health !== null && health.comforts === null],
    ['doctor', health !== null && health.doctor === null],
    ['school', school !== null && school.name === null],
    ['grade', school !== null && school.name !== null && school.grade === null],
    ['birth-date', facts.bornOn === null],
    ['languages', facts.languages.length === 0],
    ['pronouns', facts.pronouns === null],
  ];
  return missing.flatMap(([code, isMissing]) => (isMissing ? [code] : []));
}

/** The page of the record on which each of them is written down. */
export const placeToAdd: Readonly<Record<NotKnown, string>> = {
  place: 'placement',
  allergies: 'health',
  medicines: 'health',
  comforts: 'health/card',
  doctor: 'health/card',
  school: 'school',
  grade: 'school',
  'birth-date': 'people',
  languages: 'people',
  pronouns: 'people',
};
