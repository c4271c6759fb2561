// Generated from the migrated database by `npm run generate-tables`. Do not edit.
import type { ColumnType } from 'kysely';

/** The tables of platform: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'record.answer_given': {
    by_user: string;
    key: string;
    action: string;
    sent: Buffer;
    reply: unknown | null;
    at: string;
  };
  'record.fact': {
    id: string;
    at: string;
    name: string;
    version: number;
    agency_id: string;
    keys: string[];
    body: unknown;
    by_user: string | null;
    request_id: string | null;
  };
  'record.fact_heard': {
    fact_id: string;
    hearer: string;
    at: string;
  };
  'record.form_draft': {
    id: string;
    agency_id: string;
    user_id: string;
    form: string;
    version: number;
    subject_kind: string | null;
    subject_id: string | null;
    answers: unknown;
    answered: string[];
    key: string;
    saved_at: string;
  };
  'record.protected_table': {
    table_name: string;
    room: string;
    topic: string;
    subject_column: string | null;
    shape: 'shared' | 'about-subject' | 'personal' | 'own' | 'keyed' | 'reference';
  };
  'record.reading': {
    id: string;
    at: string;
    agency_id: string;
    by_user: string;
    action: string;
    source: string | null;
    subjects: string[];
    topics: string[];
    request_id: string | null;
  };
  'record.row_change': {
    id: ColumnType<number, never, never>;
    at: string;
    table_name: string;
    row_id: string;
    operation: 'insert' | 'update' | 'delete';
    kind: 'change' | 'correction' | 'import' | 'merge';
    agency_id: string | null;
    keys: string[];
    before: unknown | null;
    by_user: string | null;
    on_behalf: string | null;
    why: string | null;
    request_id: string | null;
    recorded_at: ColumnType<string, string | undefined, string>;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
