import type { Id } from '#kernel/ids.ts';
import { closeCase, openCase } from '#modules/cases/index.ts';
import { addPerson } from '#modules/people/index.ts';
import {
  addGoalTask,
  agreeSubsidy,
  decideTermination,
  recordOrder,
  recordProgress,
  sealedFiles,
  sealFile,
  setCondition,
  setGoal,
  takePathStep,
  takeReturnStep,
} from '#modules/permanency/index.ts';
import { beginEpisode, endEpisode, planTransition, settleItem } from '#modules/placement/index.ts';
import { completeTask, openTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { childOf } from './children.ts';
import type { StoryDay } from './day.ts';
import type { ChildKey } from './keys.ts';
import { PAST_EPISODES } from './past-episodes.ts';
import {
  CONDITIONS,
  DECISIONS,
  FOLLOWED,
  GOAL_TASKS,
  GOALS,
  PATH_STEPS,
  RETURN_STEPS,
  SEALED,
  SEALED_ORDER,
  type StoryCondition,
  SUBSIDIES,
  TRANSITION,
} from './permanency.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** What lies before the transfer to the unit was written down by whoever had the case then; the first of it is a goal. */
export const permanencyActs = (story: Story): readonly Act[] => [
  ...goalActs(story),
  ...conditionActs(story),
  ...stepActs(story),
  ...sealedActs(story),
  ...decisionActs(story),
  ...goalTaskActs(story),
  ...transitionActs(story),
  ...followedActs(story),
  orderAct(story),
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
        story.know(part === 'primary' ? `goal:${child}` : `goal:${child}:beside`, id);
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

/** Ends the task that followed from a goal or a decision. */
async function completeFollowUp(ask: Ask, childId: Id, sourceId: Id): Promise<void> {
  const open = await openTasksOfKind(ask.tx, { childId, kind: 'follow_up' });
  for (const { id } of open.filter(task => task.source_id === sourceId)) must(await completeTask(ask, { taskId: id }));
}

const decisionActs = (story: Story): Act[] =>
  DECISIONS.flatMap(({ children, by, on, decision, ground = null, reason, next, done }) => {
    const decides: Act = {
      at: story.at(`${on} 16:30` as `D-1 16:30`),
      by,
      what: `decides about ${children.join(', ')} where the law asks`,
      does: async ask => {
        for (const child of children) {
          const input = { childId: story.id(personKey(child)), decision, ground, reason, nextOn: story.on(next) };
          story.know(`decision:${child}`, must(await decideTermination(ask, input)).id);
        }
      },
    };
    if (!done) return [decides];
    const at = story.at(`${done} 16:30` as `D-1 16:30`);
    const by2 = workerAt(story, childOf(children[0]!).family, at);
    const follows = async (ask: Ask) => {
      for (const child of children)
        await completeFollowUp(ask, story.id(personKey(child)), story.id(`decision:${child}`));
    };
    return [decides, { at, by: by2, what: `has done what was decided about ${children.join(', ')}`, does: follows }];
  });

const goalTaskActs = (story: Story): Act[] =>
  GOAL_TASKS.flatMap(({ child, on, detail, due, done }) => {
    const { family } = childOf(child);
    const act = (day: StoryDay, what: string, does: (ask: Ask, childId: Id) => Promise<unknown>): Act => {
      const at = story.at(`${day} 16:40` as `D-1 16:40`);
      const by = workerAt(story, family, at);
      return { at, by, what: `${what} ${child}`, does: ask => does(ask, story.id(personKey(child))) };
    };
    const goalId = () => story.id(`goal:${child}:beside`);
    return [
      act(on, 'adds a task for the other goal of', async (ask, childId) =>
        must(
          await addGoalTask(ask, { childId, goalId: goalId(), detail, dueOn: story.on(due), userId: ask.who.userId }),
        ),
      ),
      ...(done
        ? [
            act(done, 'has done a task for the other goal of', (ask, childId) =>
              completeFollowUp(ask, childId, goalId()),
            ),
          ]
        : []),
    ];
  });

function transitionActs(story: Story): Act[] {
  const { child, on, moves, toward, done, notNeeded } = TRANSITION;
  const act = (day: StoryDay, what: string, does: (ask: Ask, childId: Id, day: string) => Promise<unknown>): Act => {
    const at = story.at(`${day} 16:45` as `D-1 16:45`);
    const by = workerAt(story, childOf(child).family, at);
    return { at, by, what: `${what} of ${child}`, does: ask => does(ask, story.id(personKey(child)), story.on(day)) };
  };
  return [
    act(on, 'begins to prepare a move', async (ask, childId) => {
      const plan = { childId, plannedOn: story.on(moves), toward, emergency: false, why: null };
      must(await planTransition(ask, plan));
      for (const [kind, note] of notNeeded)
        must(await settleItem(ask, { childId, kind, state: 'not_needed', onDay: null, note }));
    }),
    ...done.map(([kind, day]) =>
      act(day, `has done ${kind} for the move`, async (ask, childId, onDay) =>
        must(await settleItem(ask, { childId, kind, state: 'done', onDay, note: null })),
      ),
    ),
  ];
}

/** A child who came home is visited until a court ends it; then the case is closed. */
function followedActs(story: Story): Act[] {
  const { key, by, goal, steps, skipped, home, visits, ended } = FOLLOWED;
  const past = PAST_EPISODES.find(each => each.key === key)!;
  const childId = () => story.id(personKey(key));
  const act = (at: string, what: string, does: (ask: Ask, childId: Id, day: string) => Promise<unknown>): Act => ({
    at,
    by,
    what: `${what} ${key}`,
    does: ask => does(ask, childId(), ask.today.toString()),
  });
  const evening = (day: StoryDay) => story.at(`${day} 16:50` as `D-1 16:50`);
  type Step = Parameters<typeof takeReturnStep>[1];
  const takes = (day: StoryDay, step: Pick<Step, 'kind' | 'note'> & Partial<Pick<Step, 'level' | 'outcome'>>) =>
    act(evening(day), `takes the step ${step.kind} with`, async (ask, child, onDay) =>
      must(await takeReturnStep(ask, { childId: child, outcome: 'done', level: null, ...step, onDay })),
    );
  return [
    act(evening(goal), 'sets the goal of', async (ask, child, setOn) => {
      const words = { reason: 'The law’s own goal.', compelling: null, efforts: null, childSays: null };
      must(
        await setGoal(ask, {
          childId: child,
          kind: 'reunification',
          part: 'primary',
          setBy: 'agency',
          setOn,
          ...words,
        }),
      );
    }),
    ...steps.map(([day, kind, level, note]) => takes(day, { kind, level, note })),
    takes(skipped[0], { kind: 'trial_home_visit', outcome: 'skipped', note: skipped[1] }),
    takes(past.to, { kind: 'return_home', note: home }),
    ...visits.flatMap(([day, note]) => [
      takes(day, { kind: 'aftercare_visit', note }),
      act(evening(day), 'has visited', async (ask, child) => {
        const [next] = (await openTasksOfKind(ask.tx, { childId: child, kind: 'visit' })).toSorted((a, b) =>
          (a.due_on ?? '').localeCompare(b.due_on ?? ''),
        );
        must(await completeTask(ask, { taskId: next!.id }));
      }),
    ]),
    takes(ended[0], { kind: 'aftercare_end', note: ended[1] }),
    act(evening(ended[0]), 'closes the case of', async ask =>
      must(await closeCase(ask, { caseId: story.id(caseKey(key)), at: ask.now })),
    ),
  ];
}

/** The order that opens the sealed file is written down by whoever guards sealed files. */
function orderAct(story: Story): Act {
  const { by, on, court, number, ordered, purpose, until } = SEALED_ORDER;
  return {
    at: story.at(on, 'letter'),
    by,
    what: 'writes down an order that opens a sealed file',
    does: async ask => {
      const [file] = await sealedFiles(ask.tx);
      const order = { court, number, purpose, orderedOn: story.on(ordered), until: story.on(until) };
      must(await recordOrder(ask, { fileId: file!.id, readerId: ask.who.userId, ...order }));
    },
  };
}
