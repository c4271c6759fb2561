import type { Say } from '#platform/words/say.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import type { Condition, DateRule, Pack } from '../language/rule.ts';
import { sayAmount } from './say-amount.ts';
import { type NameOf, sayLasting, saySelector, sayWhere } from './say-fact.ts';
import { around, type Line, leaf, over } from './say-line.ts';

/** What sentences about a rule are made with: the words, the packs it stands on, and what began its duty. */
export type Saying = {
  readonly say: Say;
  readonly packs: readonly Pack[];
  readonly nameOf: NameOf;
  /** The kind of fact that begins the duty; conditions may ask for its attributes. */
  readonly begunBy: string;
};

/** How a day is found, as a list in a list. */
export function sayDate(saying: Saying, rule: DateRule): Line {
  const { say } = saying;
  if (rule === 'begin') return leaf(say('rulebook', 'date.begin'));
  if (rule === 'end')
    return leaf(say('rulebook', 'date.end', { what: sayLasting(say, { fact: saying.begunBy }, saying.nameOf) }));
  if ('fact' in rule) return leaf(sayFactDay(saying, rule));
  if ('birthday' in rule) return leaf(say('rulebook', 'date.birthday', { age: ageOf(saying, rule.birthday) }));
  if ('add' in rule) {
    const key = rule.add.count < 0 ? 'date.before' : 'date.after';
    return around(sayDate(saying, rule.to), what => say('rulebook', key, { amount: sayAmount(say, rule.add), what }));
  }
  if ('earliest' in rule) return severalDays(saying, 'date.earliest', rule.earliest);
  if ('latest' in rule) return severalDays(saying, 'date.latest', rule.latest);
  if ('endOfMonth' in rule)
    return around(sayDate(saying, rule.endOfMonth), what => say('rulebook', 'date.endOfMonth', { what }));
  if ('after' in rule)
    return around(sayDate(saying, rule.after), what =>
      say('rulebook', 'date.weekday', { weekday: say('rulebook', `weekdays.${rule.next}`), what }),
    );
  if ('defined' in rule) return leaf(definitionTitle(saying, rule.defined));
  if ('on' in rule) return leaf(sayDay(say.language, rule.on));
  if ('if' in rule) return sayBranch(saying, rule);
  return sayCounted(saying, rule);
}

/** When a rule applies, as a list in a list. */
export function sayCondition(saying: Saying, condition: Condition): Line {
  const { say, nameOf } = saying;
  const inside = (conditions: readonly Condition[]) => conditions.map(one => sayCondition(saying, one));
  if ('all' in condition) return over(say('rulebook', 'condition.all'), inside(condition.all));
  if ('any' in condition) return over(say('rulebook', 'condition.any'), inside(condition.any));
  if ('not' in condition) return over(say('rulebook', 'condition.not'), inside([condition.not]));
  if ('trait' in condition) {
    const what = say.code('rulebook', `traits.${condition.trait}`);
    return leaf(condition.is === false ? say('rulebook', 'condition.isNot', { what }) : what);
  }
  if ('age' in condition) return leaf(sayAge(say, condition));
  if ('begins' in condition) return leaf(sayWhere(say, saying.begunBy, condition.begins));
  if ('has' in condition) {
    const key = condition.within === 'ever' ? 'condition.hasEver' : 'condition.has';
    return leaf(say('rulebook', key, { what: saySelector(say, condition.has, nameOf) }));
  }
  if ('during' in condition) {
    const key = condition.on === 'today' ? 'condition.duringToday' : 'condition.during';
    return leaf(say('rulebook', key, { what: sayLasting(say, condition.during, nameOf) }));
  }
  if ('option' in condition) {
    const { option, is } = condition;
    return leaf(say('rulebook', 'condition.option', { option: plain(option), value: plain(String(is)) }));
  }
  return over(say('rulebook', 'condition.compare'), [
    sayDate(saying, condition.compare),
    around(sayDate(saying, condition.onOrAfter), what => say('rulebook', 'condition.onOrAfter', { what })),
  ]);
}

const severalDays = (saying: Saying, key: 'date.earliest' | 'date.latest', of: readonly DateRule[]): Line =>
  over(
    saying.say('rulebook', key),
    of.map(one => sayDate(saying, one)),
  );

const plain = (code: string): string => code.replaceAll('-', ' ');

function sayFactDay({ say, nameOf }: Saying, rule: Extract<DateRule, { fact: string }>): string {
  const { fact, where, which, end, on } = rule;
  const what = (end ? sayLasting : saySelector)(say, where ? { fact, where } : { fact }, nameOf);
  const told = end ? say('rulebook', 'date.end', { what }) : what;
  if (on === 'before')
    return say('rulebook', which === 'first' ? 'date.firstBefore' : 'date.lastBefore', { what: told });
  return which === 'last' ? say('rulebook', 'date.last', { what: told }) : told;
}

/** An age that a pack chooses is told by what the packs in force chose. */
function ageOf({ packs }: Saying, birthday: number | { option: string }): number {
  if (typeof birthday === 'number') return birthday;
  const { option } = birthday;
  return Number(packs.findLast(({ options }) => options && option in options)?.options?.[option] ?? 0);
}

/** What a definition is called, by the highest pack that has it. */
export const definitionTitle = ({ packs, say }: Pick<Saying, 'packs' | 'say'>, name: string): string =>
  packs.findLast(({ definitions }) => definitions && name in definitions)?.definitions?.[name]?.title[say.language] ??
  plain(name);

function sayBranch(saying: Saying, rule: Extract<DateRule, { if: Condition }>): Line {
  const { say } = saying;
  return over(say('rulebook', 'date.if'), [
    sayCondition(saying, rule.if),
    around(sayDate(saying, rule.gives), what => say('rulebook', 'date.ifSo', { what })),
    ...(rule.otherwise === undefined
      ? []
      : [around(sayDate(saying, rule.otherwise), what => say('rulebook', 'date.ifNot', { what }))]),
  ]);
}

function sayCounted(saying: Saying, rule: Extract<DateRule, { counted: unknown }>): Line {
  const { say, nameOf } = saying;
  const { counted, without = [], from, reach, inLast, unbroken } = rule;
  const told = { amount: sayAmount(say, reach), what: sayLasting(say, counted, nameOf) };
  const text = inLast
    ? say('rulebook', 'date.countedInLast', { ...told, last: sayAmount(say, inLast) })
    : say('rulebook', unbroken ? 'date.countedUnbroken' : 'date.counted', told);
  const left = without.map(one => sayLasting(say, one, nameOf));
  return over(text, [
    ...(from === undefined
      ? []
      : [around(sayDate(saying, from), what => say('rulebook', 'date.countedFrom', { what }))]),
    ...(left.length > 0 ? [leaf(say('rulebook', 'date.without', { what: sayList(say.language, left) }))] : []),
  ]);
}

function sayAge(say: Say, { age, on }: Extract<Condition, { age: unknown }>): string {
  const { atLeast, below } = age;
  const when = say('rulebook', on === 'today' ? 'condition.today' : 'condition.atBegin');
  if (atLeast !== undefined && below !== undefined)
    return say('rulebook', 'condition.ageBetween', { from: atLeast, to: below, when });
  return atLeast === undefined
    ? say('rulebook', 'condition.ageBelow', { age: below ?? 0, when })
    : say('rulebook', 'condition.ageFrom', { age: atLeast, when });
}
