import { shareFigures } from '#modules/measures/index.ts';
import {
  decideRollout,
  enterFigure,
  planRollout,
  setGoal,
  stateObjective,
  tellObjective,
  writeStep,
} from '#modules/partnerships/index.ts';
import type { StoryDay } from './day.ts';
import { GOALS, JOINT_STEPS, OBJECTIVES, type StoryGoal } from './goals.ts';
import { type Act, must, type Story } from './play.ts';

/** What communities and the agency want together: goals, partners' own aims, joint steps, and where it has begun. */
export const goalActs = (story: Story): readonly Act[] => [
  ...GOALS.flatMap(goal => goalOf(story, goal)),
  ...OBJECTIVES.map(([partner, words, goals, told]) =>
    act(story, 'D-31', '10:00', `writes down what ${partner} wants`, async ask => {
      const goalIds = goals.map(goal => story.id(`goal:${goal}`));
      const { id } = must(
        await stateObjective(ask, { partnershipId: story.id(`partnership:${partner}`), words, goalIds }),
      );
      if (told) must(await tellObjective(ask, { objectiveId: id, state: told[0], words: told[1] }));
    }),
  ),
  ...JOINT_STEPS.map(({ community, goal, by, written, owner, beside, due, ...step }) =>
    act(
      story,
      written,
      '11:00',
      `writes down: ${step.words}`,
      async ask => {
        const partner = owner?.startsWith('O');
        must(
          await writeStep(ask, {
            ...step,
            communityId: story.id(`community:${community}`),
            goalId: goal ? story.id(`goal:${goal}`) : null,
            ownerId: owner && !partner ? story.id(owner) : null,
            partnershipId: partner ? story.id(`partnership:${owner}`) : null,
            besideId: beside ? story.id(`partnership:${beside}`) : null,
            dueOn: due && story.on(due),
            shared: true,
          }),
        );
      },
      by,
    ),
  ),
  act(story, 'D-20', '14:00', 'lets Sawgrass begin', async ask => {
    const { id } = must(
      await planRollout(ask, {
        communityId: story.id('community:sawgrass'),
        areaCode: 'sawgrass',
        officeId: null,
        startsOn: story.on('D-14'),
        toTrain: 14,
        trained: 11,
      }),
    );
    const why = 'Eleven of fourteen are trained; the others have their day next month.';
    must(await decideRollout(ask, { rolloutId: id, decision: 'go', trained: 11, why }));
  }),
];

/** Once everything is counted: what was shared with partners quarter by quarter. */
export const sharingActs = (story: Story): readonly Act[] =>
  (['D-365', 'D-274', 'D-183', 'D-92', 'D'] as const).map(on =>
    act(story, on, '08:30', 'shares the figures of the quarter', async ask => must(await shareFigures(ask))),
  );

function goalOf(story: Story, goal: StoryGoal): Act[] {
  const figure = (given: StoryGoal['from']) =>
    typeof given === 'number'
      ? { numerator: null, denominator: null, value: given }
      : { numerator: given[0], denominator: given[1], value: null };
  return [
    act(
      story,
      goal.set,
      '10:00',
      `sets the goal ${goal.key}`,
      async ask => {
        const { id } = must(
          await setGoal(ask, {
            communityId: story.id(`community:${goal.community}`),
            titleEn: goal.title[0],
            titleEs: goal.title[1],
            measure: goal.measure,
            measuredBy: goal.measuredBy,
            unit: goal.unit,
            better: goal.better,
            baseline: { ...figure(goal.from), on: story.on(goal.set) },
            target: figure(goal.to),
            byOn: story.on(goal.until),
            ownerId: story.id(goal.by),
            agreed: !goal.draft,
          }),
        );
        story.know(`goal:${goal.key}`, id);
      },
      goal.by,
    ),
    ...(goal.entered ?? []).map(([on, value]) =>
      act(story, on, '12:00', `enters where ${goal.key} stands`, async ask => {
        const given = { numerator: null, denominator: null, value };
        must(await enterFigure(ask, { goalId: story.id(`goal:${goal.key}`), on: ask.today.toString(), ...given }));
      }),
    ),
  ];
}

function act(story: Story, on: StoryDay, time: string, what: string, does: Act['does'], by = 'S03'): Act {
  return { at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]), by, what, does };
}
