import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { addRow } from './fixture.ts';
import type { Setting } from './sample-rows.ts';

/** The tables of the engine, each with a row about an agreement with a partner. */
export const partnerAgreementTables = [
  'app.agreement_version',
  'app.agreement_rendering',
  'app.agreement_signer',
  'app.agreement_signature',
  'app.agreement_opening',
  'app.agreement_invitation',
  'app.agreement_question',
  'app.agreement_decline',
];

/** Which of them staff changes; the others stay as they were written. */
export const changedByStaff = ['app.agreement_signer', 'app.agreement_question', 'app.agreement_decline'];

/** The statement that adds an agreement with a partner, which is over. */
export const newPartnerAgreement = (at: Setting, id: Id): [string, unknown[]] => [
  `insert into app.agreement (id, agency_id, kind, subject_id, partnership_id, pack, template_id, state, state_at, opened_at, opened_by)
   select $1, $2, 'memorandum', $3, $3, 'federal', $4, 'superseded', '${NOW}', '${NOW}', $5`,
  [id, at.agencyId, at.partnership.id, at.agreement.templateId, at.staffId],
];

/** A setting in which rows are about an agreement of the partnership, and no longer about a child or a home. */
export const withinPartnerAgreement = (at: Setting, agreement: Partial<Setting['agreement']>): Setting => ({
  ...at,
  subject: at.partnership.id,
  agreement: { ...at.agreement, ...agreement },
});

/** Adds an agreement with a partner and one row of everything around it; the setting refers to them. */
export async function aPartnerAgreement(db: TestDatabase, at: Setting): Promise<Setting> {
  const within = withinPartnerAgreement(at, { id: newId(), versionId: newId(), signerId: newId() });
  await db.admin.query(...newPartnerAgreement(at, within.agreement.id));
  const own: Readonly<Record<string, Id>> = {
    'app.agreement_version': within.agreement.versionId,
    'app.agreement_signer': within.agreement.signerId,
  };
  const inOrder = partnerAgreementTables.toSorted((a, b) => Number(b in own) - Number(a in own));
  for (const table of inOrder) await addRow(db, table, within, own[table]);
  return within;
}
