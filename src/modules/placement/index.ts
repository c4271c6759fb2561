/** The door of placement: moves, whereabouts, episodes, and the facts others hear. */

export { ReasonsGiven } from './best-interest/facts.ts';
export { askForReasons } from './best-interest/hears/ask-for-reasons.ts';
export { type ReasonsRow, reasonsOf, type WeighedRow, weighedFor } from './best-interest/store.ts';
export { approveReasons } from './best-interest/use-cases/approve-reasons.ts';
export { writeReasons } from './best-interest/use-cases/write-reasons.ts';
export { placementClockFacts } from './clock-facts.ts';
export {
  EpisodeBegan,
  EpisodeEnded,
  PlacementBegan,
  PlacementCorrected,
  PlacementEnded,
  WhereaboutsChanged,
} from './facts.ts';
export { askCaregiversToConfirm } from './hears/ask-caregivers-to-confirm.ts';
export { followPlacements } from './hears/follow-placements.ts';
export { keepStays } from './hears/keep-stays.ts';
export { openMoveTasks } from './hears/open-move-tasks.ts';
export { type LeavingGate, setLeavingGate } from './leaving-gate.ts';
export { recordMoves } from './policy.ts';
export { type HomeFit, homeFit, type WhyNot } from './rules/home-fit.ts';
export { sayWhyNot } from './say-why-not.ts';
export { bedUses } from './store.ts';
export {
  type Away,
  atHomeNow,
  childrenAway,
  childrenInHome,
  keptStays,
  type PlaceNow,
  placesNow,
  staysAtMine,
} from './store-children.ts';
export { episodesOf, placementHistory, recentMoves, siblingsInCare } from './store-history.ts';
export { daysBetween, timeInCare } from './time-in-care.ts';
export { planTransition } from './transition/use-cases/plan-transition.ts';
export { settleItem } from './transition/use-cases/settle-item.ts';
export { beginEpisode } from './use-cases/begin-episode.ts';
export { correctPlacement } from './use-cases/correct-placement.ts';
export { endEpisode } from './use-cases/end-episode.ts';
export { endWhereabouts } from './use-cases/end-whereabouts.ts';
export { recordMove } from './use-cases/record-move.ts';
export { recordWhereabouts } from './use-cases/record-whereabouts.ts';
