/** Codes of what the law wants a case plan to hold. */
export type ContentCode =
  | 'placement-type'
  | 'placement-safe'
  | 'court-carried-out'
  | 'safe-care'
  | 'services'
  | 'youth-part'
  | 'providers'
  | 'grade-level'
  | 'school-record'
  | 'immunizations'
  | 'medical-problems'
  | 'medications'
  | 'adulthood'
  | 'permanent-home'
  | 'guardianship'
  | 'school-stability'
  | 'distance'
  | 'rights'
  | 'another-planned'
  | 'treatment-program';

/** What the law wants a case plan of a child to hold. */
export type Content = {
  readonly code: ContentCode;
  readonly citation: string;
  /** Only for youths of this age or older. */
  readonly fromAge?: number;
  /** Only with one of these permanency goals (permanency_goal_kind.csv). */
  readonly withGoal?: readonly string[];
  /** Only in this setting of care (setting.csv). */
  readonly inSetting?: string;
  /** The fact of the record that answers it, where one does. */
  readonly answeredBy?: keyof RecordedFacts;
};

/** What the record itself answers. */
export type RecordedFacts = {
  readonly placement: boolean;
  readonly services: boolean;
  readonly youthTookPart: boolean;
  readonly grade: boolean;
  readonly school: boolean;
};

/** 42 USC 675(1), 675(5)(A), 675a: contents of the case plan, in the order of the law (FED-DEF-PLAN). */
export const CONTENTS: readonly Content[] = [
  { code: 'placement-type', citation: '42 USC 675(1)(A)', answeredBy: 'placement' },
  { code: 'placement-safe', citation: '42 USC 675(1)(A)' },
  { code: 'court-carried-out', citation: '42 USC 675(1)(A)' },
  { code: 'safe-care', citation: '42 USC 675(1)(B)' },
  { code: 'services', citation: '42 USC 675(1)(B)', answeredBy: 'services' },
  { code: 'youth-part', citation: '42 USC 675(1)(B)', fromAge: 14, answeredBy: 'youthTookPart' },
  { code: 'providers', citation: '42 USC 675(1)(C)(i)' },
  { code: 'grade-level', citation: '42 USC 675(1)(C)(ii)', answeredBy: 'grade' },
  { code: 'school-record', citation: '42 USC 675(1)(C)(iii)', answeredBy: 'school' },
  { code: 'immunizations', citation: '42 USC 675(1)(C)(iv)' },
  { code: 'medical-problems', citation: '42 USC 675(1)(C)(v)' },
  { code: 'medications', citation: '42 USC 675(1)(C)(vi)' },
  { code: 'adulthood', citation: '42 USC 675(1)(D)', fromAge: 14 },
  { code: 'permanent-home', citation: '42 USC 675(1)(E)', withGoal: ['adoption', 'relative', 'another_planned'] },
  { code: 'guardianship', citation: '42 USC 675(1)(F)', withGoal: ['guardianship'] },
  { code: 'school-stability', citation: '42 USC 675(1)(G)' },
  { code: 'distance', citation: '42 USC 675(5)(A)(i)' },
  { code: 'rights', citation: '42 USC 675a(b)', fromAge: 14 },
  { code: 'another-planned', citation: '42 USC 675a(a)', withGoal: ['another_planned'] },
  { code: 'treatment-program', citation: '42 USC 675a(c)', inSetting: 'qrtp' },
];

export type ContentFacts = {
  /** Whole years; null: the birth date is not known. */
  readonly age: number | null;
  /** Permanency goals in force; null: nobody has told. */
  readonly goals: readonly string[] | null;
  /** The setting of care; null: not known. */
  readonly setting: string | null;
  readonly recorded: RecordedFacts;
  readonly written: readonly { readonly code: string; readonly applies: boolean }[];
};

/** `record`: the record answers it; `written`: somebody wrote how; `not-here`: it is not for this child by a fact; `said-not`: somebody said why not; `missing`. */
export type ContentStanding = 'record' | 'written' | 'not-here' | 'said-not' | 'missing';

/** Where each content stands. A fact that is not known leaves it asked for, never silently left out. */
export function contentStandings(
  facts: ContentFacts,
): readonly { readonly content: Content; readonly standing: ContentStanding }[] {
  return CONTENTS.map(content => ({ content, standing: standingOf(content, facts) }));
}

function standingOf(content: Content, facts: ContentFacts): ContentStanding {
  const said = facts.written.find(({ code }) => code === content.code);
  if (said) return said.applies ? 'written' : 'said-not';
  if (isElsewhere(content, facts)) return 'not-here';
  return content.answeredBy && facts.recorded[content.answeredBy] ? 'record' : 'missing';
}

function isElsewhere({ fromAge, withGoal, inSetting }: Content, { age, goals, setting }: ContentFacts): boolean {
  if (fromAge !== undefined && age !== null && age < fromAge) return true;
  if (withGoal && goals !== null && !withGoal.some(goal => goals.includes(goal))) return true;
  return inSetting !== undefined && setting !== null && setting !== inSetting;
}
