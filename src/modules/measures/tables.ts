// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of measures: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.measure': {
    code: string;
    position: number;
    en: string;
    es: string;
    definition_en: string;
    definition_es: string;
    unit: 'count' | 'percent' | 'per_1000' | 'days';
    better: 'more' | 'fewer' | 'neither';
    months: number;
  };
  'app.place_figure': {
    id: string;
    agency_id: string;
    area_code: string | null;
    community_id: string | null;
    measure: string;
    as_of: string;
    period: string;
    numerator: number | null;
    denominator: number | null;
    value: string | null;
    missing: number;
    computed_at: string;
  };
  'app.scorecard_answer': {
    id: string;
    agency_id: string;
    organization_id: string;
    quarter: string;
    words: string;
    answered_at: string;
    link_id: string | null;
  };
  'app.shared_figure': {
    id: string;
    agency_id: string;
    community_id: string | null;
    measure: string;
    as_of: string;
    period: string | null;
    numerator: number | null;
    denominator: number | null;
    value: string | null;
    hidden: boolean;
    published_at: string;
    published_by: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
