// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of workspace: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.file_item': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    request_id: string;
    section: string;
    place: number;
    title: string;
    content: unknown;
    document_id: string | null;
    rule: string | null;
    proposed: boolean;
    decided_by: string | null;
    decided_at: string | null;
  };
  'app.file_request': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    asked_by: string;
    basis: 'subpoena' | 'court_order' | 'records_request' | 'own_file' | 'party';
    reference: string | null;
    sections: string[];
    since: string | null;
    until: string;
    language: 'en' | 'es';
    received_on: string;
    due_on: string | null;
    state: 'gathering' | 'review' | 'approved' | 'given' | 'closed';
    opened_by: string;
    opened_at: string;
    steps: number;
    steps_done: number;
    failed: boolean;
    gathered_at: string | null;
    digest: Buffer | null;
    document_id: string | null;
    approved_by: string | null;
    approved_at: string | null;
    given_on: string | null;
    given_to: string | null;
    closed_why: string | null;
  };
  'app.redaction_rule': {
    code: string;
    en: string;
    es: string;
    citation: string;
    place: number;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
