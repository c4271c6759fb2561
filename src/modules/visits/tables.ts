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
  'app.visits_v_happening': {
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
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
