import { sayDay } from '#platform/words/say-date.ts';
import { dueOf, GOALS, shareOf } from '../rules/share.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';
import type { ComplianceRow, DutyBehind, Figure, Part, Period } from '../store/compliance.ts';
import { type Speaker, titleOf, whyPath } from './say-duty.ts';

type Number = { readonly count: number; readonly href: string | null };

/** A rule with its figures; each opens to the duties behind it. */
export type ComplianceLine = {
  readonly key: string;
  readonly rule: string;
  readonly pack: string;
  readonly due: Number;
  readonly parts: Readonly<Record<Part, Number>>;
  readonly share: string;
  readonly goal: { readonly text: string; readonly reached: boolean } | null;
};

/** What the address of a period says. */
export const periodQuery = ({ from, to, unitId }: Period): string =>
  new URLSearchParams({ from, to, ...(unitId && { unit: unitId }) }).toString();

const percent = (language: string, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

export function sayCompliance(
  ask: Speaker,
  rules: RulesOfPacks,
  rows: readonly ComplianceRow[],
  period: Period,
): ComplianceLine[] {
  const { say, language } = ask;
  return rows.map(row => {
    const behind = (count: number, part: Figure): Number => ({
      count,
      href: count > 0 ? `/reports/dates/cases?${periodQuery(period)}&rule=${row.rule}&part=${part}` : null,
    });
    const share = shareOf(row);
    const goal = GOALS[row.rule];
    return {
      key: row.rule,
      rule: titleOf(ask, rules, row.rule),
      pack: rules.byId.get(row.rule)?.pack.title[language] ?? '',
      due: behind(dueOf(row), 'due'),
      parts: {
        met: behind(row.met, 'met'),
        late: behind(row.late, 'late'),
        missed: behind(row.missed, 'missed'),
        open: behind(row.open, 'open'),
        excepted: behind(row.excepted, 'excepted'),
      },
      share: share === null ? say('clocks', 'report.noShare') : percent(language, share),
      goal:
        goal === undefined || share === null
          ? null
          : {
              reached: share >= goal,
              text: `${say('clocks', 'report.target', { share: percent(language, goal) })}: ${say('clocks', share >= goal ? 'report.targetMet' : 'report.targetNot')}`,
            },
    };
  });
}

/** The duties behind a figure. */
export const sayBehindFigure = (ask: Speaker, duties: readonly DutyBehind[]) =>
  duties.map(one => ({
    key: one.id,
    child: [one.first_name, one.last_name].filter(Boolean).join(' ') || ask.say('clocks', 'report.hiddenChild'),
    href: one.first_name ? whyPath(one) : null,
    worker: one.worker ?? '',
    day: sayDay(ask.language, one.due_on),
    state: ask.say('clocks', `report.${one.part}`),
    settled: one.settled_on ? sayDay(ask.language, one.settled_on) : '',
  }));
