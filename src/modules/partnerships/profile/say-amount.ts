import type { Ask } from '#platform/http/ask.ts';
import type { ContributionKind, Per } from './rules/codes.ts';
import type { Total } from './rules/totals.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;

/** Money in dollars, without cents where there are none. */
export const sayCents = (language: Ask['language'], cents: number): string =>
  new Intl.NumberFormat(`${language}-US`, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);

/** An amount of a kind of contribution in its unit, with how often; what was not said is said to be so. */
export function sayAmount({ say, language }: Speaker, kind: ContributionKind, amount: number | null, per: Per): string {
  if (amount === null) return say('partnerships', 'profileUnits.unsaid');
  const said =
    kind === 'money' ? sayCents(language, amount) : say('partnerships', `profileUnits.${kind}`, { count: amount });
  return say('partnerships', 'profileUnits.each', {
    amount: said,
    per: say('partnerships', `profileCodes.per.${per}`),
  });
}

/** A total of a kind: its amounts by period, and how many did not say one. */
export const sayTotal = (ask: Speaker, { kind, amounts, unsaid }: Total): string =>
  [
    ...amounts.map(({ per, amount }) => sayAmount(ask, kind, amount, per)),
    ...(unsaid === 0
      ? []
      : [
          amounts.length === 0
            ? ask.say('partnerships', 'profileUnits.unsaid')
            : ask.say('partnerships', 'profileUnits.unsaidToo', { count: unsaid }),
        ]),
  ].join('; ');
