import { sql } from 'kysely';
import type { Block } from '#kernel/paper.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock } from './blocks.ts';

type Goal = {
  readonly words: string;
  readonly own_words: string | null;
  readonly measure: string | null;
  readonly state: string;
  readonly ended_on: string | null;
};
type Rating = {
  readonly goal: string;
  readonly rated_on: string;
  readonly rater: string;
  readonly level: string;
  readonly reason: string;
};

/** Goals of the child's plans as they stand, and how each was rated in the period: side by side and never averaged (S2-24). */
export const casePlanSection: ReportSection = {
  code: 'case_plan',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const { rows: goals } = await sql<Goal>`
      select words, own_words, measure, state, ended_on from app.planning_v_goal
      where child_id = ${childId} and (ended_on is null or ended_on >= ${since}::date) order by plan_id, place, id`.execute(
      tx,
    );
    const { rows: ratings } = await sql<Rating>`
      select g.words as goal, r.rated_on, r.rater, r.level, r.reason from app.planning_v_rating r
      join app.planning_v_goal g on g.id = r.goal_id and g.child_id = r.child_id
      where r.child_id = ${childId} and r.rated_on between ${since}::date and ${until}::date
      order by g.place, r.rated_on, r.rater, r.id`.execute(tx);
    const standing = ({ state, ended_on }: Goal) =>
      ended_on === null ? words.open : `${say.code('planning', `goalStates.${state}`)}, ${sayDay(language, ended_on)}`;
    return [
      ...tableBlock(
        words.goals,
        [words.goal, words.measure, words.standing],
        goals.map(goal => [goal.words, goal.measure ?? '', standing(goal)]),
      ),
      ...goals.flatMap((goal): Block[] => (goal.own_words ? [{ kind: 'quote', said: { words: goal.own_words } }] : [])),
      ...tableBlock(
        words.ratings,
        [words.goal, words.day, words.who, words.level, words.because],
        ratings.map(each => [
          each.goal,
          sayDay(language, each.rated_on),
          say.code('planning', `raters.${each.rater}`),
          say.code('planning', `levels.${each.level}`),
          each.reason,
        ]),
      ),
    ];
  },
};
