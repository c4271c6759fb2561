export { countPlaces, countPlacesOfAll } from './jobs/count-places.ts';
export { type PlacedCount, placeEverything } from './jobs/place-addresses.ts';
export { placeSchedule, placeTasks } from './jobs/place-tasks.ts';
export { loadOwnGoals } from './load-own-goals.ts';
export { type Shown, type ShownList, type ShownTable, suppressList, suppressTable } from './rules/suppress.ts';
export {
  type FigurePoint,
  figureDays,
  type MeasureRow,
  measures,
  type PlaceFiguresAsked,
  type PlaceKind,
  type PlaceSeries,
  placeFigures,
} from './store/place-figures.ts';
export { snapshotOfCommunity } from './store/snapshot.ts';
export { shareFigures } from './use-cases/share-figures.ts';
