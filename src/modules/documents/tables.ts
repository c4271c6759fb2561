// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of documents: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.document': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    topic: string;
    title: string;
    file_id: string;
    dated: string | null;
    user_id: string;
    added_at: string;
    supersedes: string | null;
  };
  'app.document_kind': {
    code: string;
    en: string;
    es: string;
    topic: string;
    keep_years: number | null;
  };
  'app.documents_v_happening': {
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
  'app.legal_hold': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    matter: string;
    asked_by: string;
    placed_at: string;
    placed_by: string;
    lifted_at: string | null;
    lifted_by: string | null;
    lifted_why: string | null;
  };
  'app.stored_file': {
    id: string;
    agency_id: string;
    user_id: string;
    media_type: string;
    bytes: number;
    sha256: Buffer;
    sealed_key: Buffer;
    key_id: string;
    stored_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
