// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of health: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.allergy': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    substance: string;
    reaction: string | null;
    severity: 'life_threatening' | 'serious' | 'mild' | 'unknown';
    what_to_do: string | null;
    said_by: string | null;
    noted_at: string;
    ended_on: string | null;
  };
  'app.card_confirmation': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    person_id: string;
    changed_at: string;
    confirmed_at: string;
  };
  'app.critical_card': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    allergies_known: 'none_known' | 'listed' | 'not_known';
    medicines_known: 'none' | 'listed' | 'not_known';
    comforts: string | null;
    routines: string | null;
    safety: string | null;
    contacts: string | null;
    doctor: string | null;
    changed_at: string;
    changed_what: string;
    seen_by_dentist: boolean | null;
    ill_at_removal: boolean | null;
  };
  'app.health_condition': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    name: string;
    care: string | null;
    noted_at: string;
    ended_on: string | null;
  };
  'app.health_coverage': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    payer: string;
    member_number: string | null;
    during: string;
    medicaid: boolean | null;
  };
  'app.health_v_happening': {
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
  'app.medicine': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    name: string;
    dose: string | null;
    times: string | null;
    reason: string | null;
    psychotropic: boolean | null;
    during: string;
    noted_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
