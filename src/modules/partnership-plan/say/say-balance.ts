import { fullName, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Balance, Figure } from '../balance-of-unit.ts';
import type { FigureData } from '../parts/figure-list.tsx';
import { ANSWERS_NEEDED, type UnitRelationship } from '../store/checks.ts';

/** So many children stand behind a figure by name; the rest is counted. */
const NAMED = 40;
/** Figures that are days. */
const DAYS: readonly string[] = ['days_to_answer', 'longest_late'];

/** Partnership beside compliance in words: each figure with its definition and the children behind it. */
export async function sayBalance(ask: Ask, balance: Balance) {
  const figures = [...balance.partnership, ...balance.compliance];
  const ids = [
    ...new Set(figures.flatMap(({ children, others }) => [...children.slice(0, NAMED), ...others.slice(0, NAMED)])),
  ];
  const persons = await personsById(ask.tx, ids);
  const nameOf = (id: string) => {
    const person = persons.get(id);
    return person ? fullName(person) : null;
  };
  const say = (figure: Figure) => sayFigure(ask, figure, nameOf);
  return {
    partnership: balance.partnership.map(say),
    compliance: balance.compliance.map(say),
    relationship: balance.relationship.map(one => sayRelationship(ask, one)),
  };
}

function sayFigure({ say }: Ask, figure: Figure, nameOf: (id: string) => string | null): FigureData {
  const { key, value, of, children, others } = figure;
  const group = (label: string, ids: readonly string[]) => ({
    label,
    children: ids.slice(0, NAMED).flatMap(id => {
      const name = nameOf(id);
      return name ? [{ id, name, href: `/children/${id}/plan` }] : [];
    }),
    more: ids.length > NAMED ? say('partnership-plan', 'team.more', { count: ids.length - NAMED }) : null,
  });
  return {
    key,
    label: say('partnership-plan', `balance.${key}.label`),
    definition: say('partnership-plan', `balance.${key}.definition`),
    value:
      value === null
        ? say('partnership-plan', 'team.nothing')
        : of !== null
          ? say('partnership-plan', 'team.of', { part: value, whole: of })
          : DAYS.includes(key)
            ? say('partnership-plan', 'team.days', { count: value })
            : String(value),
    share: value !== null && of ? value / of : null,
    groups: [
      ...(children.length > 0 ? [group(say('partnership-plan', 'team.children'), children)] : []),
      ...(others.length > 0 ? [group(say('partnership-plan', 'team.others'), others)] : []),
    ],
  };
}

function sayRelationship({ say, language }: Ask, { side, answers, average, low }: UnitRelationship) {
  const few = answers < ANSWERS_NEEDED;
  const tooFew = say('partnership-plan', 'team.tooFew');
  return {
    key: side,
    side: say('partnership-plan', `sides.${side}`),
    answers: String(answers),
    average: few || average === null ? tooFew : average.toLocaleString(`${language}-US`),
    low: few || low === null ? tooFew : String(low),
  };
}
