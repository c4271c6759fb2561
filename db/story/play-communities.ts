import {
  adoptPlan,
  openCommunity,
  PHASES,
  type ProofGiven,
  passGate,
  planSteps,
  proveStep,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { COMMUNITIES, type StoryCommunity } from './communities.ts';
import type { StoryDay } from './day.ts';
import { type Act, must, type Story } from './play.ts';

/** Communities and where they stand in their plans: each gate was passed on its day, with what it needed on file. */
export const communityActs = (story: Story): readonly Act[] =>
  COMMUNITIES.flatMap(community => {
    const { key, name, entered, lead, override } = community;
    const act = (on: StoryDay, time: string, what: string, does: Act['does'], by = 'S03'): Act => ({
      at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]),
      by,
      what,
      does,
    });
    return [
      act(entered[0]!, '09:00', `opens ${name}`, async ask => {
        const { id } = must(
          await openCommunity(ask, { name, areaCodes: community.areas, beganOn: ask.today.toString() }),
        );
        story.know(key, id);
        story.know(`plan:${key}`, must(await adoptPlan(ask, { of: { communityId: id }, on: ask.today.toString() })).id);
      }),
      ...entered.slice(1).map((on, index) => {
        const to = PHASES[index + 1]!;
        const without = override?.to === to ? override : undefined;
        return act(
          on,
          '09:30',
          `leads ${name} into ${to}`,
          async ask => {
            const left = PHASES[index]!;
            const needed = (await planSteps(ask, story.id(`plan:${key}`)))
              .filter(step => step.phase === left && step.required && step.code !== without?.missing)
              .map(step => step.code);
            await prove(story, ask, community, needed);
            must(
              await passGate(ask, {
                planId: story.id(`plan:${key}`),
                to,
                on: ask.today.toString(),
                reason: without?.why ?? null,
              }),
            );
          },
          without?.by,
        );
      }),
      act(
        'D-35',
        '10:00',
        `writes down what ${name} has done`,
        ask => prove(story, ask, community, community.now),
        lead,
      ),
    ];
  });

async function prove(story: Story, ask: Ask, { key, lead }: StoryCommunity, codes: readonly string[]): Promise<void> {
  const today = ask.today.toString();
  const steps = await planSteps(ask, story.id(`plan:${key}`));
  for (const step of steps.filter(each => codes.includes(each.code)))
    must(await proveStep(ask, { stepId: step.id, on: today, given: proofOf(step.proof) }));

  function proofOf(proof: ProofGiven['proof']): ProofGiven {
    const until = ask.today.add({ years: 1 }).toString();
    switch (proof) {
      case 'lead':
        return { proof, userId: story.id(lead) };
      case 'person':
        return { proof, name: 'Wendell Achebe' };
      case 'day':
        return { proof, day: today };
      case 'money':
        return { proof, title: 'Liaison and meetings', fund: 'Prevention grant', cents: 480_000, from: today, until };
      case 'snapshot':
        return { proof, figures: BASELINE };
      case 'words':
        return { proof, words: 'On file with the partnership lead.' };
    }
  }
}

/** Taken on paper in those days: what the record counts now was not in it then. */
const BASELINE = [
  { measure: 'licensed_homes', from: null, until: null, numerator: 3, denominator: null, value: 3, missing: 0 },
];
