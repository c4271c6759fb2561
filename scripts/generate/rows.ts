import type { Insertable } from 'kysely';
import type { AllTables } from '#platform/db/all-tables.ts';

/** Tables a made-up state fills, in the order their foreign keys ask for. */
export const tableOrder = [
  'app.agency',
  'app.care_organization',
  'app.office',
  'app.unit',
  'app.area',
  'app.holiday',
  'app.school',
  'app.person',
  'app.user_account',
  'app.staff_member',
  'app.position',
  'app.case_file',
  'app.primary_assignment',
  'app.case_member',
  'app.case_team_member',
  'app.person_identity',
  'app.person_race',
  'app.person_tribe',
  'app.person_contact',
  'app.person_address',
  'app.relationship',
  'app.home',
  'app.home_adult',
  'app.license',
  'app.home_approval',
  'app.adult_clearance',
  'app.caregiver_contact',
  'app.episode',
  'app.move',
  'app.placement',
  'app.whereabouts',
  'app.handover_item',
  'app.kept_stay',
  'app.allergy',
  'app.medicine',
  'app.health_condition',
  'app.health_coverage',
  'app.critical_card',
  'app.enrollment',
  'app.task',
  'app.agreement_template',
  'app.template_line',
  'app.agreement',
  'app.agreement_version',
  'app.agreement_rendering',
  'app.agreement_signer',
  'app.agreement_signature',
] as const;

/** Tables that are filled in the database, from what the others hold. */
export const madeInDatabase = [
  'app.access_grant',
  'app.scope_grant',
  'app.contact',
  'app.hearing',
  'app.finding',
  'app.petition',
  'app.court_order',
  'app.permanency_goal',
] as const;

export type StateTable = (typeof tableOrder)[number];

/** Takes one made-up row. Every row of a table names the same columns. */
export type Put = <T extends StateTable>(table: T, row: Insertable<AllTables[T]>) => void;
