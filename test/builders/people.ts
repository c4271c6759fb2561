import type { Id } from '#kernel/ids.ts';
import { type Admin, insertRow } from './rows.ts';

export type PersonFacts = {
  first: string;
  last?: string | null;
  pronouns?: string | null;
  bornOn?: string | null;
  languages?: string[];
  interpreter?: string | null;
};

/** A person by the name they go by, in no case yet. */
export const aPerson = (
  db: Admin,
  agencyId: Id,
  { first, last = null, pronouns = null, bornOn = null, languages = ['en'], interpreter = null }: PersonFacts,
): Promise<Id> =>
  insertRow(db, 'app.person', {
    agency_id: agencyId,
    office_ids: [],
    first_name: first,
    last_name: last,
    pronouns,
    born_on: bornOn,
    born_precision: bornOn === null ? 'unknown' : 'day',
    languages,
    interpreter,
  });

/** relative is the `kind` of person: `aRelationship(db, agency, lucy, maria, 'mother')`. */
export const aRelationship = (db: Admin, agencyId: Id, person: Id, relative: Id, kind: string): Promise<Id> =>
  insertRow(db, 'app.relationship', { agency_id: agencyId, person_id: person, relative_id: relative, kind });
