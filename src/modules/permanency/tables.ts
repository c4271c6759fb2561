// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of permanency: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.case_stage': {
    id: string;
    agency_id: string;
    case_id: string;
    stage: 'intake' | 'assessment' | 'plan' | 'service' | 'review' | 'transition' | 'closure';
    since: string;
    why: string;
    recorded_by: string;
  };
  'app.condition_progress': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    condition_id: string;
    state: 'open' | 'on_the_way' | 'met' | 'let_go';
    on_day: string;
    evidence: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.path_step': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    goal_id: string;
    kind: string;
    state: 'done' | 'not_needed';
    on_day: string;
    note: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.path_step_kind': {
    code: string;
    en: string;
    es: string;
    path: 'adoption' | 'guardianship';
    place: number;
    after: string[];
    last: boolean;
    basis: string;
  };
  'app.permanency_goal': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    part: 'primary' | 'concurrent';
    set_by: 'agency' | 'court';
    set_on: string;
    reason: string;
    compelling: string | null;
    efforts: string | null;
    child_says: string | null;
    ended_on: string | null;
    ended_because: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.permanency_goal_kind': {
    code: string;
    en: string;
    es: string;
    basis: string;
    least_age: number | null;
  };
  'app.permanency_review': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: 'roundtable' | 'staffing';
    held_on: string;
    took_part: string[];
    outcome: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.permanency_v_goal': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    part: string | null;
    set_by: string | null;
    set_on: string | null;
    ended_on: string | null;
    reason: string | null;
  };
  'app.permanency_v_happening': {
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
  'app.permanency_v_review': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    held_on: string | null;
    took_part: string[] | null;
    outcome: string | null;
  };
  'app.permanency_v_step': {
    id: string | null;
    child_id: string | null;
    goal_id: string | null;
    kind: string | null;
    state: string | null;
    on_day: string | null;
  };
  'app.return_condition': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    goal_id: string;
    parent_id: string | null;
    what: string;
    shows: string;
    set_on: string;
    state: 'open' | 'on_the_way' | 'met' | 'let_go';
    state_on: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.return_step': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    goal_id: string;
    kind: 'step_up' | 'readiness_review' | 'safety_review' | 'trial_home_visit' | 'return_home' | 'aftercare_visit' | 'aftercare_end';
    outcome: 'done' | 'not_ready' | 'skipped';
    level: 'supervised' | 'observed' | 'unsupervised' | 'day' | 'overnight' | 'weekend' | null;
    on_day: string;
    note: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.stage_task': {
    code: string;
    en: string;
    es: string;
    stage: 'intake' | 'assessment' | 'plan' | 'service' | 'review' | 'transition' | 'closure';
    pack: string | null;
    due_days: number;
    basis: string;
  };
  'app.subsidy': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    goal_id: string;
    agreed: boolean;
    signed_on: string;
    begins_on: string | null;
    monthly_cents: number | null;
    once_cents: number | null;
    medicaid: boolean | null;
    note: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.termination_decision': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    decision: 'file' | 'exception';
    ground: 'cared-for-by-relative' | 'compelling-reason' | 'services-not-provided' | null;
    reason: string;
    decided_on: string;
    next_on: string;
    threshold_on: string | null;
    decided_by: string;
    recorded_at: string;
  };
  'record.sealed_file': {
    id: string;
    agency_id: string;
    old_id: string;
    new_id: string | null;
    decree_on: string;
    why: string;
    sealed_at: string;
    sealed_by: string;
  };
  'record.sealed_opening': {
    id: string;
    agency_id: string;
    order_id: string;
    at: string;
  };
  'record.sealed_order': {
    id: string;
    agency_id: string;
    file_id: string;
    reader_id: string;
    court: string;
    number: string;
    ordered_on: string;
    purpose: string;
    during: string;
    recorded_by: string;
    recorded_at: string;
    ended_at: string | null;
    ended_why: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
