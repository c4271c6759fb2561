/** The door of licensing: what homes are, who lives in them, and what they may take. */
export type { AddHome, HomeKind, HomeTerms } from './contract.ts';
export { keepHome } from './policy.ts';
export { caregiversAt, findHomeTerms, homeAdults, homeContact, homeTerms } from './store.ts';
export { caregiversOfHomes, exceptionsEnding, homesByName, homesInOrder, licenseLevels } from './store-lists.ts';
export { addHome } from './use-cases/add-home.ts';
export { addHomeAdult } from './use-cases/add-home-adult.ts';
export { approveHomeForChild } from './use-cases/approve-home-for-child.ts';
export { closeHome } from './use-cases/close-home.ts';
export { confirmRoom } from './use-cases/confirm-room.ts';
export { grantCapacityException } from './use-cases/grant-capacity-exception.ts';
export { holdHome } from './use-cases/hold-home.ts';
export { issueLicense } from './use-cases/issue-license.ts';
export { limitToRespite } from './use-cases/limit-to-respite.ts';
export { recordClearance } from './use-cases/record-clearance.ts';
