import { recordNeed } from '#modules/assessments/index.ts';
import {
  arrangeAppointment,
  openReferral,
  readResult,
  recordBasis,
  sendReferral,
  takeStep,
  tellProgress,
} from '#modules/referrals/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { REFERRALS, type StoryReferral } from './referrals.ts';

/** Needs, referrals and what came of them: each step is written down by whoever had the case on its day. */
export const referralActs = (story: Story): readonly Act[] =>
  REFERRALS.flatMap(referral => {
    const { key, child, asked, read } = referral;
    const act = actOf(story, child);
    return [
      act(asked, '10:00', `refers ${child} (${key})`, ask => refer(story, ask, referral)),
      ...answerActs(story, referral),
      ...(read
        ? [
            act(read.on, '13:00', `reads what came of it (${key})`, async ask => {
              const { received, needMet } = read;
              must(await readResult(ask, { referralId: story.id(key), received, needMet, familyView: null }));
            }),
          ]
        : []),
    ];
  });

/** What the service told by telephone: its answers, appointments and words of progress. */
function answerActs(story: Story, referral: StoryReferral): Act[] {
  const { key, child, steps = [], appointments = [], updates = [] } = referral;
  const act = actOf(story, child);
  return [
    ...steps.map(({ on, startedOn, ...step }) =>
      act(on, '11:00', `writes down what the service said (${key})`, async ask => {
        const told = { referralId: story.id(key), ...step, startedOn: startedOn ? story.on(startedOn) : null };
        must(await takeStep(ask, told, { side: 'provider', via: 'telephone' }));
      }),
    ),
    ...appointments.map(({ told, at, transport }) =>
      act(told, '11:30', `writes down an appointment (${key})`, async ask => {
        const startsAt = story.at(`${at} 10:00` as Parameters<Story['at']>[0]);
        const appointment = { referralId: story.id(key), startsAt, minutes: 60, place: null };
        must(await arrangeAppointment(ask, { ...appointment, ...(transport && { transport }) }));
      }),
    ),
    ...updates.map(({ on, sessions, score = null, progress }) =>
      act(on, '12:00', `writes down how it goes (${key})`, async ask => {
        const told = { sessions, score, progress, words: null, needsHelp: null };
        must(await tellProgress(ask, { referralId: story.id(key), from: null, until: null, ...told }, {}));
      }),
    ),
  ];
}

const actOf =
  (story: Story, child: ChildKey) =>
  (on: StoryDay, time: string, what: string, does: (ask: Ask) => Promise<unknown>): Act => {
    const at = story.at(`${on} ${time}` as Parameters<Story['at']>[0]);
    return { at, by: workerAt(story, childOf(child).family, at), what, about: personKey(child), does };
  };

async function refer(story: Story, ask: Ask, referral: StoryReferral): Promise<void> {
  const { key, child, of, service, goal, dose = null, measure, every = null, follows, consents } = referral;
  const personId = story.id(personKey(of ?? child));
  const { id } = must(
    await openReferral(ask, {
      personId,
      needId: story.id(await needOf(story, ask, referral)),
      serviceId: story.id(service),
      urgency: 'routine',
      goal,
      dose,
      measure: measure?.name ?? null,
      measureBetter: measure?.better ?? null,
      updateEveryDays: every,
      follows: follows ? story.id(follows) : null,
      sheetSeen: true,
    }),
  );
  story.know(key, id);
  if (!consents) return;
  const { id: basisId } = must(
    await recordBasis(ask, {
      personId,
      kind: 'consent',
      organizationId: story.id(`organization:${referral.organization}`),
      parts: ['contact', 'need', ...(referral.protected ? [referral.protected] : [])],
      purpose: goal,
      from: ask.today.toString(),
      until: ask.today.add({ days: 365 }).toString(),
      citation: null,
      givenBy: story.id(personKey(consents)),
      givenHow: 'in-person',
    }),
  );
  must(await sendReferral(ask, { referralId: id, basisId, way: 'telephone' }));
}

/** The need behind a referral, written down with the first one that answers it. */
async function needOf(story: Story, ask: Ask, { child, of, need }: StoryReferral): Promise<string> {
  const key = `need:${of ?? child}-${need}`;
  if (story.has(key)) return key;
  const { id } = must(
    await recordNeed(ask, {
      personId: story.id(personKey(of ?? child)),
      kind: need,
      words: null,
      urgency: 'soon',
      toldBy: 'worker',
      identifiedOn: ask.today.toString(),
    }),
  );
  story.know(key, id);
  return key;
}
