import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { GoalRow } from './goals/store.ts';
import { openSteps } from './path/rules/path-steps.ts';
import { pathKinds, pathStepsOf, type SubsidyRow, subsidiesOf } from './path/store.ts';

/** The steps to a goal that has a path, and what was agreed with the family; null for a goal without one. */
export async function sayPath(ask: Ask, goal: GoalRow) {
  const { tx, say, language } = ask;
  const kinds = await pathKinds(tx, goal.kind);
  if (kinds.length === 0) return null;
  const [steps, subsidies] = await Promise.all([pathStepsOf(tx, goal.child_id), subsidiesOf(tx, goal.child_id)]);
  const taken = steps.filter(step => step.goal_id === goal.id);
  const open = new Set(openSteps(kinds, taken).map(({ code }) => code));
  const subsidy = subsidies.find(one => one.goal_id === goal.id);
  const goalName = goal[`kind_${language}`];
  return {
    goalId: goal.id as Id,
    title: say('permanency', 'page.path', { goal: goalName }),
    take: say('permanency', 'page.takePathStep', { goal: goalName }),
    isOpen: open.size > 0,
    steps: kinds.map(kind => {
      const step = taken.find(one => one.kind === kind.code);
      const state = step
        ? step.state === 'done'
          ? ('pathDone' as const)
          : ('pathNotNeeded' as const)
        : open.has(kind.code)
          ? ('pathNext' as const)
          : ('pathLater' as const);
      return {
        key: kind.code,
        mark: MARK[state],
        title: kind[language],
        state: [say('permanency', `page.${state}`), ...(step ? [sayDay(language, step.on_day)] : [])].join(' · '),
        note: step?.note ?? null,
        basis: say('permanency', 'page.basis', { basis: kind.basis }),
      };
    }),
    subsidy: subsidy ? saySubsidy(ask, subsidy) : null,
  };
}
const MARK = { pathDone: 'done', pathNotNeeded: 'waiting', pathNext: 'doing', pathLater: 'open' } as const;
export type SaidPath = NonNullable<Awaited<ReturnType<typeof sayPath>>>;

const dollars = (language: 'en' | 'es', cents: number): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { style: 'currency', currency: 'USD' }).format(
    cents / 100,
  );

/** What was agreed about assistance, sentence by sentence. */
export function saySubsidy({ say, language }: Pick<Ask, 'say' | 'language'>, subsidy: SubsidyRow): string[] {
  const day = sayDay(language, subsidy.signed_on);
  const note = subsidy.note ? [subsidy.note] : [];
  if (!subsidy.agreed) return [say('permanency', 'page.subsidyNo', { day }), ...note];
  const medicaid =
    subsidy.medicaid === null ? 'subsidyMedicaidUnknown' : subsidy.medicaid ? 'subsidyMedicaid' : 'subsidyNoMedicaid';
  return [
    say('permanency', 'page.subsidyAgreed', { day, amount: dollars(language, subsidy.monthly_cents ?? 0) }),
    ...(subsidy.begins_on
      ? [say('permanency', 'page.subsidyBegins', { day: sayDay(language, subsidy.begins_on) })]
      : []),
    ...(subsidy.once_cents
      ? [say('permanency', 'page.subsidyOnce', { amount: dollars(language, subsidy.once_cents) })]
      : []),
    say('permanency', `page.${medicaid}`),
    ...note,
  ];
}
