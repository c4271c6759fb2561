import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Block } from '#kernel/paper.ts';
import type { ReportSection } from '#modules/court/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { subsidiesOf } from './path/store.ts';
import { saySubsidy } from './say-path.ts';

/** A goal in force. */
export type Goal = {
  readonly id: Id;
  readonly kind: string;
  readonly en: string;
  readonly es: string;
  readonly part: 'primary' | 'concurrent';
  readonly set_on: string;
  readonly reason: string;
};

/** The goals in force for a child with the day and the reason of each, the first goal before a concurrent one. */
export async function goalsNow(tx: Tx, childId: Id): Promise<readonly Goal[]> {
  const { rows } = await sql<Goal>`
    select g.id, g.kind, k.en, k.es, g.part, g.set_on, g.reason from app.permanency_goal g
    join app.permanency_goal_kind k on k.code = g.kind
    where g.child_id = ${childId} and g.ended_on is null order by g.part desc, g.set_on`.execute(tx);
  return rows;
}

/** The goals in force for a child, for a case plan's page. */
export const goalsInForce = async (tx: Tx, childId: Id) =>
  (await goalsNow(tx, childId)).map(({ kind, en, es, part }) => ({
    code: kind,
    concurrent: part === 'concurrent',
    en,
    es,
  }));

/** The goal, the concurrent goal, and how near each is: conditions for the return home, steps that were taken, assistance that was agreed. */
export const permanencySection: ReportSection = {
  code: 'permanency',
  supply: async ({ tx, say, language }, { childId, since, until }) => {
    const goals = await goalsNow(tx, childId);
    const { rows: conditions } = await sql<{ what: string; state: string; state_on: string }>`
      select what, state, state_on from app.return_condition where child_id = ${childId} and state <> 'let_go'
      order by set_on, id`.execute(tx);
    const { rows: steps } = await sql<{ en: string; es: string; on_day: string }>`
      select k.en, k.es, s.on_day from app.path_step s join app.path_step_kind k on k.code = s.kind
      where s.child_id = ${childId} and s.state = 'done' and s.on_day between ${since}::date and ${until}::date
      order by s.on_day, s.id`.execute(tx);
    const subsidies = (await subsidiesOf(tx, childId)).filter(
      ({ signed_on }) => signed_on >= since && signed_on <= until,
    );
    const words = say.group('permanency', 'courtReport');
    const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
      rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows }];
    return [
      ...table(
        words.goals,
        [words.goal, words.part, words.since, words.reason],
        goals.map(goal => [goal[language], words[goal.part], sayDay(language, goal.set_on), goal.reason]),
      ),
      ...table(
        words.conditions,
        [words.condition, words.standing, words.since],
        conditions.map(({ what, state, state_on }) => [
          what,
          say.code('permanency', `conditionStates.${state}`),
          sayDay(language, state_on),
        ]),
      ),
      ...table(
        words.steps,
        [words.day, words.step],
        steps.map(step => [sayDay(language, step.on_day), step[language]]),
      ),
      ...table(
        words.assistance,
        [words.day, words.agreed],
        subsidies.map(subsidy => [
          sayDay(language, subsidy.signed_on),
          saySubsidy({ say, language }, subsidy).join('. '),
        ]),
      ),
    ];
  },
};
