import type { Problem } from '#kernel/problem.ts';
import { personById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { GiveAssessment, Instrument } from './contract.ts';
import { ageInMonths, fitOf, isAbout, isAboutFamilies } from './rules/whom-it-fits.ts';

/** What is asked before the questions: whom, by which instrument, when and by whom it is told. */
export type About = Pick<
  GiveAssessment,
  'childId' | 'personId' | 'givenOn' | 'informant' | 'certificate' | 'certificateUntil'
>;

/**
 * What speaks against giving this instrument about this person on this day, everything at once, and the age that was
 * reckoned (whole months, null where it cannot be told). Ages are the publisher's (S2-115).
 */
export async function checkAbout(
  ask: Ask,
  about: About,
  instrument: Instrument | undefined,
): Promise<{ readonly problems: readonly Problem[]; readonly age: number | null }> {
  const problems: Problem[] = [];
  const wrong = (at: string, code: string) => problems.push({ at, code });
  if (about.givenOn > ask.today.toString()) wrong('givenOn', 'in-the-future');
  if (!instrument) {
    wrong('instrument', 'not-one-of');
    return { problems, age: null };
  }
  const { definition, license } = instrument;
  if (!isAboutFamilies(instrument.about)) wrong('instrument', 'instrument-is-not-about-families');
  else if (license === 'plug_in' && instrument.packId === null) wrong('instrument', 'instrument-has-to-be-brought');
  else if (!isAbout(instrument.about, about.personId === about.childId))
    wrong('instrument', 'instrument-is-for-children');
  const person = await personById(ask.tx, about.personId);
  const age = ageInMonths(person?.born_on ?? null, person?.born_precision ?? 'unknown', about.givenOn);
  const fit = fitOf(definition, age);
  if (fit === 'too-young' || fit === 'too-old') wrong('instrument', `instrument-${fit}`);
  if (!definition.informants.includes(about.informant)) wrong('informant', 'informant-does-not-fit');
  if (definition.certificate && !about.certificate?.trim()) wrong('certificate', 'certificate-is-needed');
  if (definition.certificate && !about.certificateUntil) wrong('certificateUntil', 'certificate-is-needed');
  if (about.certificateUntil && !about.certificate?.trim()) wrong('certificate', 'certificate-needs-number');
  if (!definition.certificate && about.certificate?.trim() && !about.certificateUntil)
    wrong('certificateUntil', 'certificate-needs-end');
  if (about.certificateUntil && about.certificateUntil < about.givenOn)
    wrong('certificateUntil', 'certificate-had-ended');
  return { problems, age };
}
