// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of visits: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.contact': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    kind: string;
    way: 'in_person' | 'video' | 'phone' | 'letter' | 'text';
    place: string | null;
    held: boolean;
    alone_with_child: boolean | null;
    happened_at: string;
    made_by: string;
    entered_at: string;
    entered_by: string;
  };
  'app.contact_kind': {
    code: string;
    en: string;
    es: string;
    afcars: string | null;
  };
  'app.contact_place': {
    code: string;
    en: string;
    es: string;
  };
  'app.family_resource': {
    id: string;
    agency_id: string;
    office_id: string;
    kind: 'room' | 'car';
    name: string;
    places: number;
    ended_on: string | null;
  };
  'app.family_visit': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    order_id: string | null;
    with_whom: 'parent' | 'sibling' | 'kin';
    way: 'in_person' | 'video' | 'phone' | 'letter';
    starts_at: string;
    ends_at: string;
    place: string | null;
    room_id: string | null;
    car_id: string | null;
    transport: 'caregiver' | 'worker' | 'family' | 'driver' | 'nobody' | null;
    driver_id: string | null;
    supervision: 'unsupervised' | 'monitored' | 'supervised' | 'therapeutic';
    supervisor_id: string | null;
    interpreter: 'not_needed' | 'to_book' | 'booked';
    state: 'planned' | 'held' | 'missed' | 'canceled';
    because: string | null;
    because_words: string | null;
    no_make_up_why: string | null;
    makes_up: string | null;
    recorded_by: string | null;
    recorded_at: string | null;
    planned_by: string;
    planned_at: string;
  };
  'app.family_visit_guest': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    visit_id: string;
    person_id: string;
    part: 'parent' | 'sibling' | 'kin' | 'caregiver';
    told: 'message' | 'telephone';
    answer: 'accepted' | 'declined' | 'another_time' | null;
    answer_words: string | null;
    other_time: string | null;
    answered_at: string | null;
    answered_by: string | null;
    answered_via: 'portal' | 'telephone' | 'in_person' | null;
    came: boolean | null;
  };
  'app.family_visit_note': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    visit_id: string;
    kind: 'before' | 'after' | 'supervisor';
    words: string;
    shared: boolean;
    written_by: string;
    written_at: string;
  };
  'app.missed_reason': {
    code: string;
    en: string;
    es: string;
    side: string;
  };
  'app.standing_order': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    source: 'court_order' | 'agreement' | 'agency';
    ordered_on: string;
    with_whom: 'parent' | 'sibling' | 'kin';
    way: 'in_person' | 'video' | 'phone' | 'letter';
    times: number;
    times_per: 'week' | 'month';
    minutes: number;
    supervision: 'unsupervised' | 'monitored' | 'supervised' | 'therapeutic';
    place_kind: 'visit_center' | 'office' | 'family_home' | 'caregiver_home' | 'community' | null;
    transport: 'caregiver' | 'worker' | 'family' | 'driver' | 'nobody' | null;
    words: string | null;
    from_on: string;
    ended_on: string | null;
    ended_why: string | null;
    replaces: string | null;
    recorded_by: string;
    recorded_at: string;
  };
  'app.standing_order_person': {
    id: string;
    agency_id: string;
    office_id: string | null;
    child_id: string;
    order_id: string;
    person_id: string;
  };
  'app.visits_v_family_visit': {
    id: string | null;
    agency_id: string | null;
    office_id: string | null;
    child_id: string | null;
    order_id: string | null;
    with_whom: string | null;
    way: string | null;
    starts_at: string | null;
    ends_at: string | null;
    place: string | null;
    supervision: string | null;
    supervisor_id: string | null;
    driver_id: string | null;
    state: string | null;
    because: string | null;
    makes_up: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
