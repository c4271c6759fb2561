import { factKind } from '#platform/record/record-fact.ts';
import { CapacityWasPosted } from './contract.ts';

/** A service said whether it takes new people: open, a waiting list, or full. */
export const CapacityPosted = factKind('CapacityPosted', 1, 'organization', CapacityWasPosted);
