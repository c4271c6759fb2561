import type { Id } from '#kernel/ids.ts';
import { accountNames } from '#modules/access/index.ts';
import {
  areasOf,
  communityById,
  endedGoals,
  goalsIn,
  mappingsOf,
  objectivesOf,
  partnersIn,
  progressOf,
  rolloutOf,
  stepsIn,
  unmapped,
  valuesOf,
} from '#modules/partnerships/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { figuresFor, readsFiguresAlone } from './places/figures-for.ts';
import { goalTitle, type Standing, sayGoal, sayRollout, sayStep, standingOf } from './say/say-goals.ts';
import { figureDays } from './store/place-figures.ts';

/** The goals of a community with all that hangs on them, in finished words, for staff. Throws NotThere. */
export async function loadGoals(ask: Ask, communityId: string | undefined) {
  const { tx, say, language, today } = ask;
  const community = (await communityById(tx, communityId ?? '')) ?? notThere();
  const ids = [community.id];
  const [goals, partners, steps, lines, areas] = [
    await goalsIn(tx, ids),
    await partnersIn(tx, ids),
    await stepsIn(tx, ids),
    await rolloutOf(tx, community.id),
    await areasOf(tx, community.id, today.toString()),
  ];
  const partnershipIds = [...new Set(partners.map(each => each.partnershipId))];
  const [values, objectives, mappings, progress] = [
    Map.groupBy(
      await valuesOf(
        tx,
        goals.map(goal => goal.id),
      ),
      row => row.goal_id,
    ),
    await objectivesOf(tx, partnershipIds),
    await mappingsOf(tx, partnershipIds),
    await progressOf(tx, partnershipIds),
  ];
  const newest = await newestOf(ask, community.id, goals);
  const nameOf = new Map(partners.map(each => [each.partnershipId, each.name]));
  const owners = [...goals, ...steps].flatMap(({ owner_id }) => owner_id ?? []);
  const people = await accountNames(tx, [...new Set(owners)]);
  const names = {
    ofUser: (id: string) => people.get(id)?.name ?? null,
    ofPartner: (id: string) => nameOf.get(id) ?? null,
  };
  const here = new Set(goals.map(goal => goal.id));
  const mapped = new Set(mappings.filter(({ goal_id }) => here.has(goal_id)).map(({ objective_id }) => objective_id));
  const told = objectives.map(each => ({
    objectiveId: each.id,
    partnershipId: each.partnership_id,
    words: each.words,
  }));
  const left = unmapped(partners, told, mapped);
  const sayAim = (aim: (typeof told)[number]) => {
    const last = progress.find(each => each.objective_id === aim.objectiveId);
    return {
      key: aim.objectiveId,
      partner: nameOf.get(aim.partnershipId) ?? '',
      words: aim.words,
      state: say('measures', `progress.${last?.state ?? 'none'}`),
      when: last ? sayDay(language, last.as_of) : null,
    };
  };
  return {
    community,
    partners: partners.map(each => ({ value: each.partnershipId, label: each.name })),
    goals: goals.map(goal => {
      const { baseline, now } = standingOf(values.get(goal.id) ?? []);
      const serves = mappings.filter(({ goal_id }) => goal_id === goal.id).map(({ objective_id }) => objective_id);
      return {
        ...sayGoal(ask, goal, baseline, newest.get(goal.id) ?? now, showsGoal(ask, goal)),
        owner: goal.owner_id ? (names.ofUser(goal.owner_id) ?? say('measures', 'goals.us')) : null,
        entered: goal.measure === null,
        serves: told.filter(({ objectiveId }) => serves.includes(objectiveId)).map(sayAim),
      };
    }),
    over: (await endedGoals(tx, community.id)).map(goal => ({
      key: goal.id,
      title: goalTitle(language, goal),
      reached: goal.outcome === 'reached',
      words: [
        say('measures', 'goals.overOn', {
          outcome: say.code('measures', `goals.outcome.${goal.outcome}`),
          day: sayDay(language, goal.ended_on!),
        }),
        goal.ended_why,
      ]
        .filter(Boolean)
        .join('. '),
    })),
    unmapped: left.objectives.map(sayAim),
    silent: left.silent.map(each => each.name),
    steps: steps.map(step => sayStep(ask, step, names)),
    rollout: lines.map(line =>
      sayRollout(ask, line, areas.find(area => area.code === line.area_code)?.name ?? line.area_code ?? ''),
    ),
    choices: goals.map(goal => ({ value: goal.id, label: goalTitle(language, goal) })),
  };
}

/** Numbers of the record are exact on goals: who reads figures alone finds them without small groups elsewhere. */
export const showsGoal = (ask: Pick<Ask, 'who'>, goal: { readonly measure: string | null }): boolean =>
  goal.measure === null || !readsFiguresAlone(ask);

/** Where goals stand that the record measures, by the newest figures there are. */
export async function newestOf(
  ask: Pick<Ask, 'tx' | 'who'>,
  communityId: Id,
  goals: readonly { readonly id: Id; readonly measure: string | null }[],
): Promise<ReadonlyMap<Id, Standing>> {
  const measures = goals.flatMap(({ measure }) => measure ?? []);
  const day = measures.length > 0 ? (await figureDays(ask.tx))[0] : undefined;
  if (!day) return new Map();
  const series = await figuresFor(ask, { measures, from: day, until: day, of: 'community', places: [communityId] });
  return new Map(
    goals.flatMap(goal => {
      const point = series.find(({ measure }) => measure === goal.measure)?.points[0];
      return point && point.value !== null ? [[goal.id, { ...point, value: point.value }] as const] : [];
    }),
  );
}
