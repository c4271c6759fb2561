import { coverageOf, criticalCardOf } from '#modules/health/index.ts';
import type { ReportSection } from '../contract.ts';
import { factsBlock } from './blocks.ts';

/** Health as it stands on the last day of the period; what is not known says so. */
export const healthSection: ReportSection = {
  code: 'health',
  supply: async ({ tx, say }, { childId, until }) => {
    const words = say.group('court', 'reportRecord');
    const card = await criticalCardOf(tx, childId, until);
    const coverage = await coverageOf(tx, childId, until);
    if (card.version === null && card.conditions.length === 0 && coverage.length === 0) return [];
    const listed = (known: string, list: readonly string[]) =>
      known === 'none' ? words.none : list.length === 0 ? words.notKnown : list.join('; ');
    return factsBlock([
      [
        words.allergies,
        listed(
          card.allergies.known,
          card.allergies.list.map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(': ')),
        ),
      ],
      [
        words.medicines,
        listed(
          card.medicines.known,
          card.medicines.list.map(({ name, dose, reason }) => [name, dose, reason].filter(Boolean).join(', ')),
        ),
      ],
      [words.conditions, card.conditions.map(({ name }) => name).join('; ')],
      [words.doctor, card.doctor],
      [words.insurance, coverage.map(({ payer }) => payer).join('; ')],
    ]);
  },
};
