// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of licensing: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.adult_clearance': {
    id: string;
    agency_id: string;
    home_id: string;
    person_id: string;
    kind: 'fingerprints' | 'registry' | 'first_aid' | 'local_check';
    during: string;
  };
  'app.capacity_exception': {
    id: string;
    agency_id: string;
    home_id: string;
    beds_more: number;
    reason: 'siblings_together' | 'return_of_child' | 'kin' | 'other';
    during: string;
    approved_by: string;
    approved_at: string;
  };
  'app.care_skill': {
    code: string;
    en: string;
    es: string;
    class_en: string;
    class_es: string;
  };
  'app.caregiver_contact': {
    id: string;
    agency_id: string;
    office_id: string | null;
    home_id: string;
    person_id: string | null;
    phone: string | null;
    street: string | null;
    city: string | null;
    postal_code: string | null;
    during: string;
  };
  'app.home': {
    id: string;
    agency_id: string;
    name: string;
    kind: 'foster' | 'relative' | 'nonrelative' | 'facility';
    area_id: string | null;
    place: { x: number; y: number } | string | null;
    respite_only: boolean;
    languages: string[];
    skills: string[];
    confirmed_at: string | null;
    closed_on: string | null;
    note: string | null;
  };
  'app.home_adult': {
    id: string;
    agency_id: string;
    home_id: string;
    person_id: string;
    part: 'caregiver' | 'household';
    during: string;
  };
  'app.home_approval': {
    id: string;
    agency_id: string;
    home_id: string;
    child_id: string;
    during: string;
  };
  'app.home_hold': {
    id: string;
    agency_id: string;
    home_id: string;
    during: string;
    reason: 'own_choice' | 'health' | 'investigation' | 'other';
  };
  'app.home_skill': {
    id: string;
    agency_id: string;
    home_id: string;
    person_id: string;
    skill: string;
    since: string;
    how: 'class' | 'experience' | 'license';
    recorded_by: string;
  };
  'app.inquirer': {
    id: string;
    agency_id: string;
    inquiry_id: string;
    name: string;
    phone: string | null;
    email: string | null;
    language: string | null;
  };
  'app.inquiry': {
    id: string;
    agency_id: string;
    came_on: string;
    source: 'partner' | 'event' | 'word_of_caregiver' | 'web' | 'campaign';
    organization_id: string | null;
    source_words: string | null;
    area_code: string | null;
    home_id: string | null;
    recorded_by: string;
  };
  'app.inquiry_stage': {
    id: string;
    agency_id: string;
    inquiry_id: string;
    stage: 'inquiry' | 'contacted' | 'orientation' | 'applied' | 'checks' | 'training' | 'trained' | 'study' | 'decision' | 'licensed' | 'withdrawn';
    on_day: string;
    reason: 'not_reached' | 'changed_mind' | 'space' | 'moved' | 'not_approved' | 'other' | null;
    words: string | null;
    set_by: string;
  };
  'app.license': {
    id: string;
    agency_id: string;
    home_id: string;
    level: string;
    during: string;
    beds: number;
    youngest: number;
    oldest: number;
    only_child_id: string | null;
    agreement_id: string | null;
  };
  'app.license_level': {
    code: string;
    en: string;
    es: string;
  };
  'app.licensing_v_adult_now': {
    person_id: string | null;
    home_id: string | null;
  };
  'app.licensing_v_home': {
    id: string | null;
    agency_id: string | null;
    name: string | null;
    kind: string | null;
    respite_only: boolean | null;
    area_id: string | null;
    place: { x: number; y: number } | string | null;
    closed_on: string | null;
  };
  'app.licensing_v_inquiry': {
    id: string | null;
    came_on: string | null;
    source: string | null;
    organization_id: string | null;
    area_code: string | null;
    home_id: string | null;
    licensed_on: string | null;
  };
  'app.licensing_v_license': {
    id: string | null;
    home_id: string | null;
    level: string | null;
    during: string | null;
  };
  'app.licensing_v_license_terms': {
    home_id: string | null;
    beds: number | null;
    only_child_id: string | null;
    during: string | null;
  };
  'app.licensing_v_room_terms': {
    home_id: string | null;
    kind: string | null;
    beds: number | null;
    person_id: string | null;
    checked: string | null;
    during: string | null;
  };
  'app.quality_indicator': {
    code: string;
    en: string;
    es: string;
    place: number;
  };
  'app.quality_view': {
    id: string;
    agency_id: string;
    home_id: string;
    indicator: string;
    source: 'self' | 'child' | 'parent' | 'worker' | 'licensing';
    level: number;
    words: string | null;
    seen_on: string;
    recorded_by: string;
    recorded_at: string;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
