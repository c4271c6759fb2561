/** Where a referral stands, in the order of its life. */
export const STATES = [
  'draft',
  'sent',
  'received',
  'accepted',
  'declined',
  'waiting-list',
  'scheduled',
  'started',
  'on-hold',
  'completed',
  'stopped',
  'withdrawn',
  'in-error',
  'closed',
] as const;
export type ReferralState = (typeof STATES)[number];

/** Who sets a state: the agency that sent it, the service, the family itself, or the clock when its day has come. */
export const SIDES = ['sender', 'provider', 'family', 'clock'] as const;
export type Side = (typeof SIDES)[number];

/** Why a service says no, pauses or ends, or a family turns it down. */
export const REASONS = [
  'no-capacity',
  'not-eligible',
  'outside-area',
  'wrong-service',
  'language',
  'not-reached',
  'family-declined',
  'safety',
  'insurance',
  'moved',
  'goal-met',
  'consent-ended',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** What must be told with a step. */
export type Telling = 'ground' | 'reason' | 'wait-days' | 'appointment' | 'started-on' | 'ended-on' | 'result';

const PROVIDER: readonly Side[] = ['provider'];
const ANSWERS: readonly ReferralState[] = ['accepted', 'waiting-list', 'scheduled', 'started', 'declined'];

/** What a provider may set from each state. */
const BY_PROVIDER: Partial<Record<ReferralState, readonly ReferralState[]>> = {
  sent: ['received', ...ANSWERS],
  received: ANSWERS,
  accepted: ['waiting-list', 'scheduled', 'started', 'declined'],
  'waiting-list': ['accepted', 'scheduled', 'started', 'declined'],
  scheduled: ['accepted', 'waiting-list', 'started', 'declined'],
  started: ['on-hold', 'completed', 'stopped'],
  'on-hold': ['started', 'completed', 'stopped'],
};

/** Sent, and neither over nor begun: it can still be taken back. */
const UNDECIDED: readonly ReferralState[] = ['sent', 'received', 'accepted', 'waiting-list', 'scheduled'];
/** Ended by the service; over once the sender has read what came of it. */
export const ENDED: readonly ReferralState[] = ['declined', 'completed', 'stopped'];
/** Nothing follows. */
export const OVER: readonly ReferralState[] = ['withdrawn', 'in-error', 'closed'];
/** Something is going on, or is expected, at the service. */
export const LIVE: readonly ReferralState[] = [...UNDECIDED, 'started', 'on-hold'];
/** Somebody was helped there, so that they can say how well it fitted. */
export const wasUsed = ({ started_on: startedOn }: { readonly started_on: string | null }): boolean =>
  startedOn !== null;
/** Help has begun and is not over. */
export const GOES_ON: readonly ReferralState[] = ['started', 'on-hold'];
/** The service has not said yet whether it takes the person. */
export const UNANSWERED: readonly ReferralState[] = ['sent', 'received'];

const NEEDS: Partial<Record<ReferralState, readonly Telling[]>> = {
  sent: ['ground'],
  declined: ['reason', 'ended-on'],
  'waiting-list': ['wait-days'],
  scheduled: ['appointment'],
  started: ['started-on'],
  'on-hold': ['reason'],
  completed: ['ended-on'],
  stopped: ['reason', 'ended-on'],
  withdrawn: ['ended-on'],
  'in-error': ['ended-on'],
  closed: ['result'],
};

/** Who may lead a referral from one state to another; nobody where the list is empty. */
export function sidesFor(from: ReferralState, to: ReferralState): readonly Side[] {
  if (from === to) return [];
  if (to === 'in-error') return OVER.includes(from) ? [] : ['sender'];
  if (to === 'withdrawn') {
    if (from === 'draft') return ['sender', 'family'];
    if (UNANSWERED.includes(from)) return ['sender', 'family', 'clock'];
    return LIVE.includes(from) ? ['sender', 'family'] : [];
  }
  if (to === 'closed') return ENDED.includes(from) ? ['sender'] : [];
  if (from === 'draft') return to === 'sent' ? ['sender'] : [];
  return BY_PROVIDER[from]?.includes(to) ? PROVIDER : [];
}

/** The states that a side may set next. */
export const nextFor = (side: Side, from: ReferralState): readonly ReferralState[] =>
  STATES.filter(to => sidesFor(from, to).includes(side));

/** What has to be told with a step to a state; days that are left out are today. */
export const tellingFor = (to: ReferralState): readonly Telling[] => NEEDS[to] ?? [];

/** Who acts next: the side whose step the referral waits for; null when it is over. */
export function actsNext(state: ReferralState): Side | null {
  if (OVER.includes(state)) return null;
  return state === 'draft' || ENDED.includes(state) ? 'sender' : 'provider';
}

/** Task.status and Task.businessStatus of the SDOH Clinical Care guide (HL7), which has no word for "the result was read". */
export type TaskState = { readonly status: string; readonly business: string | null };

const TASK: Record<Exclude<ReferralState, 'closed'>, string> = {
  draft: 'draft',
  sent: 'requested',
  received: 'received',
  accepted: 'accepted',
  declined: 'rejected',
  'waiting-list': 'accepted',
  scheduled: 'ready',
  started: 'in-progress',
  'on-hold': 'on-hold',
  completed: 'completed',
  stopped: 'failed',
  // HL7 spells it with two l's.
  withdrawn: `cancel${'l'}ed`,
  'in-error': 'entered-in-error',
};

/** How a state is called in exchange; of a closed one, by how the service had ended it. */
export function taskState(
  state: ReferralState,
  endedAs: 'declined' | 'completed' | 'stopped' = 'completed',
): TaskState {
  const status = TASK[state === 'closed' ? endedAs : state];
  return { status, business: state === 'waiting-list' || state === 'closed' ? state : null };
}
