import type { ChildKey, HomeKey } from './keys.ts';
import { PLACEMENTS, type Placement, placementsOf } from './placements.ts';

/** Why a child moved: a code of app.move_reason, and the worker's words. */
export type Why = { readonly reason: string; readonly why: string };

const FIRST_NIGHTS: HomeKey = 'H24';
const FIRST: Why = { reason: 'first_placement', why: 'First home after the removal.' };
const LONGER: Why = { reason: 'better_fit', why: 'A home for longer than the first nights.' };
const FIT: Why = { reason: 'better_fit', why: 'A home that fits better.' };
const KIN: Why = { reason: 'with_kin', why: 'Lives with family from the first night.' };

/** The moves of which the story tells the reason. */
const TOLD: Partial<Record<`${ChildKey} ${string}`, Why>> = {
  'K04 H09': { reason: 'home_unavailable', why: 'Meredith Ostrow has surgery and cannot care for a child meanwhile.' },
  'K07 H10': { reason: 'child_asked', why: 'Nico asked to move nearer to his team.' },
  'K09 -': { reason: 'toward_permanency', why: 'Trial home visit with her mother, allowed by the court.' },
  'K10 -': { reason: 'toward_permanency', why: 'Trial home visit with his mother, allowed by the court.' },
  'K13 H21': { reason: 'with_kin', why: 'Her aunt, first of the preferences of the Indian Child Welfare Act.' },
  'K14 H21': { reason: 'with_kin', why: 'His aunt, first of the preferences of the Indian Child Welfare Act.' },
  'K16 H22': { reason: 'with_kin', why: 'Her uncle is ready to care for her for good.' },
  'K17 H12': { reason: 'first_placement', why: 'Well enough to leave the hospital; the home knows tube feeding.' },
  'K21 R1': { reason: 'treatment_need', why: 'Needs more help than a family home could give now.' },
  'K22 H13': { reason: 'toward_permanency', why: 'The family that wants to adopt him and his sister.' },
  'K23 H13': { reason: 'toward_permanency', why: 'The family that wants to adopt her and her brother.' },
  'K25 R2': { reason: 'treatment_need', why: 'Needs treatment; the independent assessment follows within 30 days.' },
  'K30 H18': { reason: 'first_placement', why: 'Voluntary agreement with his mother, who recovers from surgery.' },
};

/** Homes that children of the story came to from the first-nights home. */
const AFTER_FIRST_NIGHTS: ReadonlySet<string> = new Set(
  PLACEMENTS.filter(({ child, at }) => at !== FIRST_NIGHTS && before(child, at) === FIRST_NIGHTS).map(keyOf),
);

/** Why this move was made. Of brothers and sisters in one sitting, the first one's reason. */
export function whyMoved(stay: Placement): Why {
  const told = TOLD[keyOf(stay)];
  if (told) return told;
  if (stay.first) return stay.setting === 'kin-home' ? KIN : FIRST;
  return AFTER_FIRST_NIGHTS.has(keyOf(stay)) ? LONGER : FIT;
}

function keyOf({ child, at }: Placement): `${ChildKey} ${string}` {
  return `${child} ${at ?? '-'}`;
}

/** Where the child lived before coming there. */
function before(child: ChildKey, at: Placement['at']): Placement['at'] {
  const stays = placementsOf(child);
  return stays[stays.findIndex(stay => stay.at === at) - 1]?.at;
}
