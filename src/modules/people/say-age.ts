import type { Say } from '#platform/words/say.ts';
import { ageOn, type BornPrecision } from './rules/age.ts';

/** "age 9", "about 9 years old", "7 months old"; says so when the age is not known. */
export function sayAge(say: Say, bornOn: string | null, precision: BornPrecision, today: Temporal.PlainDate): string {
  const age = ageOn(bornOn, precision, today);
  if (!age) return say('people', 'age.unknown');
  if (!age.exact) return say('people', 'age.about', { count: age.years });
  return age.years < 2
    ? say('people', 'age.months', { count: age.years * 12 + age.months })
    : say('people', 'age.years', { count: age.years });
}
