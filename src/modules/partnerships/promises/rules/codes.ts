/** Codes of promises, contacts and issues, as the database checks them. */
export const FOR_WHOM = ['birth', 'kin', 'foster', 'adoptive', 'all'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

export const CHANNELS = ['meeting', 'visit', 'phone', 'text', 'email', 'letter', 'event', 'video'] as const;
export type Channel = (typeof CHANNELS)[number];
/** How a contact took place; `other` also where a list says only that it did. */
export const CONTACT_CHANNELS = [...CHANNELS, 'other'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const DIRECTIONS = ['out', 'in'] as const;

export const RAISED_BY = ['agency', 'partner', 'community'] as const;
export type RaisedBy = (typeof RAISED_BY)[number];

export const SETTLED_HOW = ['solved', 'agreed_handling', 'withdrawn'] as const;
export type SettledHow = (typeof SETTLED_HOW)[number];

export const FACTOR_KINDS = ['politics', 'law', 'money', 'transport', 'housing', 'work', 'disaster', 'other'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export const HARD_ACTIONS = [
  'corrective_plan',
  'contract_cut',
  'referrals_stopped',
  'agreement_ended',
  'other',
] as const;
export type HardActionKind = (typeof HARD_ACTIONS)[number];

export const TASK_KINDS = [
  'follow_up',
  'duty',
  'renewal',
  'succession',
  'repair',
  'review',
  'health_check',
  'training',
  'rhythm',
  'other',
] as const;
export type PartnerTaskKind = (typeof TASK_KINDS)[number];
