import type { Correcting } from '#modules/clocks/index.ts';
import type { CourtList } from './contract.ts';
import { correctingCourtDates } from './policy.ts';

/** In which list the record of a fact stands, by what its id begins with. */
const LISTS: Readonly<Record<string, CourtList>> = {
  hearing: 'hearings',
  plea: 'hearings',
  finding: 'findings',
  petition: 'petitions',
  'early-filing-demand': 'petitions',
  order: 'orders',
};

/** Where the day of what a court did is put right. */
export const courtCorrected: Correcting = {
  by: correctingCourtDates,
  at: ({ id }) => {
    const [begins = '', record] = id.split(':');
    return LISTS[begins] ? `/court/${LISTS[begins]}/${record}/correct` : null;
  },
};
