// Generated from the migrated database by `npm run generate-tables`. Do not edit.
import type { ColumnType } from 'kysely';

/** The tables of placement: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.best_interest': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    decision: 'placement' | 'school' | 'visits' | 'permanency';
    placement_id: string | null;
    what: string;
    decided_on: string;
    child_asked: 'asked' | 'too_young' | 'did_not_want' | 'not_asked';
    child_view: string | null;
    reason: string;
    written_by: string;
    written_at: string;
    approved_by: string | null;
    approved_at: string | null;
  };
  'app.best_interest_factor': {
    code: string;
    en: string;
    es: string;
    decisions: string[];
    source: string;
  };
  'app.best_interest_weighed': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    best_interest_id: string;
    factor: string;
    speaks: 'for' | 'against' | 'neither' | 'not_known';
    words: string | null;
  };
  'app.episode': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    case_id: string;
    kind: 'removal' | 'voluntary';
    during: string;
    exit_reason: string | null;
    follows: string | null;
  };
  'app.exit_reason': {
    code: string;
    en: string;
    es: string;
    afcars: string;
  };
  'app.handover_item': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    move_id: string;
    kind: string;
    state: 'done' | 'open' | 'not_known' | 'not_needed';
    note: string | null;
  };
  'app.handover_kind': {
    code: string;
    en: string;
    es: string;
    required_when_planned: boolean;
  };
  'app.kept_stay': {
    id: string;
    agency_id: string;
    user_id: string;
    placement_id: string;
    first_name: string;
    during: string;
  };
  'app.move': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    at: string;
    planned: boolean;
    reason: string;
    why: string;
    sitting_id: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.move_reason': {
    code: string;
    en: string;
    es: string;
    emergency: boolean;
  };
  'app.placement': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    episode_id: string;
    home_id: string | null;
    with_person_id: string | null;
    setting: string;
    during: string;
    move_id: string | null;
    exception_id: string | null;
    ends_at: ColumnType<string, never, never>;
  };
  'app.placement_v_best_interest': {
    id: string | null;
    child_id: string | null;
    decision: string | null;
    placement_id: string | null;
    what: string | null;
    decided_on: string | null;
    child_asked: string | null;
    child_view: string | null;
    reason: string | null;
    written_by: string | null;
    approved_by: string | null;
    approved_at: string | null;
  };
  'app.placement_v_episode': {
    id: string | null;
    child_id: string | null;
    case_id: string | null;
    during: string | null;
    exit_reason: string | null;
  };
  'app.placement_v_handover': {
    move_id: string | null;
    child_id: string | null;
    kind: string | null;
    state: string | null;
    note: string | null;
  };
  'app.placement_v_happening': {
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
  'app.placement_v_move': {
    id: string | null;
    child_id: string | null;
    at: string | null;
    sitting_id: string | null;
  };
  'app.placement_v_now': {
    id: string | null;
    child_id: string | null;
    home_id: string | null;
    with_person_id: string | null;
    setting: string | null;
    during: string | null;
    episode_id: string | null;
    office_id: string | null;
  };
  'app.placement_v_placement': {
    id: string | null;
    child_id: string | null;
    episode_id: string | null;
    home_id: string | null;
    with_person_id: string | null;
    setting: string | null;
    counts_as_move: boolean | null;
    during: string | null;
  };
  'app.placement_v_setting': {
    code: string | null;
    layer: string | null;
    needs_partnership_plan: boolean | null;
    plan_signer: string | null;
  };
  'app.placement_v_stay': {
    id: string | null;
    child_id: string | null;
    kind: string | null;
    during: string | null;
  };
  'app.placement_v_weighed': {
    best_interest_id: string | null;
    child_id: string | null;
    factor: string | null;
    en: string | null;
    es: string | null;
    speaks: string | null;
    words: string | null;
  };
  'app.placement_v_whereabouts': {
    child_id: string | null;
    home_id: string | null;
    setting: string | null;
    holds_bed: boolean | null;
    hold_bed_until: string | null;
    during: string | null;
  };
  'app.setting': {
    code: string;
    en: string;
    es: string;
    layer: 'placement' | 'whereabouts';
    afcars_living_arrangement: string | null;
    counts_as_move: boolean;
    needs_partnership_plan: boolean;
    plan_signer: 'caregiver' | 'authorized_person' | null;
    holds_bed: boolean;
    home_kinds: string[];
  };
  'app.transition_item': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    plan_id: string;
    kind: string;
    state: 'open' | 'done' | 'not_needed';
    on_day: string | null;
    note: string | null;
  };
  'app.transition_kind': {
    code: string;
    en: string;
    es: string;
    place: number;
    required: boolean;
  };
  'app.transition_plan': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    planned_on: string;
    toward: string;
    emergency: boolean;
    why: string | null;
    state: 'open' | 'ready' | 'over';
    begun_on: string;
    recorded_by: string;
    recorded_at: string;
  };
  'app.whereabouts': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    setting: string;
    home_id: string | null;
    during: string;
    hold_bed_until: string | null;
    note: string | null;
    ends_at: ColumnType<string, never, never>;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
