import { recordNeed } from '#modules/assessments/index.ts';
import {
  openReferral,
  readResult,
  recordBasis,
  sendReferral,
  type TakeStep,
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
    const { key, child, asked, steps = [], updates = [], read } = referral;
    const act = actOf(story, child);
    return [
      act(asked, '10:00', `refers ${child} (${key})`, ask => refer(story, ask, referral)),
      ...steps.map(({ on, ...step }) =>
        act(on, '11:00', `writes down what the service said (${key})`, async ask =>
          must(
            await takeStep(
              ask,
              { referralId: story.id(key), ...told(story, step) },
              { side: 'provider', via: 'telephone' },
            ),
          ),
        ),
      ),
      ...updates.map(({ on, sessions }) =>
        act(on, '12:00', `writes down how it goes (${key})`, async ask =>
          must(
            await tellProgress(
              ask,
              {
                referralId: story.id(key),
                from: null,
                until: null,
                sessions,
                score: null,
                progress: 'same',
                words: null,
                needsHelp: null,
              },
              {},
            ),
          ),
        ),
      ),
      ...(read
        ? [
            act(read, '13:00', `reads what came of it (${key})`, async ask =>
              must(
                await readResult(ask, {
                  referralId: story.id(key),
                  received: 'no',
                  needMet: 'no',
                  familyView: null,
                }),
              ),
            ),
          ]
        : []),
    ];
  });

const actOf =
  (story: Story, child: ChildKey) =>
  (on: StoryDay, time: string, what: string, does: (ask: Ask) => Promise<unknown>): Act => {
    const at = story.at(`${on} ${time}` as Parameters<Story['at']>[0]);
    return { at, by: workerAt(story, childOf(child).family, at), what, about: personKey(child), does };
  };

async function refer(story: Story, ask: Ask, referral: StoryReferral): Promise<void> {
  const { key, child, need, of, service, organization, goal, dose, follows, sent } = referral;
  const personId = story.id(personKey(of ?? child));
  const needKey = `need:${child}-${need}`;
  if (!story.has(needKey)) {
    const { id } = must(
      await recordNeed(ask, {
        personId,
        kind: need,
        words: null,
        urgency: 'soon',
        toldBy: 'worker',
        identifiedOn: ask.today.toString(),
      }),
    );
    story.know(needKey, id);
  }
  const { id } = must(
    await openReferral(ask, {
      personId,
      needId: story.id(needKey),
      serviceId: story.id(service),
      urgency: 'routine',
      goal,
      dose: dose ?? null,
      updateEveryDays: dose ? 30 : null,
      follows: follows ? story.id(follows) : null,
      sheetSeen: true,
    }),
  );
  story.know(key, id);
  if (sent === false) return;
  const { id: basisId } = must(
    await recordBasis(ask, {
      personId,
      kind: 'consent',
      organizationId: story.id(`organization:${organization}`),
      parts: ['contact', 'need'],
      purpose: goal,
      from: ask.today.toString(),
      until: ask.today.add({ days: 365 }).toString(),
      citation: null,
      givenBy: story.id(personKey(referral.consents)),
      givenHow: 'in-person',
    }),
  );
  must(await sendReferral(ask, { referralId: id, basisId, way: 'telephone' }));
}

const told = (story: Story, { appointment, ...step }: Omit<NonNullable<StoryReferral['steps']>[number], 'on'>) =>
  ({
    ...step,
    appointment: appointment
      ? { startsAt: story.at(`${appointment} 10:00` as Parameters<Story['at']>[0]), minutes: 60, place: null }
      : null,
  }) satisfies Omit<TakeStep, 'referralId'>;
