import { newId } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { needById, opensNeedsOf } from '#modules/assessments/index.ts';
import { keptOrganization, keptOrganizations, organizationById } from '#modules/organizations/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { GIVEN_HOW, GROUND_PARTS, GROUNDS, HOW_FAR, SENT_BY } from './contract.ts';
import { familyOf, nameIn } from './family.ts';
import { writeReferral } from './policy.ts';
import { dosePercent, plannedSessions, trendOf } from './rules/dose.ts';
import { ENDED, LIVE, UNANSWERED, wasUsed } from './rules/life.ts';
import { sayAppointments } from './say-appointments.ts';
import { sayOption } from './say-options.ts';
import { overdueOf, sayReferral } from './say-referral.ts';
import { sayTelling } from './say-telling.ts';
import { sayTold } from './say-told.ts';
import { basesOf, hangingOn, type ListedReferral, ratingsOf, referralsOf } from './store/lists.ts';
import { askedBefore, optionsFor } from './store/options.ts';
import type { SaidLine } from './store/telling.ts';

type PageAsk = Ask & { readonly params: Readonly<Record<string, string | undefined>>; readonly query: URLSearchParams };
const DONE = ['sent', 'step', 'told', 'read', 'revoked', 'opened', 'appointment', 'fit', 'ground'] as const;

/** Everything the page of one referral shows, in finished words. NotThere when it is not of this child's family. */
export async function loadReferral(ask: PageAsk) {
  const { tx, say, language, who, query } = ask;
  const childId = ask.params.childId ?? '';
  const frame = await childFrame(ask, childId, 'services');
  if (!(await opensNeedsOf(tx, childId))) return notThere();
  const family = await familyOf(ask, childId);
  const all = await referralsOf(
    tx,
    family.map(each => each.id),
  );
  const referral = all.find(each => each.id === ask.params.referralId) ?? notThere();
  const { steps, shares, updates } = await hangingOn(tx, referral.id);
  const name = nameIn(family, referral.person_id);
  const may = writeReferral.may(who);
  const { state } = referral;
  const done = DONE.find(each => each === query.get('done'));
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const came = updates.filter(each => each.came_at !== null);
  const trend = trendOf(
    came.flatMap(each => (each.score === null ? [] : Number(each.score))),
    referral.measure_better,
  );
  const here = `/children/${childId}/services/${referral.id}`;
  const appointments = await sayAppointments(ask, referral, here);
  const overdue = overdueOf(referral, ask.today.toString());
  return {
    frame,
    words: say.group('referrals', 'one'),
    appointments: {
      words: say.group('referrals', 'appointment'),
      appointments,
      may,
      maySet: may && LIVE.includes(state) && !UNANSWERED.includes(state),
      changing: (may && appointments.find(each => each.id === query.get('appointment') && each.change)) || null,
    },
    back: `/children/${childId}/services`,
    done:
      done &&
      say('referrals', `done.${done}`, {
        day: referral.answer_due_on ? sayDay(language, referral.answer_due_on) : '',
      }),
    here: sayReferral(ask, childId, name, referral),
    overdue: overdue && {
      title: say('referrals', `one.${overdue.code}`, { day: sayDay(language, overdue.day) }),
      lead: say('referrals', 'one.lateLead', { organization: referral.organization }),
      phone: (await organizationById(tx, await keptOrganization(tx, referral.organization_id)))?.phone ?? null,
    },
    goal: referral.goal,
    match: referral.match_note,
    steps: steps.map(step => ({
      key: step.id,
      when: say('referrals', 'one.stepRow', {
        day: day(step.taken_at),
        who: say('referrals', `by.${step.by_whom}`),
      }),
      title: say.code('referrals', `states.${step.to_state}`),
      text: [step.reason && say.code('referrals', `reasons.${step.reason}`), step.note].filter(Boolean).join('. '),
    })),
    shares: shares.map(share => ({
      key: share.id,
      title: say('referrals', 'one.sharedRow', {
        part: say('referrals', `parts.${share.part}`),
        way: say('referrals', `ways.${share.way}`),
        day: day(share.shared_at),
      }),
      lines: (share.said as unknown as { lines: SaidLine[] }).lines?.map(line => sayTold(ask, line)),
    })),
    updates: updates.map(update => ({
      key: update.id,
      came: update.came_at !== null,
      text: update.came_at
        ? say('referrals', 'one.updateRow', {
            day: day(update.came_at),
            progress: [
              update.progress && say('referrals', `progress.${update.progress}`),
              update.score && `${referral.measure ?? ''} ${Number(update.score)}`.trim(),
              update.words,
              update.needs_help,
            ]
              .filter(Boolean)
              .join('. '),
          })
        : say('referrals', 'one.updateDue', { day: sayDay(language, update.due_on ?? '') }),
    })),
    trend: trend && say('referrals', `trends.${trend}`),
    dose: doseOf(ask, referral, came),
    send: may && state === 'draft' ? await sendChoices(ask, referral, family) : null,
    opened: say.group('referrals', 'opened'),
    telling: may ? sayTelling(ask, referral, { here, step: query.get('step') }) : null,
    result: may && ENDED.includes(state) ? resultOf(ask, referral) : null,
    alternatives:
      may && (state === 'declined' || state === 'stopped') ? await alternatives(ask, childId, referral) : null,
    fit: await fitOf(ask, referral, may),
    ground:
      may && LIVE.includes(state) ? { words: say.group('referrals', 'ground'), ...groundChoices(ask, family) } : null,
    mayRevoke: may && LIVE.includes(state) && (await standsOnConsent(ask, referral)),
    formKey: newId(),
  };
}

const choices = <C extends string>({ say }: Ask, group: string, codes: readonly C[]) =>
  codes.map(value => ({ value, label: say.code('referrals', `${group}.${value}`) }));

function doseOf({ say }: Ask, referral: ListedReferral, came: readonly { readonly sessions: number | null }[]) {
  const { times, times_per: timesPer, weeks } = referral;
  if (times === null || timesPer === null || weeks === null) return null;
  const planned = plannedSessions({ times, timesPer, weeks });
  const delivered = came.reduce((sum, each) => sum + (each.sessions ?? 0), 0);
  const percent = dosePercent(delivered, planned);
  return { share: Math.min(percent / 100, 1), text: say('referrals', 'one.dose', { delivered, planned, percent }) };
}

/** What the service says came of it, and the answers of whoever reads it. */
function resultOf(ask: Ask, { received, need_met: needMet, provider_view: view }: ListedReferral) {
  const { say } = ask;
  const far = (code: (typeof HOW_FAR)[number] | null) => code && say('referrals', `howFar.${code}`);
  const said = [
    [say('referrals', 'one.saidReceived'), far(received)],
    [say('referrals', 'one.saidMet'), far(needMet)],
    [say('referrals', 'one.saidView'), view],
  ] as const;
  return {
    howFar: choices(ask, 'howFar', HOW_FAR),
    said: said.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}

async function sendChoices(ask: Ask, referral: ListedReferral, family: Awaited<ReturnType<typeof familyOf>>) {
  const { tx, say, language, today } = ask;
  const bases = await basesOf(tx, [referral.person_id]);
  const kept = await keptOrganizations(
    tx,
    [referral, ...bases].map(each => each.organization_id),
  );
  const grounds = bases.filter(
    basis =>
      basis.revoked_at === null &&
      kept.get(basis.organization_id) === kept.get(referral.organization_id) &&
      basis.sensitive === referral.sensitive &&
      holds(readRange(basis.holds), today.toString()),
  );
  const email = (await organizationById(tx, await keptOrganization(tx, referral.organization_id)))?.email?.trim();
  return {
    lead: say('referrals', 'one.sendLead', { organization: referral.organization }),
    notice: referral.sensitive === 'substance-use' ? say('referrals', 'one.notice') : null,
    grounds: grounds.map(basis => {
      const { to } = readRange(basis.holds);
      const last = to ? sayDay(language, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()) : '';
      return {
        value: basis.id,
        label: say('referrals', 'one.groundRow', { kind: say('referrals', `grounds.${basis.kind}`), day: last }),
      };
    }),
    ...groundChoices(ask, family),
    ways: choices(
      ask,
      'ways',
      // No organization has accounts here; one without e-mail is reached in the other ways.
      SENT_BY.filter(way => way !== 'portal' && (way !== 'email' || email)),
    ),
  };
}

const groundChoices = (ask: Ask, family: Awaited<ReturnType<typeof familyOf>>) => ({
  kinds: choices(ask, 'grounds', GROUNDS),
  parts: choices(ask, 'parts', GROUND_PARTS),
  people: family.map(each => ({ value: each.id, label: each.name })),
  how: choices(ask, 'given', GIVEN_HOW),
});

async function standsOnConsent({ tx }: Ask, referral: ListedReferral): Promise<boolean> {
  const bases = await basesOf(tx, [referral.person_id]);
  return bases.some(basis => basis.id === referral.basis_id && basis.revoked_at === null);
}

/** So many other services are offered on the page itself. */
const ALTERNATIVES = 5;

/** Where else to ask: services that answer the need, take new people and did not say no before. */
async function alternatives(ask: Ask, childId: string, referral: ListedReferral) {
  const { tx, say } = ask;
  const { person_id: personId, need_id: needId } = referral;
  const need = needId ? await needById(tx, needId) : undefined;
  const without = [referral.service_id, ...(await askedBefore(tx, personId, needId))];
  const asked = { personId, kind: need?.kind ?? null, term: need?.term ?? null, without };
  const found = await optionsFor(ask, asked, ALTERNATIVES);
  const given = { person: personId, ...(needId && { need: needId }), follows: referral.id };
  return {
    words: say.group('referrals', 'alternatives'),
    options: found.options.map(option => sayOption(ask, option)),
    full: found.full === 0 ? null : say('referrals', 'options.full', { count: found.full }),
    all: `/children/${childId}/services/new?${new URLSearchParams(given)}`,
  };
}

/** How well it fitted so far, and the worker's own answer to change. */
async function fitOf({ tx, say, language, who }: Ask, referral: ListedReferral, may: boolean) {
  const ratings = wasUsed(referral) ? await ratingsOf(tx, referral.id) : [];
  const own = ratings.find(each => each.rated_by === who.userId);
  return {
    words: say.group('referrals', 'fit'),
    form: may && wasUsed(referral),
    known: { stars: own ? String(own.stars) : '', fitWords: own?.words ?? '' },
    stars: (['1', '2', '3', '4', '5'] as const).map(value => ({ value, label: say('referrals', `stars.${value}`) })),
    ratings: ratings.map(each => ({
      key: each.id,
      text: say('referrals', 'fit.row', {
        who: say('referrals', `ratedAs.${each.rated_as}`),
        stars: each.stars,
        day: sayDayOf(language, who.timeZone, each.rated_at),
      }),
      words: each.words,
    })),
  };
}
