import type { Id } from '#kernel/ids.ts';
import { closeCase, openCase } from '#modules/cases/index.ts';
import { addPerson } from '#modules/people/index.ts';
import {
  agreeSubsidy,
  recordProgress,
  sealFile,
  setCondition,
  setGoal,
  takePathStep,
  takeReturnStep,
} from '#modules/permanency/index.ts';
import { beginEpisode, endEpisode } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey } from './keys.ts';
import { CONDITIONS, GOALS, PATH_STEPS, RETURN_STEPS, SEALED, type StoryCondition, SUBSIDIES } from './permanency.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** What lies before the transfer to the unit was written down by whoever had the case then; the first of it is a goal. */
export const permanencyActs = (story: Story): readonly Act[] => [
  ...goalActs(story),
  ...conditionActs(story),
  ...stepActs(story),
  ...sealedActs(story),
];

type About = { readonly children: readonly ChildKey[]; readonly on: StoryDay };

/** Something written down about brothers and sisters at the end of a day, by whoever has their case. */
function written(
  story: Story,
  { children, on }: About,
  what: string,
  does: (ask: Ask, childId: Id, day: string, child: ChildKey) => Promise<unknown>,
): Act {
  const at = story.at(`${on} 16:30` as `D-1 16:30`);
  return {
    at,
    by: workerAt(story, childOf(children[0]!).family, at),
    what: `${what} for ${children.join(', ')}`,
    does: async ask => {
      for (const child of children) await does(ask, story.id(personKey(child)), story.on(on), child);
    },
  };
}

const goalActs = (story: Story): Act[] =>
  GOALS.map(
    ({
      kind,
      part = 'primary' as const,
      setBy = 'agency' as const,
      reason,
      compelling,
      efforts,
      childSays,
      ...about
    }) =>
      written(story, about, `sets the goal ${kind}`, async (ask, childId, setOn, child) => {
        const words = {
          reason,
          compelling: compelling ?? null,
          efforts: efforts ?? null,
          childSays: childSays ?? null,
        };
        const { id } = must(await setGoal(ask, { childId, kind, part, setBy, setOn, ...words }));
        if (part === 'primary') story.know(`goal:${child}`, id);
      }),
  );

const keyOf = (condition: StoryCondition, child: ChildKey) => `condition:${child}:${condition.what}`;

const conditionActs = (story: Story): Act[] =>
  CONDITIONS.flatMap(condition => {
    const { children, set, what, shows, parent, progress } = condition;
    const sets = written(story, { children, on: set }, 'sets a condition', async (ask, childId, setOn, child) => {
      const parentId = story.id(personKey(parent));
      story.know(keyOf(condition, child), must(await setCondition(ask, { childId, what, shows, parentId, setOn })).id);
    });
    const goesOn = progress.map(({ on, state, evidence }) =>
      written(story, { children, on }, 'says where a condition stands', async (ask, childId, onDay, child) =>
        must(
          await recordProgress(ask, {
            childId,
            conditionId: story.id(keyOf(condition, child)),
            state,
            onDay,
            evidence,
          }),
        ),
      ),
    );
    return [sets, ...goesOn];
  });

const stepActs = (story: Story): Act[] => [
  ...RETURN_STEPS.map(({ kind, level = null, note, ...about }) =>
    written(story, about, `takes the step ${kind}`, async (ask, childId, onDay) =>
      must(await takeReturnStep(ask, { childId, kind, outcome: 'done', level, onDay, note })),
    ),
  ),
  ...SUBSIDIES.map(({ monthlyCents, onceCents, ...about }) =>
    written(story, about, 'agrees on assistance', async (ask, childId, signedOn, child) => {
      const amounts = { monthlyCents, onceCents, medicaid: true, beginsOn: null };
      const goalId = story.id(`goal:${child}`);
      must(await agreeSubsidy(ask, { childId, goalId, agreed: true, signedOn, note: null, ...amounts }));
    }),
  ),
  ...PATH_STEPS.map(({ kind, state = 'done' as const, note = null, ...about }) =>
    written(story, about, `takes the step ${kind}`, async (ask, childId, onDay, child) =>
      must(await takePathStep(ask, { childId, goalId: story.id(`goal:${child}`), kind, state, onDay, note })),
    ),
  ),
];

const OLD = 'sealed';
/** From the removal to the decree; then the case is closed, and the file is not there for anybody any more. */
function sealedActs(story: Story): Act[] {
  const { name, worker, unit, from, goal, decree, closed, sealed } = SEALED;
  const act = (on: StoryDay, what: string, does: (ask: Ask, at: string) => Promise<unknown>): Act => {
    const at = story.at(on, 'letter');
    return { at, by: worker, what, does: ask => does(ask, at) };
  };
  const childId = () => story.id(personKey(OLD));
  const aim = { part: 'primary', setBy: 'court', compelling: null, efforts: null, childSays: null } as const;
  return [
    act(from, 'opens the case of a child who is adopted later', async (ask, at) => {
      const bornOn = ask.today.subtract({ years: 3, months: 6 }).toString();
      const person = { firstName: name.given, lastName: name.family, bornOn, languages: ['en'] };
      const { id } = must(await addPerson(ask, { ...person, bornPrecision: 'about' as const }));
      story.know(personKey(OLD), id);
      const number = `${at.slice(0, 4)}-DP-0990`;
      const people = [{ personId: id, part: 'child' as const }];
      const place = { unitId: story.id(unit), workerId: ask.who.userId };
      const opened = must(await openCase(ask, { number, name: name.family, openedAt: at, people, ...place }));
      story.know(caseKey(OLD), opened.id);
      must(await beginEpisode(ask, { childId: id, caseId: opened.id, kind: 'removal', at }));
    }),
    act(goal, 'sets the goal of adoption', async ask => {
      const setOn = ask.today.toString();
      const set = await setGoal(ask, {
        childId: childId(),
        kind: 'adoption',
        setOn,
        reason: 'The court ended the way home.',
        ...aim,
      });
      story.know(`goal:${OLD}`, must(set).id);
    }),
    act(decree, 'writes down the adoption', async (ask, at) => {
      const step = { childId: childId(), goalId: story.id(`goal:${OLD}`), state: 'done' as const, note: null };
      const onDay = ask.today.toString();
      const signed = { agreed: true, signedOn: onDay, beginsOn: null, monthlyCents: 45_000, onceCents: null };
      must(
        await agreeSubsidy(ask, { childId: step.childId, goalId: step.goalId, ...signed, medicaid: true, note: null }),
      );
      for (const kind of [
        'petition',
        'rights_ended',
        'recruitment',
        'home_study',
        'placement',
        'subsidy',
        'consent',
        'hearing',
        'decree',
      ])
        must(await takePathStep(ask, { ...step, kind: `adoption_${kind}`, onDay }));
      must(await endEpisode(ask, { childId: childId(), at, reason: 'adoption' }));
    }),
    act(closed, 'closes the case of the adopted child', async (ask, at) =>
      closeCase(ask, { caseId: story.id(caseKey(OLD)), at }),
    ),
    act(sealed, 'seals the old file', async ask =>
      sealFile(ask, { childId: childId(), why: 'The adoption is final.', newName: null }),
    ),
  ];
}
