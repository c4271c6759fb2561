import { type FoundList as ListOf, newFoundList as newList } from '#platform/extracts/found-list.ts';
import type { Found } from '../read/source.ts';

/** What was found so far in an extract of this room. */
export type FoundList = ListOf<Found>;

export const newFoundList = (most?: number): FoundList => newList<Found>(most);
