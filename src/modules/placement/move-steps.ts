import type { Id } from '#kernel/ids.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type Draft, emptyDraft, findDraft } from '#platform/http/drafts.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { withOptions } from '#web/form/field-spec.ts';
import type { Form } from '#web/form/form.ts';
import { findHomesForChildren, type HomeChoice } from './find-homes-for-children.ts';
import { momentOf, readMove, withPerson } from './forms/read-move.ts';
import { handoverCodes, handoverField, recordMoveForm } from './forms/record-move-v1.ts';
import { sayWhyNot } from './say-why-not.ts';
import { codes, findStanding, handoverKinds, type Standing } from './store.ts';
import { adultsOfCase, siblingsInCare } from './store-history.ts';

/** Everything a step of the move form is drawn from. */
export type MoveWork = {
  readonly draft: Draft;
  readonly form: Form;
  readonly standing: Standing;
  readonly siblings: Awaited<ReturnType<typeof siblingsInCare>>;
};

/** The worker's draft for this child and the form with the options of this moment. Leaves when the child is not in care. */
export async function openMove(ask: Ask, childId: Id): Promise<MoveWork> {
  const standing = await findStanding(ask.tx, childId);
  if (!standing) return notThere();
  const siblings = await siblingsInCare(ask.tx, childId);
  const kept = await findDraft(ask, recordMoveForm, childId);
  const draft = kept ?? emptyDraft(ask, recordMoveForm, { kind: 'child', id: childId });
  // A child without brothers and sisters in care needs no first question.
  const alone = siblings.length === 0 && !draft.answered.includes('who');
  return {
    draft: alone
      ? { ...draft, answers: { ...draft.answers, children: [childId] }, answered: [...draft.answered, 'who'] }
      : draft,
    form: await formOfNow(ask, childId, siblings, draft),
    standing,
    siblings,
  };
}

async function formOfNow(ask: Ask, childId: Id, siblings: MoveWork['siblings'], draft: Draft): Promise<Form> {
  const [reasons, settings] = await Promise.all([codes(ask.tx, 'move_reason', ask.language), placementSettings(ask)]);
  const options = {
    children: [childId, ...siblings.map(sibling => sibling.childId)],
    reason: reasons.map(reason => reason.code),
    setting: settings.map(setting => setting.code),
    home: typeof draft.answers.home === 'string' ? [draft.answers.home] : [],
  };
  return {
    ...recordMoveForm,
    pages: recordMoveForm.pages.map(page => ({
      ...page,
      fields: withOptions(page.fields as Form['pages'][number]['fields'], options),
    })),
  };
}

/** Kinds of placement a worker may choose; a trial home visit is chosen by the person it is with. */
export async function placementSettings(ask: Ask) {
  const rows = await ask.tx
    .selectFrom('app.setting')
    .select(['code', ask.language, 'layer'])
    .where('layer', '=', 'placement')
    .where('code', '<>', 'trial_home_visit')
    .execute();
  return rows.map(row => ({ code: row.code, label: (row as unknown as Record<string, string>)[ask.language]! }));
}

/** The standings of the children the draft names, in its order. */
export async function chosenStandings(ask: Ask, work: MoveWork): Promise<Standing[]> {
  const ids = (work.draft.answers.children ?? []) as readonly Id[];
  const standings = await Promise.all(
    ids.map(id => (id === work.standing.childId ? work.standing : findStanding(ask.tx, id))),
  );
  return standings.filter(standing => standing !== undefined);
}

/** The homes of the "where" step on the day of the move, finished for the page. */
export async function whereChoices(ask: Ask, work: MoveWork) {
  const { answers } = work.draft;
  const at = momentOf(String(answers.day), String(answers.time), ask.who.timeZone);
  const standings = await chosenStandings(ask, work);
  const found = await findHomesForChildren(ask, standings, at, 'placement');
  const parents = await adultsOfCase(ask.tx, work.standing.childId);
  return {
    moment: sayMoment(ask.language, ask.who.timeZone, at),
    can: found.can.map(choice => ({ value: choice.home.homeId, label: choice.home.name, hint: hintOf(ask, choice) })),
    parents: parents.map(parent => ({
      value: withPerson(parent.personId),
      label: ask.say('placement', 'move.withParent', { name: parent.name }),
    })),
    cannot: found.cannot.map(choice => ({
      value: choice.home.homeId,
      label: choice.home.name,
      note: choice.fit.whyNot.map(reason => sayWhyNot(ask, reason)).join(' · '),
      emergency: choice.fit.whyNot.every(reason => reason.code === 'respite-only'),
    })),
    more: found.more,
  };
}

function hintOf(ask: Ask, { home, fit }: HomeChoice): string {
  const { say } = ask;
  const license = home.licenses.find(held => held.to === fit.until);
  const parts = [
    home.area,
    fit.beds === null
      ? say('placement', 'move.bedsNamed')
      : say('placement', 'move.beds', { free: fit.beds - fit.taken, beds: fit.beds }),
    license &&
      home.kind !== 'facility' &&
      say('placement', 'move.ages', { youngest: license.youngest, oldest: license.oldest }),
    fit.until && say('placement', 'move.licensed', { until: sayDay(ask.language, fit.until) }),
    home.confirmedAt &&
      say('placement', 'move.confirmed', { day: sayDayOf(ask.language, ask.who.timeZone, home.confirmedAt) }),
    fit.cannotTell.includes('age') && say('placement', 'move.cannotTell'),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The hand-over items with their labels, in the order of the form. */
export async function handoverRows(ask: Ask) {
  const kinds = new Map((await handoverKinds(ask.tx, ask.language)).map(kind => [kind.code, kind]));
  return handoverCodes.map(code => ({
    name: handoverField(code),
    label: kinds.get(code)?.label ?? code,
    required: kinds.get(code)?.requiredWhenPlanned ?? false,
  }));
}

/** The use case's input from the finished draft, with what the check page showed as each child's present placement. */
export function inputOf(ask: Ask, work: MoveWork, form: FormData) {
  const children = (work.draft.answers.children ?? []) as readonly Id[];
  const seen = new Map(children.map(childId => [childId, (form.get(`seen-${childId}`) as string | null) || null]));
  return readMove(work.draft.answers, ask.who.timeZone, seen);
}
