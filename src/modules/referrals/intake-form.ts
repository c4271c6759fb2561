import { offeredLanguages } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { intakeFields } from './act-fields.ts';

/** What the forms of intake show in the reader's words. */
export const intakeForm = ({ say, language }: Ask) => ({
  words: say.group('referrals', 'intake'),
  languages: offeredLanguages([]).map(value => ({ value, label: sayLanguages(language, [value]) })),
});

/** Its fields; nobody is born on a day to come. */
export function fieldsOfIntake({ today }: Ask) {
  const read = withOptions(intakeFields, {});
  return { ...read, bornOn: { ...read.bornOn, latest: today.toString() } };
}
