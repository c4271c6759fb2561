import { fillWords } from '#kernel/fill-words.ts';
import type { Id } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { HOW_FAR, PART_STATES, type Part, PROGRESS } from './contract.ts';
import { BY_TAP } from './guest-form.ts';
import { guestWords as en } from './guest-words.en.ts';
import { guestWords as es } from './guest-words.es.ts';
import { dosePercent, plannedSessions, trendOf } from './rules/dose.ts';
import { nextFor, REASONS, type ReferralState, UNANSWERED } from './rules/life.ts';
import { sayTold } from './say-told.ts';
import { type ByLink, referralByLink } from './store/by-link.ts';
import { ATTENDED } from './use-cases/record-attendance.ts';

const GOES_ON: readonly ReferralState[] = ['started', 'on-hold'];
/** So many words of progress are shown again to whoever writes the next one. */
const SHOWN_UPDATES = 4;
type Answer = keyof typeof en.say;
type Words = typeof en;

/** Under which address a referral stands, and where its inbox is when it was opened from there. */
type At = { readonly referralId: Id; readonly address: string; readonly inbox: string | null };

/** Everything the page of one referral shows to somebody of the service, in finished words. Throws NotThere. */
export async function loadByLink(ask: GuestAsk & { readonly query: URLSearchParams }, at: At) {
  const { tx, language, agency, guest, query } = ask;
  const words: Words = language === 'es' ? es : en;
  const found = await referralByLink(tx, at.referralId);
  const { referral, service, told } = found;
  const answers = nextFor('provider', referral.state) as readonly Answer[];
  const goesOn = GOES_ON.includes(referral.state);
  const isAsked = UNANSWERED.includes(referral.state);
  const chosen = query.get('to');
  const asked: Answer | 'progress' | null =
    chosen === 'progress' && goesOn ? chosen : (answers.find(code => code === chosen) ?? null);
  const labeled = <C extends string>(codes: readonly C[], by: Readonly<Record<C, string>>) =>
    codes.map(code => ({ value: code, label: by[code] }));
  const name = told.find(({ part }) => part === 'contact')?.said.find(({ label }) => label === 'name')?.value;
  const last = found.updates.findLast(({ score }) => score !== null);
  return {
    words,
    over: fillWords(words.forWhom, { organization: guest.organizationName }),
    heading: fillWords(isAsked ? words.ask : words.taken, { who: name ?? words.somebody, service }),
    lead: fillWords(isAsked ? words.lead : words.leadOn, { agency: agency.name }),
    facts: factsOf(ask, words, found, goesOn),
    told: told.map(({ part, guarded, said }) => ({
      part,
      guarded,
      title: words.part[part],
      facts: said.map(line => sayTold(ask, line)),
    })),
    notice: told.some(({ part }) => part === 'substance-use'),
    goals: found.goals.map(({ id, words: goal, reachBy, task, state }) => ({
      id,
      goal,
      by: reachBy && fillWords(words.reachBy, { day: sayDay(language, reachBy) }),
      part: fillWords(words.ownPart, { task }),
      state: words.partState[state],
      next: PART_STATES.filter(each => each !== state).map(value => ({ value, label: words.partState[value] })),
    })),
    ...appointmentsOf(ask, words, found),
    ...progressOf(ask, words, found),
    seen: referral.state,
    address: at.address,
    inbox: at.inbox,
    answers: answers.map(code => ({
      code,
      label: words.say[code],
      tap: BY_TAP.includes(code),
      href: `${at.address}?to=${code}`,
    })),
    progress: goesOn ? `${at.address}?to=progress` : null,
    chosen: asked,
    scoreLabel: referral.measure ? fillWords(words.scoreOf, { measure: referral.measure }) : words.score,
    scoreHint: last
      ? fillWords(words.lastScore, {
          score: Number(last.score),
          day: sayDayOf(language, agency.timeZone, isoOf(last.cameAt)),
        })
      : null,
    reasons: labeled(REASONS, words.reason),
    far: labeled(HOW_FAR, words.far),
    progressOf: labeled(PROGRESS, words.progressOf),
    phone: (await agencyPhones(tx)).main,
    done: query.has('done') ? words.done : null,
  };
}

export type LinkPage = Awaited<ReturnType<typeof loadByLink>>;

/** Parts with which the goal was told. */
const WITH_GOAL: readonly Part[] = ['need', 'substance-use', 'domestic-violence'];

function factsOf({ language }: GuestAsk, words: Words, { referral, told, updateDueOn }: ByLink, goesOn: boolean) {
  const facts: (readonly [string, string | null])[] = [
    [words.stands, words.state[referral.state as keyof Words['state']] ?? referral.state],
    [words.number, referral.number],
    [words.urgency, words.urgencies[referral.urgency]],
    [
      words.answerBy,
      referral.answer_due_on && UNANSWERED.includes(referral.state) ? sayDay(language, referral.answer_due_on) : null,
    ],
    [words.goal, told.some(({ part }) => WITH_GOAL.includes(part)) ? referral.goal : null],
    [
      words.dose,
      referral.times && referral.times_per
        ? fillWords(referral.times === 1 ? words.doseOnce : words.doseLine, {
            times: referral.times,
            per: words.per[referral.times_per],
            minutes: referral.session_minutes ?? '',
            weeks: referral.weeks ?? '',
          })
        : null,
    ],
    [words.updateBy, goesOn && updateDueOn ? sayDay(language, updateDueOn) : null],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** Appointments ahead, and those gone by of which it is not known who came. */
function appointmentsOf({ language, agency, now }: GuestAsk, words: Words, { appointments }: ByLink) {
  const said = appointments.map(({ id, startsAt, place, attended }) => ({
    id,
    ahead: Temporal.Instant.compare(isoOf(startsAt), now) > 0,
    text: [sayMoment(language, agency.timeZone, isoOf(startsAt)), place].filter(Boolean).join(', '),
    came: attended && words.attended[attended as keyof Words['attended']],
  }));
  return {
    appointments: said.filter(({ ahead, came }) => ahead && !came),
    // The newest first: that is the one they come to tell of.
    held: said.filter(({ ahead, came }) => !ahead || came).toReversed(),
    attendance: ATTENDED.map(value => ({ value, label: words.attended[value] })),
  };
}

/** What was delivered of what was planned, the words of progress that came, and where they lead. */
function progressOf({ language, agency }: GuestAsk, words: Words, { referral, updates }: ByLink) {
  const { times, times_per: timesPer, weeks } = referral;
  const planned = times !== null && timesPer !== null && weeks !== null && plannedSessions({ times, timesPer, weeks });
  const delivered = updates.reduce((sum, { sessions }) => sum + (sessions ?? 0), 0);
  const trend = trendOf(
    updates.flatMap(({ score }) => (score === null ? [] : [Number(score)])),
    referral.measure_better,
  );
  return {
    delivered: planned
      ? {
          share: Math.min(delivered / planned, 1),
          text: fillWords(words.delivered, { delivered, planned, percent: dosePercent(delivered, planned) }),
        }
      : null,
    updates: updates
      .slice(-SHOWN_UPDATES)
      .toReversed()
      .map(({ id, cameAt, sessions, score, progress }) => ({
        id,
        day: sayDayOf(language, agency.timeZone, isoOf(cameAt)),
        text: [
          progress && words.progressOf[progress],
          score !== null && [referral.measure, Number(score)].filter(each => each !== null).join(': '),
          sessions !== null && fillWords(words.sessionsHeld, { sessions }),
        ]
          .filter(Boolean)
          .join('. '),
      })),
    trend: trend && words.trends[trend],
  };
}
