import { smallGroup } from '#modules/agency/index.ts';
import { livingCommunities, livingPlans, PHASES, type Phase } from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { figuresFor, readsFiguresAlone } from './places/figures-for.ts';
import { NO_PEOPLE } from './rules/places/hide-few.ts';
import { quarterEnds } from './rules/share/quarter-ends.ts';
import { rankLines } from './rules/share/rank.ts';
import { scaleOf, sparkPoints } from './rules/share/spark.ts';
import { sayOf, sayValue } from './say/say-figure.ts';
import { type FigurePoint, figureDays, measures } from './store/place-figures.ts';

const QUARTERS = 12;
/** What stands side by side unless the reader chooses. */
const USUAL = [
  'children_in_care',
  'reunified_share',
  'entry_rate',
  'own_area',
  'licenses_by_partners',
  'promises_kept',
];
/** In order by this one unless the reader chooses. */
const FIRST = 'reunified_share';
/** Columns fit beside each other on a wide page. */
const MOST = 6;
/**
 * Communities side by side on some measures: their newest figures of the day asked for, twelve quarters before it on one
 * scale for each measure, and all together. Exact for staff, where
 * what is of fewer people than the floor is marked; for who reads figures alone it is left out.
 */
export async function loadCompare(ask: Ask, query: URLSearchParams) {
  const { tx, say, language, today } = ask;
  const known = await measures(tx, language);
  const days = await figureDays(tx);
  const monthEnds = days.filter(day => Temporal.PlainDate.from(day).add({ days: 1 }).day === 1);
  const asked = query.get('on') ?? '';
  const on = days.includes(asked) ? asked : (days.find(day => day <= today.toString()) ?? today.toString());
  const wanted = query.getAll('m').filter(code => known.some(each => each.code === code));
  const chosen = (wanted.length > 0 ? wanted : USUAL)
    .slice(0, MOST)
    .flatMap(code => known.find(each => each.code === code) ?? []);
  const by =
    chosen.find(each => each.code === query.get('by')) ?? chosen.find(each => each.code === FIRST) ?? chosen[0]!;
  const phase = PHASES.find(each => each === query.get('phase')) ?? null;
  const floor = await smallGroup(tx);

  const ends = [...quarterEnds(monthEnds.find(day => day <= on) ?? on, QUARTERS).filter(day => day !== on), on].slice(
    -QUARTERS,
  );
  const [communities, plans] = [await livingCommunities(tx), await livingPlans(tx)];
  const figures = { measures: chosen.map(({ code }) => code), from: ends[0]!, until: on };
  const [series, whole] = [
    await figuresFor(ask, { ...figures, of: 'community' }),
    await figuresFor(ask, { ...figures, of: 'agency' }),
  ];
  const pointsOf = new Map(series.map(each => [`${each.place} ${each.measure}`, each.points]));
  const at = (points: readonly FigurePoint[] | undefined, day: string) =>
    points?.find(point => point.asOf === day) ?? null;
  const values = (points: readonly FigurePoint[] | undefined) => ends.map(day => at(points, day)?.value ?? null);
  const scales = new Map(
    chosen.map(({ code, unit }) => [
      code,
      scaleOf([
        ...communities.map(({ id }) => values(pointsOf.get(`${id} ${code}`))),
        ...(unit === 'count' ? [] : [values(whole.find(each => each.measure === code)?.points)]),
      ]),
    ]),
  );
  const phaseOf = new Map(plans.map(plan => [plan.community_id, plan.phase]));

  const cell = (
    points: readonly FigurePoint[] | undefined,
    measure: (typeof known)[number],
    name: string,
    scale = scales.get(measure.code)!,
  ) => {
    const now = at(points, on);
    const line = values(points);
    const counted = line.filter(value => value !== null);
    return {
      key: measure.code,
      value: now?.value ?? null,
      numerator: now?.numerator ?? null,
      denominator: now?.denominator ?? null,
      text: now?.hidden
        ? say('measures', 'goalFigures.hidden', { floor })
        : now?.value == null
          ? null
          : sayValue(ask, measure.unit, now.value),
      of: now === null || now.hidden ? null : sayOf(ask, measure.unit, now),
      few: now?.hidden === true || isFew(measure.code, now, floor),
      share: measure.unit === 'percent' && now?.value != null ? now.value / 100 : null,
      spark:
        counted.length > 1
          ? {
              lines: sparkPoints(line, scale),
              label: say('measures', 'compare.trend', {
                name,
                first: sayValue(ask, measure.unit, counted[0]!),
                last: sayValue(ask, measure.unit, counted.at(-1)!),
                count: counted.length,
              }),
            }
          : null,
      line,
    };
  };
  const rows = communities
    .filter(({ id }) => phase === null || phaseOf.get(id) === phase)
    .map(({ id, name }) => {
      const cells = chosen.map(measure => cell(pointsOf.get(`${id} ${measure.code}`), measure, name));
      const first = cells.find(({ key }) => key === by.code)!;
      return {
        id,
        name,
        phase: (phaseOf.get(id) as Phase | undefined) ?? null,
        number: PHASES.indexOf(phaseOf.get(id) as Phase) + 1 || null,
        cells,
        value: first.value,
        few: first.few,
      };
    });
  const together = say('measures', 'compare.together');
  const all = chosen.map(measure => {
    const points = whole.find(each => each.measure === measure.code)?.points;
    // A count of all together is larger than each, and would leave the scale the rows share.
    return cell(points, measure, together, measure.unit === 'count' ? scaleOf([values(points)]) : undefined);
  });
  return {
    on,
    floor,
    /** False: small groups are left out for this reader. */
    exact: !readsFiguresAlone(ask),
    days: days.map(day => ({ value: day, label: sayDay(language, day) })),
    known,
    chosen,
    by,
    phase,
    ends: ends.map(day => ({ key: day, label: `${day.slice(5, 7)}/${day.slice(2, 4)}` })),
    rows: rankLines(rows, by.better),
    whole: all,
  };
}

/** Counted of fewer people than the floor: above the line, below it, or between both. */
function isFew(measure: string, point: FigurePoint | null, floor: number): boolean {
  if (!point || NO_PEOPLE.has(measure)) return false;
  const counts = [point.numerator, point.denominator].filter(count => count !== null);
  return counts.some(count => count > 0 && count < floor);
}

export type Compared = Awaited<ReturnType<typeof loadCompare>>;
