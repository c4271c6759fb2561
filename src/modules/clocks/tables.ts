// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of clocks: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.calendar_feed': {
    id: string;
    agency_id: string;
    user_id: string;
    secret: Buffer;
    made_at: string;
    ended_at: string | null;
    read_at: string | null;
  };
  'app.duty_done': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    duty: string;
    done_on: string;
    note: string | null;
    document_id: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.duty_exception': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    duty_key: string;
    rule: string;
    ground: string;
    reason: string;
    document_id: string | null;
    asked_by: string;
    asked_at: string;
    decision: 'approved' | 'refused' | null;
    decided_by: string | null;
    decided_at: string | null;
    decided_why: string | null;
    holds: string | null;
  };
  'app.obligation': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    key: string;
    rule: string;
    pack: string;
    duty: string;
    topic: 'case' | 'court' | 'education' | 'health' | 'identity' | 'placement' | 'plan' | 'trafficking' | 'tribe' | 'visits';
    responsible: string;
    state: 'not-yet' | 'upcoming' | 'due' | 'overdue' | 'met' | 'met-late' | 'excepted' | 'withdrawn' | 'cannot-tell';
    began_on: string;
    opens_on: string | null;
    due_on: string | null;
    due_at: string | null;
    settled_on: string | null;
    settled_by: string | null;
    exception_id: string | null;
    ended_on: string | null;
    missed: boolean;
    missing: string | null;
    said: number;
    counted_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
