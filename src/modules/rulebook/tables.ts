// Generated from the migrated database by `npm run generate-tables`. Do not edit.
/** The tables of rulebook: dates, moments and ranges are text as PostgreSQL and ISO 8601 write them. */
export type Tables = {
  'app.rule': {
    id: string;
    pack_id: string;
    agency_id: string;
    rule: string;
    effective: string;
    duty: string;
    kind: 'deadline' | 'window' | 'limit';
    subject: 'child' | 'home' | 'agency';
    topic: string;
    title_en: string;
    title_es: string;
    plain_en: string;
    plain_es: string;
    citation: string[];
    verified: 'text' | 'partly' | 'memory';
    responsible: 'case-manager' | 'supervisor' | 'agency-attorney' | 'court' | 'licensing' | 'caregiver' | 'agency' | 'receiving-state' | 'provider';
    tightens: string | null;
  };
  'app.rule_pack': {
    id: string;
    agency_id: string;
    pack: string;
    kind: 'federal' | 'state' | 'agency';
    version: string;
    title_en: string;
    title_es: string;
    extends: string | null;
    checked_on: string | null;
    checked_by: string | null;
    content: unknown;
    digest: Buffer;
    brought_at: string;
    brought_by: string | null;
    changes: unknown | null;
    counted_at: string | null;
    in_force: string | null;
    taken_at: string | null;
    taken_by: string | null;
  };
};

declare module '#platform/db/all-tables.ts' {
  interface AllTables extends Tables {}
}
