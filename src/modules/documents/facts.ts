import { z } from 'zod';
import { factKind } from '#platform/record/record-fact.ts';

/** A paper was added about a child; `supersedes` is the version it replaces. */
export const DocumentAdded = factKind(
  'DocumentAdded',
  1,
  'documents',
  z.object({ documentId: z.uuid(), childId: z.uuid(), kind: z.string(), supersedes: z.uuid().nullable() }),
);
