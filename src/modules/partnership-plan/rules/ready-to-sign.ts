import type { Problem } from '#kernel/problem.ts';
import type { PlanPromise, PlanStep, PlanWords } from './plan-content.ts';

export type PlanToCheck = {
  readonly language: 'en' | 'es';
  readonly childName: string;
  readonly words: readonly PlanWords[];
  readonly steps: readonly PlanStep[];
  readonly promises: readonly PlanPromise[];
  /** Required capacities nobody stands for, worded for the reader. */
  readonly noSigner: readonly { readonly capacity: string; readonly words: string }[];
};

/**
 * What is missing before a plan goes out to be signed: how the child stays close to family (S3-16), an answer to each item
 * of the information packet (given, not known, not needed, or promised by a day, S3-48), and somebody for each signature.
 */
export function missingBeforeSigning(plan: PlanToCheck): Problem[] {
  return [...familyTies(plan), ...packet(plan), ...noSigners(plan)];
}

const familyTies = ({ words, childName }: PlanToCheck): Problem[] =>
  words.some(({ part, code }) => (part === 'page' || part === 'line') && code === 'family_ties')
    ? []
    : [{ at: 'family_ties', code: 'family-ties-missing', fill: { name: childName } }];

const packet = ({ steps, promises, language }: PlanToCheck): Problem[] =>
  steps
    .filter(({ part, state }) => part === 'packet' && state === 'open')
    .filter(({ promiseId }) => !promises.some(promise => promise.id === promiseId && !promise.released))
    .map(step => ({ at: step.kind, code: 'packet-open', fill: { step: step[language] } }));

const noSigners = ({ noSigner }: PlanToCheck): Problem[] =>
  noSigner.map(({ capacity, words }) => ({ at: capacity, code: 'no-signer-for', fill: { capacity: words } }));
