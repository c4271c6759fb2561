import type { Ask } from '#platform/http/ask.ts';
import { type Found, peopleByName } from './store/persons.ts';

/**
 * People the reader may see whose first, last or whole name begins with these words, best first. `most` is at most 50.
 * The words of a search are never written into an address or a log.
 */
export const findPeople = (ask: Ask, words: string, most: number): Promise<Found[]> =>
  peopleByName(ask.tx, words, most);
