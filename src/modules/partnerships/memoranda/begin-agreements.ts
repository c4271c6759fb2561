import { sql } from 'kysely';
import { AgreementChanged } from '#modules/agreements/index.ts';
import { type Hearer, whenHeard } from '#platform/record/record-fact.ts';

/**
 * With the last signature, whoever's it is, the duties of an agreement become dated tasks (S4-67). Once: what is already
 * begun stays as it is.
 */
export const beginAgreements: readonly Hearer[] = [
  whenHeard(AgreementChanged, 'begin-partner-agreement', async ({ tx }, { body }) => {
    if (body.to !== 'in_force' || body.childId !== null || body.homeId !== null) return;
    await sql`select app_definer.begin_partner_agreement(${body.agreementId}::uuid)`.execute(tx);
  }),
];
