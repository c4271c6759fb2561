// Generated from the migrated database by `npm run generate-tables`. Do not edit.
import type { ColumnType } from 'kysely';

/** The tables of people: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.address_confidential': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    street: string | null;
    city: string | null;
    postal_code: string | null;
    mail_to: string | null;
    rule: string | null;
    during: string;
  };
  'app.duplicate_proposal': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    other_id: string;
    source: 'import' | 'search' | 'person';
    score: number;
    why: string[];
    state: 'open' | 'not_duplicate' | 'merged';
    proposed_at: string;
    decided_at: string | null;
    decided_by: string | null;
    reason: string | null;
  };
  'app.likeness_sign': {
    code: string;
    en: string;
    es: string;
    points: number;
  };
  'app.nickname': {
    code: string;
    nickname: string;
    name: string;
  };
  'app.people_v_area': {
    person_id: string | null;
    area_id: string | null;
    during: string | null;
  };
  'app.people_v_happening': {
    event_id: string | null;
    child_id: string | null;
    kind: string | null;
    at: string | null;
    day: string | null;
    until_at: string | null;
    until_day: string | null;
    what_en: string | null;
    what_es: string | null;
    how_en: string | null;
    how_es: string | null;
    name: string | null;
    by_user: string | null;
    why: string | null;
  };
  'app.people_v_lives_near': {
    person_id: string | null;
    during: string | null;
  };
  'app.people_v_person': {
    id: string | null;
    agency_id: string | null;
    first_name: string | null;
    last_name: string | null;
    pronouns: string | null;
    born_on: string | null;
    born_precision: string | null;
    languages: string[] | null;
  };
  'app.people_v_place': {
    person_id: string | null;
    area_id: string | null;
    place: { x: number; y: number } | string | null;
    postal_code: string | null;
    during: string | null;
  };
  'app.people_v_relationship': {
    person_id: string | null;
    relative_id: string | null;
    kind: string | null;
  };
  'app.person': {
    id: string;
    agency_id: string;
    office_ids: string[];
    first_name: string;
    last_name: string | null;
    pronouns: string | null;
    born_on: string | null;
    born_precision: 'day' | 'month' | 'year' | 'about' | 'unknown';
    died_on: string | null;
    languages: string[];
    interpreter: string | null;
    search_name: ColumnType<string | null, never, never>;
    merged_into: string | null;
  };
  'app.person_address': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    street: string | null;
    city: string | null;
    postal_code: string | null;
    area_id: string | null;
    place: { x: number; y: number } | string | null;
    during: string;
  };
  'app.person_contact': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    kind: 'phone' | 'email' | 'letter' | 'visit';
    value: string;
    note: string | null;
    during: string;
  };
  'app.person_identity': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    legal_first: string | null;
    legal_middle: string | null;
    legal_last: string | null;
    sex: 'female' | 'male' | 'not_recorded' | null;
    ssn_sealed: Buffer | null;
    ssn_fingerprint: Buffer | null;
  };
  'app.person_race': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    race: string;
  };
  'app.person_tribe': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    standing: 'asked_no' | 'asked_yes' | 'cannot_tell' | 'member' | 'eligible';
    tribe: string | null;
    said_by: string | null;
    asked_on: string | null;
  };
  'app.race': {
    code: string;
    en: string;
    es: string;
  };
  'app.relationship': {
    id: string;
    agency_id: string;
    office_id: string | null;
    person_id: string;
    relative_id: string;
    kind: string;
    note: string | null;
  };
  'app.relationship_kind': {
    code: string;
    en: string;
    es: string;
  };
  'record.person_merge': {
    id: string;
    agency_id: string;
    keep_id: string;
    gone_id: string;
    state: 'merging' | 'merged' | 'unmerging' | 'unmerged';
    reason: string;
    merged_at: string;
    merged_by: string;
    undone_at: string | null;
    undone_by: string | null;
    undone_why: string | null;
    history: number[];
    facts: string[];
    readings: string[];
  };
  'record.person_merge_row': {
    id: string;
    merge_id: string;
    table_name: string;
    row_id: string;
    did: 'moved' | 'folded' | 'changed' | 'followed';
    columns: string[];
    before: unknown | null;
    after: unknown | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
