/** The door of placement: moves, whereabouts, episodes, and the facts others hear. */
export { EpisodeBegan, EpisodeEnded, PlacementBegan, PlacementCorrected, PlacementEnded, WhereaboutsChanged } from './facts.ts';
export { followPlacements } from './hears/follow-placements.ts';
export { keepStays } from './hears/keep-stays.ts';
export { openMoveTasks } from './hears/open-move-tasks.ts';
export { placementHistory, recentMoves, siblingsInCare } from './store-history.ts';
export { beginEpisode } from './use-cases/begin-episode.ts';
export { correctPlacement } from './use-cases/correct-placement.ts';
export { endEpisode } from './use-cases/end-episode.ts';
export { endWhereabouts } from './use-cases/end-whereabouts.ts';
export { recordMove } from './use-cases/record-move.ts';
export { recordWhereabouts } from './use-cases/record-whereabouts.ts';
