import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

const id = z.uuid();

/** A case was opened with its people and its first primary worker. */
export const caseOpened = factKind(
  'CaseOpened',
  1,
  'case',
  z.object({ case: id, children: z.array(id), worker: id, at: z.string() }),
);

/** The primary worker changed; unit and office are where the case lies from now on. */
export const caseTransferred = factKind(
  'CaseTransferred',
  1,
  'case',
  z.object({ case: id, from: id, to: id, unit: id, office: id, at: z.string(), overlapUntil: z.string().nullable() }),
);

/** The team of a case changed, so who may see it did. */
export const teamChanged = factKind(
  'TeamChanged',
  1,
  'case',
  z.object({ case: id, member: id, user: id, part: z.string(), began: z.boolean(), at: z.string() }),
);

/** A case was closed. */
export const caseClosed = factKind('CaseClosed', 1, 'case', z.object({ case: id, at: z.string() }));
