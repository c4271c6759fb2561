import type { Ask } from '#platform/http/ask.ts';

/**
 * How many open cases each rule touches, by the rule's id: of the children whose duties this person may see, so that no
 * number tells of a record that is closed to them.
 */
export type CaseCounter = (ask: Pick<Ask, 'tx' | 'who'>) => Promise<ReadonlyMap<string, number>>;

let handedIn: CaseCounter = async () => new Map();

/** Hands in who counts: a later room keeps the duties, and `app.ts` says so once when a process starts. */
export const setCaseCounter = (counter: CaseCounter): void => {
  handedIn = counter;
};

/** How many open cases each rule touches, as far as this person may see them. */
export const openCasesByRule: CaseCounter = ask => handedIn(ask);
