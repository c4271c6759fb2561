import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { URGENCIES } from './contract.ts';
import type { SaidLine } from './store/telling.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** A line of what was told, in the reader's words: what was frozen as a code or a day is said as one. */
export const sayTold = (ask: Speaker, { label, value, es }: SaidLine): SaidLine => ({
  label: ask.say.code('referrals', `said.${label}`),
  value: sayValue(ask, label, ask.language === 'es' && es ? es : value),
});

function sayValue({ say, language }: Speaker, label: string, value: string): string {
  switch (label) {
    case 'born':
      return sayDay(language, value);
    case 'languages':
    case 'interpreter':
      return sayLanguages(language, value.split(', '));
    case 'urgency': {
      const urgency = URGENCIES.find(each => each === value);
      return urgency ? say('referrals', `urgencies.${urgency}`) : value;
    }
    default:
      return value;
  }
}
