import { type Day, yearOf } from '#kernel/days.ts';
import type { Id } from '#kernel/ids.ts';
import { type Obligation, obligationStates, type Rule } from '#modules/rulebook/index.ts';
import { KeyReader } from './duty-id.ts';
import { idHalves, imprint, Mixture } from './imprint.ts';

/**
 * Duties toward a child of one topic: those that are open, or those that were over in one year. A state has millions, so that
 * a sheet holds bare lists in one order: what a duty was counted from is let go of at once.
 */
export type DutySheet = {
  readonly child: Id;
  readonly topic: string;
  /** 0: open. */
  readonly year: number;
  /** The second halves of their ids, two numbers each. */
  readonly ids: number[];
  readonly kinds: DutyKind[];
  readonly states: number[];
  readonly began: Day[];
  readonly opens: (Day | null)[];
  readonly due: (Day | null)[];
  /** The day they were settled, or ended unsettled; the fact that settled them. */
  readonly over: (Day | null)[];
  readonly settledBy: (string | null)[];
  /** Of what is open. */
  readonly keys: string[];
  /** What few have, by place: the moment it is due (epoch milliseconds), the exception's fact, what is missing. */
  dueAt: Map<number, number> | null;
  exceptions: Map<number, string> | null;
  missing: Map<number, string> | null;
  /** All the sheet says, and the number it comes to. */
  readonly mixture: Mixture;
  said: number;
};

/** What is kept of a child's duties. How they were counted is not: that is counted again when somebody asks why. */
export function dutySheets(child: Id, duties: readonly Obligation[]): DutySheet[] {
  const byTopic = new Map<string, DutySheet[]>();
  const keys = new KeyReader();
  const seed = imprint(child);
  for (const duty of duties) write(sheetFor(byTopic, child, duty), duty, keys, seed);
  const sheets = [...byTopic.values()].flat();
  for (const sheet of sheets) sheet.said = sheet.mixture.number;
  return sheets;
}

function sheetFor(byTopic: Map<string, DutySheet[]>, child: Id, duty: Obligation): DutySheet {
  const { topic } = duty.rule;
  let ofTopic = byTopic.get(topic);
  if (ofTopic === undefined) {
    ofTopic = [];
    byTopic.set(topic, ofTopic);
  }
  const over = overOn(duty);
  const year = over === null ? 0 : Math.min(Math.max(yearOf(duty.due?.day ?? over), 1), 9999);
  for (const sheet of ofTopic) if (sheet.year === year) return sheet;
  const sheet = emptySheet(child, topic, year);
  ofTopic.push(sheet);
  return sheet;
}

const emptySheet = (child: Id, topic: string, year: number): DutySheet => ({
  child,
  topic,
  year,
  ids: [],
  kinds: [],
  states: [],
  began: [],
  opens: [],
  due: [],
  over: [],
  settledBy: [],
  keys: [],
  dueAt: null,
  exceptions: null,
  missing: null,
  mixture: new Mixture(),
  said: 0,
});

const NO_DAY = 0x7fff_ffff;

function write(sheet: DutySheet, duty: Obligation, keys: KeyReader, seed: ReturnType<typeof imprint>): void {
  const { mixture: said, states } = sheet;
  const { due, begin, opens, exception, missing, settledBy } = duty;
  const [high, low] = idHalves(keys.ofKey(duty), seed);
  const kind = kindOf(duty);
  const state = stateOf(duty);
  const over = overOn(duty);
  const place = states.length;
  sheet.ids.push(high, low);
  sheet.kinds.push(kind);
  states.push(state);
  sheet.began.push(begin.day);
  sheet.opens.push(opens);
  sheet.due.push(due?.day ?? null);
  said.add(low);
  said.add(kind.id | 0);
  said.add(state);
  said.add(begin.day);
  said.add(opens ?? NO_DAY);
  said.add(due?.day ?? NO_DAY);
  said.add(over ?? NO_DAY);
  if (over === null) sheet.keys.push(duty.key);
  else {
    sheet.over.push(over);
    sheet.settledBy.push(settledBy?.id ?? null);
    if (settledBy !== null) said.addImprint(keys.of(settledBy.id));
  }
  if (due !== null && due.at !== null) {
    sheet.dueAt ??= new Map();
    sheet.dueAt.set(place, due.at);
    said.add(Math.floor(due.at / 1000));
  }
  if (exception !== null) {
    sheet.exceptions ??= new Map();
    sheet.exceptions.set(place, exception.id);
    said.addImprint(keys.of(exception.id));
  }
  if (missing !== null) {
    sheet.missing ??= new Map();
    sheet.missing.set(place, missing);
    said.addImprint(keys.of(missing));
  }
}

/** The day a duty was over: settled, or ended unsettled. Null while it is open. */
const overOn = ({ settledOn, ended }: Obligation): Day | null => settledOn ?? ended?.on ?? null;

const placeOfState = new Map(obligationStates.map((state, place) => [state, place + 1]));
const MISSED = obligationStates.length + 1;

/** Its state as a number; one more than there are states is one that ended with its day behind it. */
const stateOf = ({ state, ended }: Obligation): number => (ended?.missed ? MISSED : placeOfState.get(state)!);

/** What a rule says of all its duties. */
export type DutyKind = { readonly id: number; readonly rule: Rule; readonly pack: string };

const kinds = new WeakMap<Rule, DutyKind>();

/** The kind of a duty, numbered by what it says. */
function kindOf({ rule, pack: { pack } }: Obligation): DutyKind {
  const known = kinds.get(rule);
  if (known !== undefined) return known;
  const said = new Mixture();
  for (const text of [rule.id, pack, rule.duty, rule.responsible]) said.addImprint(imprint(text));
  const kind = { id: said.number, rule, pack };
  kinds.set(rule, kind);
  return kind;
}
