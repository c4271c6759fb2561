import type { Id } from '#kernel/ids.ts';
import { personById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import type { Instrument } from './contract.ts';
import type { RecordPerson } from './record-people.ts';
import { profileOfAnswers } from './rules/profile.ts';
import { cellsOf, halfYears, type Measured } from './rules/scorecard.ts';
import { layOutTrend } from './rules/trend.ts';
import { ageInMonths, fitOf } from './rules/whom-it-fits.ts';
import { callsIn, sayNumber } from './say-given.ts';
import { mainScale, sayCut } from './say-instrument.ts';
import type { Given } from './store/given.ts';
import { instruments } from './store/instruments.ts';

/** What every child's well-being is looked at by, where it is made for the age: missing is shown as missing. */
const LOOKED_AT = ['needs-strengths', 'psc-17'];
const HALF_YEARS = 4;

/** Scores of each instrument over time as drawings, with the same in words. Two scores or more make a line. */
export function sayTrends(ask: Ask, given: readonly Given[], people: readonly RecordPerson[]) {
  const { say, language } = ask;
  return people.flatMap(person => {
    const theirs = given.filter(each => each.personId === person.id && each.replacedBy === null);
    return [...Map.groupBy(theirs, each => each.instrument.series).values()].flatMap(line => {
      const { instrument } = line[0]!;
      const scale = mainScale(instrument.definition);
      if (!scale) return [];
      const scores = line.map(each => ({ on: each.givenOn, ...valueIn(each, scale.code) }));
      if (scores.filter(({ value }) => value !== null).length < 2) return [];
      const cut = scale.positive?.from ?? scale.positive?.to ?? null;
      const drawing = layOutTrend(scores, { min: scale.min, max: scale.max, cut });
      const said = drawing.points.map(({ on, value, positive }) =>
        say('assessments', positive ? 'tab.pointOver' : 'tab.point', {
          day: sayDay(language, on),
          value: sayNumber(language, value),
        }),
      );
      const cutSaid = sayCut(ask, scale);
      return [
        {
          key: `${person.id} ${instrument.series}`,
          title: say('assessments', 'tab.trendOf', {
            instrument: instrument[language],
            name: person.firstName,
            scale: scale[language],
          }),
          said: say('assessments', 'tab.trendSaid', { list: sayList(language, said) }),
          cut: cutSaid ? say('assessments', 'tab.cutLine', { cut: cutSaid }) : null,
          drawing,
        },
      ];
    });
  });
}

const valueIn = (given: Given, scale: string) => {
  const score = given.scores.find(each => each.scale === scale);
  return { value: score?.value ?? null, positive: score?.positive ?? null };
};

/** The scorecard of a child: one row for each measure, one cell for each half year that ends today (S2-124). */
export async function sayScorecard(ask: Ask, childId: Id, given: readonly Given[]) {
  const { say, language, today } = ask;
  const periods = halfYears(today, HALF_YEARS);
  const mine = given.filter(each => each.personId === childId && each.replacedBy === null);
  const rows = (await measuresFor(ask, childId, mine)).flatMap(instrument => {
    const line = mine.filter(each => each.instrument.series === instrument.series);
    const name = instrument[language];
    if (instrument.definition.levels)
      return [
        row(`${instrument.series} calls`, say('assessments', 'tab.calls', { instrument: name }), line, each => ({
          value: callsIn(each),
          positive: null,
        })),
        row(`${instrument.series} builds`, say('assessments', 'tab.builds', { instrument: name }), line, each => ({
          value: buildsIn(each),
          positive: null,
        })),
      ];
    const scale = mainScale(instrument.definition);
    return scale
      ? [row(instrument.series, `${name}: ${scale[language]}`, line, each => valueIn(each, scale.code))]
      : [];
  });
  return {
    head: periods.map(({ from, to }) => ({
      key: from,
      label: say('assessments', 'tab.fromTo', { from: sayDay(language, from), to: sayDay(language, to) }),
    })),
    rows,
  };

  function row(key: string, name: string, line: readonly Given[], value: (given: Given) => Omit<Measured, 'on'>) {
    const cells = cellsOf(
      periods,
      line.map(each => ({ on: each.givenOn, ...value(each) })),
    );
    return {
      key,
      name,
      cells: cells.map((cell, at) => ({
        key: periods[at]!.from,
        text:
          cell === null
            ? say('assessments', 'tab.notMeasured')
            : cell.value === null
              ? say('assessments', 'tab.notScored')
              : sayNumber(language, cell.value),
        missing: cell === null,
        over: cell?.positive ? say('assessments', 'tab.over') : null,
      })),
    };
  }
}

const buildsIn = ({ instrument, answers }: Given): number =>
  profileOfAnswers(instrument.definition, answers, null)
    .filter(({ kind }) => kind === 'strength')
    .flatMap(({ lines }) => lines.filter(({ calls }) => calls)).length;

/** What was given, and what is looked at for every child of this age. */
async function measuresFor(ask: Ask, childId: Id, mine: readonly Given[]): Promise<Instrument[]> {
  const person = await personById(ask.tx, childId);
  const age = ageInMonths(person?.born_on ?? null, person?.born_precision ?? 'unknown', ask.today.toString());
  const usual = (await instruments(ask.tx)).filter(
    ({ series, definition }) => LOOKED_AT.includes(series) && fitOf(definition, age) === 'fits',
  );
  const found = new Map<string, Instrument>();
  for (const each of [...usual.toSorted(byOrder), ...mine.map(({ instrument }) => instrument)])
    if (!found.has(each.series)) found.set(each.series, each);
  return [...found.values()];
}

const byOrder = (a: Instrument, b: Instrument) => LOOKED_AT.indexOf(a.series) - LOOKED_AT.indexOf(b.series);
