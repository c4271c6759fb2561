import type { Ask } from '#platform/http/ask.ts';
import { sayList, sayMoment } from '#platform/words/say-date.ts';
import { momentOf } from './forms/read-move.ts';
import { chosenStandings, handoverRows, type MoveWork, placementSettings } from './move-steps.ts';
import { codes } from './store.ts';

/** Everything once more before it is recorded: answers in words, and what each child's present placement is. */
export async function checkMove(ask: Ask, { draft, standing, siblings }: MoveWork) {
  const { say, language, tx, who } = ask;
  const { answers } = draft;
  const standings = await chosenStandings(ask, { draft, standing, siblings, form: { id: '', version: 1, pages: [] } });
  const [reasons, settings, items, homes, people] = await Promise.all([
    codes(tx, 'move_reason', language),
    placementSettings(ask),
    handoverRows(ask),
    tx
      .selectFrom('app.licensing_v_home')
      .select(['id', 'name'])
      .where('id', 'in', homeIds([answers.home, ...standings.map(one => one.homeId)]))
      .execute(),
    tx
      .selectFrom('app.people_v_person')
      .select(['id', 'first_name'])
      .where('id', 'in', homeIds([String(answers.home ?? '').replace('with:', '')]))
      .execute(),
  ]);
  const labelOf = (list: readonly { code: string; label: string }[], code: unknown) =>
    list.find(entry => entry.code === code)?.label ?? '';
  const homeName = (id: unknown) => homes.find(home => home.id === id)?.name;
  const withParent = people.map(person => say('placement', 'move.withParent', { name: person.first_name ?? '' }))[0];
  const target = homeName(answers.home) ?? withParent ?? '';
  const href = (step: string) => `/children/${standing.childId}/move/${step}`;
  const row = (label: string, value: string, step: string) => ({ label, value, href: href(step) });
  const move = say.group('placement', 'move');
  const from = [...new Set(standings.map(one => homeName(one.homeId) ?? move.noPlace))];
  return {
    answers: [
      ...(siblings.length > 0
        ? [
            row(
              move.children,
              sayList(
                language,
                standings.map(one => one.firstName),
              ),
              'who',
            ),
          ]
        : []),
      row(
        move.when,
        sayMoment(language, who.timeZone, momentOf(String(answers.day), String(answers.time), who.timeZone)),
        'when',
      ),
      row(move.planned, answers.planned === 'planned' ? move.plannedYes : move.plannedNo, 'when'),
      row(move.reason, labelOf(reasons, answers.reason), 'why'),
      row(move.why, String(answers.why ?? ''), 'why'),
      row(
        move.where,
        [target, String(answers.home).startsWith('with:') ? '' : labelOf(settings, answers.setting)]
          .filter(Boolean)
          .join(' · '),
        'where',
      ),
    ],
    from: sayList(language, from),
    handover: items.map(item => {
      const state = answers[item.name];
      return row(
        item.label,
        typeof state === 'string' && state ? say.code('placement', `move.state-${state}`) : move.none,
        'hand-over',
      );
    }),
    seen: standings.map(one => ({ childId: one.childId, placementId: one.placementId ?? '' })),
    ends: standings.some(one => one.placementId)
      ? say('placement', 'move.afterEnds', { home: sayList(language, from) })
      : null,
    begins: homeName(answers.home) ? say('placement', 'move.afterBegins', { home: target }) : null,
  };
}

/** Only what looks like an id goes into the query. */
const homeIds = (values: readonly unknown[]): string[] => {
  const ids = values.filter((value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value));
  return ids.length > 0 ? ids : ['00000000-0000-4000-8000-000000000000'];
};
