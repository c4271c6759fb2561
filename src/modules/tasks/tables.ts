// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of tasks: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.task': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    detail: string | null;
    due_on: string | null;
    due_at: string | null;
    user_id: string;
    opened_at: string;
    opened_by: string | null;
    source_id: string | null;
    done_at: string | null;
    done_by: string | null;
    dropped_at: string | null;
    dropped_why: string | null;
  };
  'app.task_kind': {
    code: string;
    en: string;
    es: string;
    done_in: string | null;
  };
  'app.tasks_v_open': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    user_id: string | null;
    due_on: string | null;
    due_at: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
