import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { Risk } from './rules/at-risk.ts';

/** Why a partnership may not last, one sentence for each reason, in the reader's language. */
export const sayRisks = ({ say, language }: Pick<Ask, 'say' | 'language'>, risks: readonly Risk[]): string[] =>
  risks.map(({ code, on, ...risk }) =>
    say('partnerships', `riskCodes.${code}` as 'riskCodes.silence', {
      ...risk,
      ...(on && { on: sayDay(language, on) }),
    }),
  );
