import type { Id } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { momentOf } from '#modules/cases/index.ts';
import { type InvalidFields, readFields } from '#web/form/read-fields.ts';
import {
  AGREED_LINES,
  type Agreed,
  agreedLine,
  childFields,
  NOTE_PARTS,
  type Notes,
  type RecordVisit,
  type VisitToChild,
  visitFields,
} from './contract.ts';
import { atChild } from './rules/visit-problems.ts';

/** Whom the form may name: children of the visit besides the first, and people the words may speak of. */
export type VisitChoices = {
  readonly childId: Id;
  readonly siblings: readonly Id[];
  readonly people: readonly Id[];
  readonly timeZone: string;
};

/** Reads the form of a visit: what is asked once, then each child of it, then what was agreed. All problems at once. */
export function readVisit(form: FormData, choices: VisitChoices): Result<RecordVisit, InvalidFields> {
  const read = readFields(form, visitFields(choices.siblings, choices.people));
  const problems: Problem[] = read.ok ? [] : [...read.refusal.problems];
  const also = choices.siblings.filter(id => form.getAll('with').includes(id));
  const children = [choices.childId, ...also].map(id => readChild(form, id, problems));
  const agreed = AGREED_LINES.flatMap(line => readAgreed(form, line, problems));
  if (isDayWithoutTask(form)) problems.push({ at: 'todo', code: 'required' });
  if (!read.ok) return no({ ...read.refusal, problems });
  const { day, time, way, place, held, by, named, todo, todoDue } = read.value.values;
  if (problems.length > 0) return no({ kind: 'invalid', problems, typed: {} });
  return ok({
    children,
    way,
    place,
    held: held === 'yes',
    happenedAt: momentOf(day, time, choices.timeZone),
    madeBy: by,
    named,
    agreed,
    todo: todo === null ? null : { words: todo, dueOn: todoDue },
  });
}

/** A day by which something is to be done, and nothing to do. */
const isDayWithoutTask = (form: FormData): boolean =>
  !form.get('todo') && ['year', 'month', 'day'].some(part => form.get(`todoDue-${part}`));

function readChild(form: FormData, childId: Id, problems: Problem[]): VisitToChild {
  const read = readFields(
    cut(form, Object.keys(childFields), name => atChild(name, childId)),
    childFields,
  );
  if (!read.ok) {
    problems.push(...read.refusal.problems.map(each => ({ ...each, at: atChild(each.at, childId) })));
    return { childId, alone: null, notes: {} };
  }
  return { childId, ...toldIn(read.value.values) };
}

/** What was told of one child: parts left empty are not there. */
export const toldIn = (values: {
  readonly alone: string | null;
  readonly [part: string]: string | null;
}): { alone: boolean | null; notes: Notes } => ({
  alone: values.alone === 'yes' ? true : values.alone === 'no' ? false : null,
  notes: Object.fromEntries(NOTE_PARTS.flatMap(part => (values[part] ? [[part, values[part]]] : []))),
});

function readAgreed(form: FormData, line: string, problems: Problem[]): Agreed[] {
  const own = cut(form, ['agreed', 'who'], name => `${name}${line}`);
  for (const part of ['year', 'month', 'day']) own.set(`due-${part}`, String(form.get(`due${line}-${part}`) ?? ''));
  const read = readFields(own, agreedLine);
  if (!read.ok) {
    problems.push(
      ...read.refusal.problems.map(each => ({ ...each, at: each.at.replace(/^[a-z]+/, name => `${name}${line}`) })),
    );
    return [];
  }
  const { agreed, who, due } = read.value.values;
  if (agreed === null && who === null && due === null) return [];
  if (agreed === null) problems.push({ at: `agreed${line}`, code: 'agreed-required' });
  if (who === null) problems.push({ at: `who${line}`, code: 'who-required' });
  return agreed === null || who === null ? [] : [{ whoDoes: who, words: agreed, dueOn: due }];
}

/** A part of what was sent, under shorter names. */
function cut(form: FormData, names: readonly string[], nameOf: (name: string) => string): FormData {
  const own = new FormData();
  for (const name of names) own.set(name, String(form.get(nameOf(name)) ?? ''));
  return own;
}
