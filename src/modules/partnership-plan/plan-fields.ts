import { offeredLanguages } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import {
  FAMILY_WORD_KINDS,
  FAMILY_WORD_WAYS,
  HIDES,
  PAGE_CODES,
  PAIR_SUBJECTS,
  type PageCode,
  SAID_BY,
  SIDES,
  TALK_OUTCOMES,
} from './contract.ts';

/** Longer than any promise or note; a page is read on a phone. */
export const MOST_WORDS = 1000;
const words = { kind: 'text', max: MOST_WORDS, lines: true } as const;
const maybe = { ...words, required: false } as const;
const line = { kind: 'text', max: 120 } as const;
const tick = { kind: 'tick', required: false } as const;
/** A BCP 47 code; the use cases say what is none. */
const language = { kind: 'text', max: 20 } as const;
const day = { kind: 'date' } as const;

/** The boxes of a child's page that are asked for on one form, and whose words they are. */
export const pageFields = (codes: readonly PageCode[]) =>
  defineFields({
    ...(Object.fromEntries(codes.map(code => [code, maybe])) as Record<PageCode, typeof maybe>),
    saidBy: { kind: 'choice', options: SAID_BY },
    saidOn: day,
    language,
    forFamily: tick,
  });
/** The part of the page a form asks for: one box, or all nine. */
export const codesAsked = (only: string | null): readonly PageCode[] => {
  const one = PAGE_CODES.find(code => code === only);
  return one ? [one] : PAGE_CODES;
};

export const noteFields = defineFields({
  caregiver: maybe,
  agency: maybe,
  family: maybe,
  language,
  forFamily: tick,
  again: tick,
});
export const promiseFields = defineFields({
  words,
  side: { kind: 'choice', options: SIDES },
  who: line,
  dueOn: day,
  subject: { kind: 'choice', options: PAIR_SUBJECTS, required: false },
  language,
  forFamily: tick,
});
export const changeFields = defineFields({
  words,
  who: line,
  dueOn: day,
  subject: { kind: 'choice', options: PAIR_SUBJECTS, required: false },
  language,
  forFamily: tick,
  again: tick,
});
export const keptFields = defineFields({ keptOn: day });
export const releaseFields = defineFields({ why: words });
export const askTalkFields = defineFields({ words, meetOn: { kind: 'date', required: false } });
export const holdTalkFields = defineFields({
  heldOn: day,
  outcome: { kind: 'choice', options: TALK_OUTCOMES },
  words,
  meetAgainOn: { kind: 'date', required: false },
});
export const familyWordFields = defineFields({
  personId: { kind: 'id' },
  kind: { kind: 'choice', options: FAMILY_WORD_KINDS },
  words,
  language,
  way: { kind: 'choice', options: FAMILY_WORD_WAYS.filter(way => way !== 'online') },
  saidOn: day,
});
export const limitFields = defineFields({
  personId: { kind: 'id' },
  hides: { kind: 'choice', options: HIDES },
  orderWords: { kind: 'text', max: 300 },
  from: day,
  lastDay: { kind: 'date', required: false },
});
export const liftFields = defineFields({ from: day, why: { kind: 'text', max: 300 } });
export const declineTalkFields = defineFields({ talkedOn: day, outcome: words });

/** Languages to choose from, with those that are known already. */
export const languageOptions = ({ language: reader }: Pick<Ask, 'language'>, known: readonly string[] = []) =>
  offeredLanguages(known).map(value => ({ value, label: sayLanguages(reader, [value]) }));
