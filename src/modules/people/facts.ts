import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const id = z.uuid();

/** Two records were joined: what was said of `gone` is said of `kept` from now on. */
export const peopleMerged = factKind(
  'PeopleMerged',
  1,
  'identity',
  z.object({ merge: id, kept: id, gone: id, at: z.string() }),
);

/** A merge was undone: both people are there again. */
export const peopleUnmerged = factKind(
  'PeopleUnmerged',
  1,
  'identity',
  z.object({ merge: id, kept: id, restored: id, at: z.string() }),
);
