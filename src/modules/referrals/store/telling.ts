import { staffMember } from '#modules/access/index.ts';
import { needById } from '#modules/assessments/index.ts';
import { caseById } from '#modules/cases/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { coverageOf, criticalCardOf } from '#modules/health/index.ts';
import { contactsOn, fullName, personById, relativesOf } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Part } from '../contract.ts';
import type { ReferralRow } from './referral.ts';

/** One line of what is told: the code of its label (words `said`) and the words, frozen as they are now; in Spanish too where we have them. */
export type SaidLine = { readonly label: string; readonly value: string; readonly es?: string };

/** What one part of a person's record says now, as far as the asker may see it. */
export async function partOfRecord(ask: Ask, referral: ReferralRow, part: Part): Promise<SaidLine[]> {
  return lines(await TELL[part](ask, referral));
}

type Told = readonly (readonly [label: string, value: string | null | undefined, es?: string | undefined])[];
const lines = (told: Told): SaidLine[] =>
  told.flatMap(([label, value, es]) => (value ? { label, value, ...(es && { es }) } : []));

const TELL: Record<Part, (ask: Ask, referral: ReferralRow) => Promise<Told>> = {
  contact: async ({ tx, today }, { person_id }) => {
    const person = await personById(tx, person_id);
    const reached = await contactsOn(tx, [person_id], today.toString());
    return [
      ['name', person && fullName(person)],
      ['born', person?.born_on],
      ['languages', person?.languages.join(', ')],
      ['interpreter', person?.interpreter],
      ...reached.map(({ kind, value }) => [kind, value] as const),
    ];
  },
  need: needTold,
  health: async ({ tx, today }, { person_id }) => {
    const card = await criticalCardOf(tx, person_id, today.toString());
    const insured = await coverageOf(tx, person_id, today.toString());
    return [
      ...card.allergies.list.map(({ substance }) => ['allergy', substance] as const),
      ...card.medicines.list.map(({ name, dose }) => ['medicine', [name, dose].filter(Boolean).join(', ')] as const),
      ...card.conditions.map(({ name }) => ['condition', name] as const),
      ['doctor', card.doctor],
      ...insured.map(({ payer }) => ['insurance', payer] as const),
    ];
  },
  'substance-use': needTold,
  'domestic-violence': needTold,
  education: async ({ tx, today }, { person_id }) => {
    const enrolled = await schoolOf(tx, person_id, today.toString());
    return [
      ['school', enrolled?.school],
      ['grade', enrolled?.grade],
    ];
  },
  family: async ({ tx, language }, { person_id }) =>
    (await relativesOf(tx, person_id, language)).map(each => ['relative', `${fullName(each)} (${each.kind})`] as const),
  case: async ({ tx }, { case_id }) => {
    const found = case_id ? await caseById(tx, case_id) : undefined;
    const worker = found?.primary ? await staffMember(tx, found.primary.userId) : undefined;
    return [
      ['case', found?.number],
      ['worker', worker && [worker.name, worker.phone].filter(Boolean).join(', ')],
    ];
  },
};

async function needTold({ tx }: Ask, { need_id, goal, urgency }: ReferralRow): Promise<Told> {
  const need = need_id ? await needById(tx, need_id) : undefined;
  return [
    ['need', need?.kind_en, need?.kind_es],
    ['words', need?.words],
    ['goal', goal],
    ['urgency', urgency],
  ];
}
