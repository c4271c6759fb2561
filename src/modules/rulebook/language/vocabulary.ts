/**
 * The facts a rule may ask about. An event happens on a day; a spell lasts from one day to another. Rooms supply them
 * (`clock-facts.ts`); a pack that names another fact, or an attribute that is not listed here, is refused.
 */
export type FactKind = {
  readonly shape: 'event' | 'spell';
  /** Who may see that such a fact exists. */
  readonly topic: string;
  readonly attributes: Readonly<Record<string, AttributeKind>>;
};

/** A list is a choice of codes. Every attribute of a fact may also be unknown. */
export type AttributeKind = 'boolean' | 'number' | 'text' | readonly string[];

const event = (topic: string, attributes: FactKind['attributes'] = {}): FactKind => ({
  shape: 'event',
  topic,
  attributes,
});
const spell = (topic: string, attributes: FactKind['attributes'] = {}): FactKind => ({
  shape: 'spell',
  topic,
  attributes,
});

/** Kinds of hearing a rule can tell apart. A state pack names the hearing of its law by one of these. */
export const hearingKinds = [
  'shelter',
  'shelter-review',
  'adversary',
  'arraignment',
  'adjudicatory',
  'disposition',
  'case-plan-acceptance',
  'status',
  'judicial-review',
  'permanency',
  'tpr-advisory',
  'tpr-trial',
  'selection-and-implementation',
  'icwa-emergency',
  'other',
] as const;

/** Judicial determinations rules ask for. */
export const findingKinds = [
  'contrary-to-welfare',
  'reasonable-efforts-to-prevent',
  'reasonable-efforts-to-finalize',
  'no-reasonable-efforts',
  'abuse-or-neglect',
  'best-interests-of-voluntary-placement',
  'abandoned-infant',
  'listed-felony',
  'qrtp-approved',
  'qrtp-not-approved',
  // The duty to act in the child's best interests, where a pack asks a court to say so.
  'best-interests',
] as const;

/** Papers filed with a court. */
export const petitionKinds = ['dependency', 'tpr', 'shelter', 'emergency-medication', 'no-services'] as const;

/** Orders whose day starts a clock. */
export const orderKinds = [
  'sanctions-removal',
  'detention',
  'supervision',
  'temporary-conservatorship',
  'final-with-tpr',
  'final-without-tpr',
  'services-ended',
  'trial-home-visit-extended',
  'wardship',
] as const;

export const vocabulary: Readonly<Record<string, FactKind>> = {
  birth: event('identity'),
  care: spell('placement', { manner: ['court', 'voluntary'], exit: 'text' }),
  placement: spell('placement', {
    setting: 'text',
    class: ['family', 'relative', 'group', 'qrtp', 'family-based-treatment', 'trial-home-visit'],
    licensed: 'boolean',
    'out-of-state': 'boolean',
    first: 'boolean',
  }),
  'outside-foster-care': spell('placement', { why: ['hospital', 'detention'] }),
  'away-without-permission': spell('placement'),
  'sibling-apart': spell('placement'),
  'shelter-status': spell('court'),
  hearing: event('court', { kind: hearingKinds, held: 'boolean', judge: ['dependency', 'other'] }),
  finding: event('court', { kind: findingKinds, 'first-order': 'boolean' }),
  petition: event('court', { kind: petitionKinds, 'early-demand': 'boolean' }),
  /** Somebody asks for the petition to be filed early. */
  'early-filing-demand': event('court'),
  order: event('court', { kind: orderKinds }),
  plea: event('court', { kind: ['admit', 'consent', 'deny'] }),
  /** Everybody of a kind who has to be told of a hearing was told of it: the day the last of them was. */
  'hearing-notice': event('court', { to: ['caregivers'] }),
  contact: event('visits', {
    with: ['child', 'parent', 'caregiver', 'sibling'],
    'in-person': 'boolean',
    'in-residence': 'boolean',
    alone: 'boolean',
    held: 'boolean',
  }),
  'case-transfer': event('case'),
  'case-plan': event('case', { step: ['developed', 'filed', 'approved', 'with-youth'] }),
  'partnership-plan': event('plan', { step: ['signed', 'reviewed'] }),
  'card-read': event('health'),
  'school-decision': event('education', { 'same-school': 'boolean' }),
  'school-change': event('education'),
  'relative-notice': event('case', { complete: 'boolean' }),
  'missing-report': event('placement', { to: ['law-enforcement', 'ncmec', 'state-system'] }),
  'missing-learned': event('placement', { exigent: 'boolean' }),
  'trafficking-learned': event('trafficking'),
  'trafficking-report': event('trafficking'),
  'health-check': event('health', { kind: ['initial', 'behavioral', 'dental', 'medical'], ill: 'boolean' }),
  'health-referral': event('health', { kind: ['behavioral'] }),
  'emergency-medication': event('health'),
  'health-provider-change': event('health'),
  /** The day the last of those who must be told received it. */
  'icwa-notice-received': event('tribe', { proceeding: ['placement', 'tpr'] }),
  'icwa-emergency': spell('tribe'),
  'interstate-request': event('placement', { kind: ['home-study', 'regulation-7'] }),
  'interstate-report': event('placement', { kind: ['home-study', 'regulation-7'] }),
  'interstate-decision': event('placement'),
  license: spell('licensing', { kind: 'text' }),
  'license-step': event('licensing', {
    kind: [
      'application',
      'file-received',
      'more-asked',
      'renewed',
      'training',
      // The hours of the license year are complete.
      'in-service',
      'change',
      'change-reported',
      'screening',
    ],
  }),
  'household-partner': event('licensing', { 'classes-lacking': 'boolean' }),
  candidacy: event('case'),
  /** Abuse or neglect of the child was confirmed by the agency. */
  substantiation: event('case'),
  'prevention-plan': spell('case'),
  /** The agency itself, from the day its records begin here. */
  agency: spell('organization'),
  'reporting-period': spell('organization', { kind: ['afcars', 'nytd'] }),
  'file-sent': event('organization', { kind: ['afcars', 'nytd'] }),
  /** What somebody documented for one duty where no record of its own exists; `duty` is the duty's key, `obligation` the keys of those they meant. */
  done: event('case', { duty: 'text', obligation: 'text' }),
};

/** What is so, or not, of a child (or a home, or the agency): yes, no, or not known. */
export const traits: Readonly<Record<string, { readonly topic: string }>> = {
  'indian-child': { topic: 'tribe' },
  // Told by what courts did until case plans keep it.
  'reunification-goal': { topic: 'court' },
  'appears-ill': { topic: 'health' },
  'medicaid-enrolled': { topic: 'health' },
  detained: { topic: 'court' },
  'placed-with-relative': { topic: 'placement' },
  'has-disability': { topic: 'health' },
  // Where no visit is on record. Yes: there were some, and nobody knows the day. No: there never was one.
  'seen-by-dentist': { topic: 'health' },
};
