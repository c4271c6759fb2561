import { type Id, newId } from '#kernel/ids.ts';

const dayFields = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const past = ['2026', '11', '17'] as const;
const ahead = ['2026', '11', '27'] as const;

/** What a form of agreements and plans may ask for by its name, answered as somebody would; a form leaves out what it does not know. */
const answers = {
  ...Object.fromEntries(
    ['words', 'why', 'reason', 'orderWords', 'note', 'title', 'who', 'name', 'translatedBy', 'typedName'].map(name => [
      name,
      'A try',
    ]),
  ),
  ...Object.fromEntries(
    ['likes', 'comforts', 'caregiver', 'agency', 'family', 'routines', 'goodbye'].map(name => [name, 'A try']),
  ),
  ...Object.fromEntries(
    ['saidOn', 'keptOn', 'heldOn', 'talkedOn', 'signedOn', 'from', 'since'].flatMap(name =>
      Object.entries(dayFields(name, past)),
    ),
  ),
  ...Object.fromEntries(
    ['dueOn', 'meetOn', 'promiseBy', 'happensOn'].flatMap(name => Object.entries(dayFields(name, ahead))),
  ),
  ...{ language: 'en', saidBy: 'child', subject: 'respect', side: 'agency', way: 'telephone', hides: 'everything' },
  ...{ outcome: 'agreed', answer: 'answered', score: '3', do: 'kept', what: 'seen', packet_health: 'not_needed' },
  ...{ statements: '1', consented: 'yes', attested: 'yes', printedReference: 'AAAA-BBBB' },
} as const;

/** The kind of what is said differs by the form. */
const kindOn = (path: string): string => {
  if (path.endsWith('/activities')) return 'sleepover';
  return /\/(ask|words)$/.test(path) && !path.startsWith('home/plans/:signerId/words') ? 'question' : 'wish';
};

/** A form about a plan or an agreement, filled in whole; ids of people and rows are those handed in. */
export const filledForm = (
  path: string,
  ids: { readonly userId: Id; readonly personId: Id; readonly signerId: Id; readonly wordId: Id },
): Record<string, string> => ({
  _key: newId(),
  ...answers,
  kind: kindOn(path),
  ...{ userId: ids.userId, talkedBy: ids.userId, representative: ids.userId, personId: ids.personId },
  ...{ signer: ids.signerId, versionId: newId(), word: ids.wordId },
});
