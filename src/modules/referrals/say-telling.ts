import type { Ask } from '#platform/http/ask.ts';
import { HOW_FAR, PROGRESS } from './contract.ts';
import type { TellingChoices } from './parts/telling.tsx';
import { LIVE, nextFor, REASONS, type ReferralState } from './rules/life.ts';
import type { ListedReferral } from './store/lists.ts';

/** What is most likely heard next. */
const LIKELY: Partial<Record<ReferralState, ReferralState | 'progress'>> = {
  sent: 'accepted',
  received: 'accepted',
  accepted: 'scheduled',
  'waiting-list': 'scheduled',
  scheduled: 'started',
  started: 'progress',
  'on-hold': 'started',
};
const BY_ITSELF: readonly ReferralState[] = ['sent', 'closed'];

type At = { readonly here: string; readonly step: string | null };

/**
 * What can be written down of a referral next, in finished words: each state the service may set, word of progress, and how
 * we end it. `here` is its page, `step` what was chosen there. Null when nothing follows but reading its result.
 */
export function sayTelling(
  { say }: Pick<Ask, 'say'>,
  referral: ListedReferral,
  { here, step }: At,
): TellingChoices | null {
  const { state } = referral;
  const live = LIVE.includes(state);
  if (!live && state !== 'draft') return null;
  const label = (code: ReferralState | 'progress') =>
    state === 'on-hold' && code === 'started'
      ? say('referrals', 'telling.goesOn')
      : say.code('referrals', `telling.say.${code}`);
  const choice = (code: ReferralState | 'progress') => ({
    code,
    label: label(code),
    href: `${here}?step=${code}#telling`,
    first: code === LIKELY[state],
  });
  const heard = [
    ...nextFor('provider', state),
    ...(state === 'started' || state === 'on-hold' ? ['progress' as const] : []),
  ];
  const steps = heard.map(choice).toSorted((one, other) => Number(other.first) - Number(one.first));
  const ends = nextFor('sender', state).flatMap(code => (BY_ITSELF.includes(code) ? [] : [choice(code)]));
  const { measure } = referral;
  return {
    words: say.group('referrals', 'telling'),
    steps,
    ends,
    itself: live
      ? [
          { href: `${here}/link`, label: say('referrals', 'one.linkPage') },
          { href: `${here}/fax`, label: say('referrals', 'fax.tab') },
        ]
      : [],
    chosen: [...steps, ...ends].find(each => each.code === step) ?? null,
    back: here,
    seen: state,
    reasons: labeled(REASONS, code => say('referrals', `reasons.${code}`)),
    far: labeled(HOW_FAR, code => say('referrals', `howFar.${code}`)),
    scoreLabel: measure ? say('referrals', 'telling.scoreOf', { measure }) : say('referrals', 'telling.score'),
    progressOf: labeled(PROGRESS, code => say('referrals', `progress.${code}`)),
  };
}

const labeled = <C extends string>(codes: readonly C[], label: (code: C) => string) =>
  codes.map(value => ({ value, label: label(value) }));
