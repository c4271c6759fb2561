/** Where a partnership can stand, in the order of its life. */
export const STATES = [
  'identified',
  'approached',
  'interested',
  'invited',
  'partner',
  'declined',
  'lapsed',
  'ended',
] as const;
export type PartnerState = (typeof STATES)[number];

/** States of an organization that is looked at and does not work with the agency yet. */
export const PROSPECTS = ['identified', 'approached', 'interested', 'invited'] as const satisfies PartnerState[];
/** States in which nothing goes on; from each there is a way back. */
export const OVER = ['declined', 'lapsed', 'ended'] as const satisfies PartnerState[];

/** States in which an organization talks with the agency: it counts as being at a community's table. */
export const AT_THE_TABLE: readonly PartnerState[] = ['interested', 'invited', 'partner'];

export const isProspect = (state: PartnerState): boolean => (PROSPECTS as readonly string[]).includes(state);
export const isOver = (state: PartnerState): boolean => (OVER as readonly string[]).includes(state);

/**
 * Where a partnership may go from each state. A prospect may take several steps at once, because talks do; a no and an
 * end say why; an organization that said no, fell silent or left may be looked at and asked again.
 */
const WAYS: Readonly<Record<PartnerState, readonly PartnerState[]>> = {
  identified: ['approached', 'interested', 'invited', 'partner', 'declined', 'lapsed'],
  approached: ['identified', 'interested', 'invited', 'partner', 'declined', 'lapsed'],
  interested: ['approached', 'invited', 'partner', 'declined', 'lapsed'],
  invited: ['approached', 'interested', 'partner', 'declined', 'lapsed'],
  partner: ['lapsed', 'ended'],
  declined: ['identified', 'approached', 'interested', 'invited', 'partner'],
  lapsed: ['identified', 'approached', 'interested', 'invited', 'partner', 'ended'],
  ended: ['identified', 'approached', 'interested', 'invited', 'partner'],
};

/** The states to which a partnership may go from this one, in the order of its life. */
export const waysFrom = (state: PartnerState): readonly PartnerState[] =>
  STATES.filter(each => WAYS[state].includes(each));

/** Whether this state asks why: a no and an end, so that it can be learned from. */
export const asksWhy = (state: PartnerState): boolean => state === 'declined' || state === 'ended';

/** How closely both sides work together, the loosest first (levels of collaboration, CWIG Community Partnerships). */
export const LEVELS = ['networking', 'coordinating', 'cooperating', 'integrating'] as const;
export type Level = (typeof LEVELS)[number];

/** Levels of people who speak for a side, the highest first. */
export const RANKS = ['sponsor', 'manager', 'line'] as const;
export type Rank = (typeof RANKS)[number];
export const SIDES = ['agency', 'partner'] as const;
export type Side = (typeof SIDES)[number];
