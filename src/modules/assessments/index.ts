export type { EndedWhy, RecordNeed, ToldBy, WaitsFor } from './contract.ts';
export { NeedEnded, NeedRecorded } from './facts.ts';
export { type NeedKind, type NeedRow, needById, needKinds, needsOf, opensNeedsOf } from './store.ts';
export { endNeed } from './use-cases/end-need.ts';
export { recordNeed } from './use-cases/record-need.ts';
