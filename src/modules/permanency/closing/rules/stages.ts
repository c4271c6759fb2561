/** The life of a case, in its order (S2-07). */
export const STAGES = ['intake', 'assessment', 'plan', 'service', 'review', 'transition', 'closure'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a case may go from each stage. What was screened out closes from intake; whoever comes back is assessed anew. */
const MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  intake: ['assessment', 'closure'],
  assessment: ['plan', 'closure'],
  plan: ['service'],
  service: ['review', 'transition'],
  review: ['plan', 'service', 'transition'],
  transition: ['service', 'closure'],
  closure: ['assessment'],
};

/** The stages a case may come to from where it is. */
export const movesFrom = (stage: Stage): readonly Stage[] => MOVES[stage];
export const isAllowed = (from: Stage, to: Stage): boolean => MOVES[from].includes(to);
