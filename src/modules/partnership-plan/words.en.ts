import { cardWords } from './words/card.en.ts';
import { familyWords } from './words/family.en.ts';
import { formProblems, formWords } from './words/form.en.ts';
import { homeWords } from './words/home.en.ts';
import { licenseProblems, licenseWords } from './words/license.en.ts';
import { lifeProblems, lifeWords } from './words/life.en.ts';
import { pageWords } from './words/page.en.ts';
import { paperWords } from './words/paper.en.ts';

/** Words of the Partnership Plan in English. */
export const words = {
  ...cardWords,
  ...formWords,
  ...pageWords,
  ...paperWords,
  ...licenseWords,
  ...lifeWords,
  ...homeWords,
  ...familyWords,
  problems: {
    ...licenseProblems,
    ...formProblems,
    ...lifeProblems,
    'family-ties-missing': 'Write how {{name}} stays close to family before the plan is signed',
    'packet-open': '{{step}}: say whether it was given, is not known or not needed, or promise it by a day',
    'no-signer-for': 'Nobody is named who signs as {{capacity}}',
    'no-such-step': 'This step is not part of the plan',
    'promise-by-is-past': 'Choose today or a later day',
    'no-such-signer': 'Choose somebody of the staff',
    'plan-not-there': 'There is no plan here',
    'state-forbids': 'Where the plan stands now, this cannot be done',
    'no-caregivers': 'Nobody who cares for the child is known; the letter needs a name',
    why: { required: 'Say why' },
    done: { required: 'Say when it was done' },
    'in-the-future': 'This day has not come yet',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    'partnership-plan': typeof words;
  }
}
