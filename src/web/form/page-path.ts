import type { FormDraft } from './draft.ts';
import { type Answers, CHECK, type Form, type FormPageSpec } from './form.ts';

/** The part of a draft that says how far it is. */
export type Progress = Pick<FormDraft, 'answers' | 'answered'>;

/** The page with this id, or null. */
export const findPage = (form: Form, id: string): FormPageSpec | null =>
  form.pages.find(page => page.id === id) ?? null;

/** Ids of the pages these answers lead through, first to last. A form that leads in a circle or nowhere is a mistake. */
export function pagePath(form: Form, answers: Answers): string[] {
  const path: string[] = [];
  let id = form.pages[0]?.id ?? CHECK;
  while (id !== CHECK) {
    const page = findPage(form, id);
    if (!page || path.includes(id)) throw new Error(`form ${form.id}: page ${id} leads nowhere`);
    path.push(id);
    id = page.next(answers);
  }
  return path;
}

/** The first page still to answer; null when everything is answered. */
export const firstUnanswered = (form: Form, { answers, answered }: Progress): string | null =>
  pagePath(form, answers).find(id => !answered.includes(id)) ?? null;

/** The page before this one (or before `check`), for the back link; null at the start. */
export function pageBefore(form: Form, answers: Answers, id: string): string | null {
  const path = pagePath(form, answers);
  const place = id === CHECK ? path.length : path.indexOf(id);
  return path[place - 1] ?? null;
}

/** May this page be opened: is it on the way, with everything before it answered? */
export function mayOpen(form: Form, { answers, answered }: Progress, id: string): boolean {
  const path = pagePath(form, answers);
  const place = id === CHECK ? path.length : path.indexOf(id);
  return place >= 0 && path.slice(0, place).every(before => answered.includes(before));
}

/**
 * Takes a page's values. Answers of pages that are no longer on the way, or that no longer hold, are forgotten.
 * `next` is the first page still to answer, or `check`.
 */
export function answerPage(form: Form, progress: Progress, id: string, values: Answers): Progress & { next: string } {
  const page = findPage(form, id);
  if (!page) throw new Error(`form ${form.id}: no page ${id}`);
  const changed = Object.keys(page.fields).some(
    name => JSON.stringify(values[name] ?? null) !== JSON.stringify(progress.answers[name] ?? null),
  );
  const forgotten = changed ? (page.forgets ?? []) : [];
  const merged = { ...progress.answers, ...pick(values, Object.keys(page.fields)) };
  const path = pagePath(form, merged);
  const kept = path.filter(on => !forgotten.includes(on));
  const names = kept.flatMap(on => Object.keys(findPage(form, on)?.fields ?? {}));
  const answered = kept.filter(on => on === id || progress.answered.includes(on));
  const answers = pick(merged, names);
  return { answers, answered, next: firstUnanswered(form, { answers, answered }) ?? CHECK };
}

const pick = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(names.filter(name => name in answers).map(name => [name, answers[name] ?? null]));
