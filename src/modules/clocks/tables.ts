// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of clocks: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.agency_obligation': {
    id: string;
    agency_id: string;
    home_id: string | null;
    key: string;
    rule: string;
    pack: string;
    duty: string;
    topic: 'licensing' | 'organization';
    responsible: string;
    state: 'not-yet' | 'upcoming' | 'due' | 'overdue' | 'met' | 'met-late' | 'excepted' | 'withdrawn' | 'cannot-tell';
    began_on: string;
    opens_on: string | null;
    due_on: string | null;
    due_at: string | null;
    settled_on: string | null;
    settled_by: string | null;
    ended_on: string | null;
    missed: boolean;
    missing: string | null;
    counted_at: string;
    reminded_for: string | null;
    escalated_at: string | null;
    escalated_to: 'supervisor' | 'program-director' | null;
  };
  'app.agency_step': {
    id: string;
    agency_id: string;
    home_id: string | null;
    fact: 'license-step' | 'file-sent' | 'done';
    kind: string;
    done_on: string;
    note: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.calendar_feed': {
    id: string;
    agency_id: string;
    user_id: string;
    secret: Buffer;
    made_at: string;
    ended_at: string | null;
    read_at: string | null;
  };
  'app.clocks_v_duty': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    child_id: string | null;
    key: string | null;
    rule: string | null;
    pack: string | null;
    duty: string | null;
    topic: string | null;
    responsible: string | null;
    state: string | null;
    began_on: string | null;
    opens_on: string | null;
    due_on: string | null;
    due_at: string | null;
    settled_on: string | null;
    settled_by: string | null;
    exception_id: string | null;
    ended_on: string | null;
    missed: boolean | null;
    missing: string | null;
    year: number | null;
    counted_at: string | null;
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
    obligations: string[] | null;
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
  'app.duty_kind': {
    id: number;
    agency_id: string;
    rule: string;
    pack: string;
    duty: string;
    responsible: string;
  };
  'app.duty_notice': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    topic: 'case' | 'court' | 'education' | 'health' | 'identity' | 'placement' | 'plan' | 'trafficking' | 'tribe' | 'visits';
    reminded_for: string | null;
    escalated_at: string | null;
    escalated_to: 'supervisor' | 'program-director' | null;
  };
  'app.duty_sheet': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    topic: 'case' | 'court' | 'education' | 'health' | 'identity' | 'placement' | 'plan' | 'trafficking' | 'tribe' | 'visits';
    year: number;
    duties: string[];
    kinds: number[];
    states: number[];
    began_on: string[];
    opens_on: string[];
    due_on: string[];
    due_at: string[] | null;
    over_on: string[] | null;
    settled_by: string[] | null;
    keys: string[] | null;
    exceptions: string[] | null;
    missing: string[] | null;
    said: number;
    counted_at: string;
  };
  'app.reminder_default': {
    code: string;
    days: number[];
    to_supervisor: number;
    to_director: number | null;
    catch_up: number;
  };
  'app.reminder_policy': {
    id: string;
    agency_id: string;
    responsible: string | null;
    rule: string | null;
    days: number[];
    to_supervisor: number;
    to_director: number | null;
  };
  'app.reporting_cycle': {
    code: string;
    first_month: number;
    months: number;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
