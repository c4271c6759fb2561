// Generated from the migrated database by `npm run generate-tables`. Do not edit.
import type { ColumnType } from 'kysely';

/** The tables of agency: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.agency': {
    id: string;
    agency_id: ColumnType<string | null, never, never>;
    name: string;
    short_name: string;
    county: string | null;
    state_code: string;
    time_zone: string;
    policy_pack: string;
    letterhead: string | null;
    main_phone: string | null;
    after_hours_phone: string | null;
    records_from: string | null;
    small_group: number | null;
    community_miles: string | null;
    keeps_sealed_of: string | null;
  };
  'app.agency_v_area': {
    id: string | null;
    agency_id: string | null;
    code: string | null;
    name: string | null;
    postal_code: string | null;
    during: string | null;
  };
  'app.agency_v_office': {
    id: string | null;
    agency_id: string | null;
    name: string | null;
    street: string | null;
    city: string | null;
    postal_code: string | null;
  };
  'app.agency_v_organization': {
    id: string | null;
    agency_id: string | null;
    name: string | null;
    short_name: string | null;
    part: string | null;
  };
  'app.agency_v_outline': {
    id: string | null;
    code: string | null;
    name: string | null;
    kind: string | null;
    postal_codes: string[] | null;
    outline: string | null;
    people_under_18: number | null;
    during: string | null;
  };
  'app.agency_v_unit': {
    id: string | null;
    agency_id: string | null;
    name: string | null;
    office_id: string | null;
    office_name: string | null;
    organization_id: string | null;
    organization_name: string | null;
    organization_short_name: string | null;
    organization_part: string | null;
  };
  'app.area': {
    id: string;
    agency_id: string;
    code: string;
    name: string;
    postal_code: string | null;
    outline: string | null;
    people_under_18: number | null;
    during: string;
    kind: 'neighborhood' | 'postal' | 'tract' | 'school_zone' | null;
    postal_codes: string[] | null;
  };
  'app.care_organization': {
    id: string;
    agency_id: string;
    name: string;
    short_name: string;
    part: 'lead_agency' | 'case_management' | 'state_department';
  };
  'app.holiday': {
    id: string;
    agency_id: string;
    day: string;
    name: string;
  };
  'app.office': {
    id: string;
    agency_id: string;
    organization_id: string;
    name: string;
    street: string | null;
    city: string | null;
    postal_code: string | null;
    phone: string | null;
  };
  'app.small_group_choice': {
    id: string;
    agency_id: string;
    floor: number;
    reason: string;
    chosen_at: string;
    chosen_by: string;
  };
  'app.story': {
    id: string;
    agency_id: string;
    loaded_on: string;
  };
  'app.unit': {
    id: string;
    agency_id: string;
    office_id: string;
    name: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
