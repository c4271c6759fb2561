import { newId } from '#kernel/ids.ts';
import { signersOf } from '#modules/agreements/index.ts';
import { childFrame } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { dayOf } from './gather-content.ts';
import { lacksOf, loadRecord, type PlanRecord } from './load-record.ts';
import { planInAddress } from './plan-in-address.ts';
import { approvePlans, writePlan } from './policy.ts';
import { sayPlan, sayReview } from './say/say-plan.ts';

type Addressed = Ask & {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
};

/** A plan's page: everything of it in finished words, what is missing, and what the reader may do. Throws NotThere. */
export async function loadPlan(ask: Addressed) {
  const { tx, say, language, who, query } = ask;
  const { plan, childId, here } = await planInAddress(ask);
  const frame = await childFrame(ask, childId, 'case-plan');
  const record = await loadRecord(ask, plan);
  const { version } = record;
  const open = plan.closed_on === null;
  // While the next version is written, the one in force is what was signed.
  const signed = record.versions.find(({ agreement_id }) => agreement_id !== null) ?? version;
  const signers = signed.agreement_id ? await signersOf(tx, signed.agreement_id) : [];
  const name = plan.adult_id
    ? (record.around.people.find(({ personId }) => personId === plan.adult_id)?.name ??
      say('planning', 'owners.parent'))
    : frame.name;
  const done = query.get('done');
  const words = say.group('planning', 'plan');
  const dones = say.group('planning', 'done');
  return {
    frame,
    here,
    back: `/children/${childId}/case-plan`,
    words,
    chart: say.group('planning', 'goal'),
    title: say('planning', plan.adult_id ? 'plans.ofParent' : 'plans.ofChild', { name }),
    isChilds: plan.adult_id === null,
    state: open ? say('planning', `states.${version.state}`) : say('planning', 'states.closed'),
    at: open ? version.state : 'closed',
    review: sayReview(ask, plan),
    permanency:
      record.permanency?.map(goal =>
        goal.concurrent ? say('planning', 'paper.concurrent', { goal: goal[language] }) : goal[language],
      ) ?? [],
    lacks:
      open && version.state !== 'approved'
        ? (await lacksOf(ask, record)).map(({ code, fill }) => say.code('planning', `problems.${code}`, fill))
        : [],
    twinReason: version.twin_reason,
    asksTwin: (await lacksOf(ask, record)).some(({ code }) => code === 'reads-like-siblings'),
    said: sayPlan(ask, record),
    untranslated: untranslatedIn(ask, record),
    signers: signers.map(signer => ({
      key: signer.id,
      name: signer.name,
      standing: signer.signature
        ? say('planning', 'plan.signedOn', {
            day: sayDay(language, dayOf(ask, signer.signature.signedAt)),
            number: signed.number,
          })
        : signer.declined
          ? say('planning', 'plan.declinedBecause', { reason: signer.declined.reason })
          : words.notSigned,
      tag: signer.signature ? ('ok' as const) : signer.declined ? ('talk' as const) : ('waiting' as const),
    })),
    signedVersion: say('planning', 'paper.versionWords', { number: signed.number }),
    doorstep: signed.agreement_id ? `/agreements/${signed.agreement_id}/doorstep` : null,
    notTalked: version.approved_at !== null && record.talks.every(talk => talk.version_id !== version.id),
    may: {
      write: writePlan.may(who) && open,
      draft: writePlan.may(who) && open && version.state === 'draft',
      approve: approvePlans.may(who) && open && version.state === 'sent' && version.sent_by !== who.userId,
    },
    done: done && done in dones ? dones[done as keyof typeof dones] : null,
    closedWhys: Object.entries(say.group('planning', 'closedWhy')).map(([value, label]) => ({ value, label })),
    formKey: newId(),
  };
}

/** How many goals, measures and steps nobody has put into the other language, in words; null when none. */
function untranslatedIn({ say }: Ask, { goals, steps }: PlanRecord): string | null {
  const open = goals.filter(({ state, language }) => state === 'open' && language !== null);
  const count =
    open.filter(({ translation }) => translation === null).length +
    open.filter(({ measure, measure_translation }) => measure !== null && measure_translation === null).length +
    steps.filter(
      ({ goal_id, language, translation }) =>
        language !== null && translation === null && goals.some(({ id, state }) => id === goal_id && state === 'open'),
    ).length;
  return count === 0 ? null : say('planning', 'plan.untranslated', { count });
}
