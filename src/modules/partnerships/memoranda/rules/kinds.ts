/** What the agency agrees with partners. The engine keeps the same codes in app.agreement_kind. */
export const PARTNER_KINDS = [
  'memorandum',
  'interagency',
  'data_sharing',
  'letter_of_commitment',
  'contract_cover',
  'action_plan',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Before these are signed, somebody has rated how well both missions fit together (S4-57). */
const FORMAL: readonly PartnerKind[] = ['memorandum', 'interagency', 'data_sharing', 'contract_cover'];
export const isFormal = (kind: PartnerKind): boolean => FORMAL.includes(kind);

/** Roles that may sign such an agreement for the agency. */
export const AGENCY_SIGNS = ['executive', 'administrator', 'program_director'];
