import { type Id, newId } from '#kernel/ids.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type Typed, typedFrom } from '#web/form/typed.ts';
import { CHILD_ASKED, DECISIONS, type Decision, reasonsFields, SPEAKS } from './contract.ts';
import { factorsOf, opensReasonsFor, placementsToWeigh, type ReasonsRow, weighedFor } from './store.ts';

/** Which decision the form is about: asked for by its address, else the home the child is in. */
export async function decisionAsked(
  { tx, who }: Ask,
  childId: Id,
  query: URLSearchParams,
): Promise<{ decision: Decision; placementId: Id | null }> {
  const placements = await placementsToWeigh(tx, childId, who.timeZone);
  const asked = DECISIONS.find(each => each === query.get('decision'));
  const decision = asked ?? (placements.length > 0 ? 'placement' : 'school');
  if (decision !== 'placement') return { decision, placementId: null };
  const chosen = placements.find(({ id }) => id === query.get('placement')) ?? placements[0] ?? notThere();
  return { decision, placementId: chosen.id };
}

/** What the form of reasons shows: its factors, and what is written so far. Leaves with NotThere. */
export async function loadReasonsForm(
  ask: Ask,
  childId: Id,
  about: { readonly decision: Decision; readonly placementId: Id | null },
  before?: ReasonsRow,
) {
  const { tx, say, language, today, who } = ask;
  if (!(await opensReasonsFor(tx, childId))) return notThere();
  const child = (await personById(tx, childId)) ?? notThere();
  const name = child.first_name;
  const words = say.group('placement', 'reasonsForm');
  const factors = await factorsOf(tx, about.decision);
  const weighed = before ? await weighedFor(tx, childId, [before.id]) : [];
  const placement = (await placementsToWeigh(tx, childId, who.timeZone)).find(({ id }) => id === about.placementId);
  const home = placement && [placement[language], placement.place].filter(Boolean).join(': ');
  return {
    words,
    childId,
    ...about,
    title: say('placement', 'reasonsForm.title', { name }),
    over: home ?? say('placement', `decisions.${about.decision}`),
    askedLabel: say('placement', 'reasonsForm.childAsked', { name }),
    viewLabel: say('placement', 'reasonsForm.childView', { name }),
    speaks: SPEAKS.map(value => ({ value, label: say('placement', `speaks.${value}`) })),
    asked: CHILD_ASKED.map(value => ({ value, label: say('placement', `childAsked.${value}`) })),
    factors: factors.map(factor => ({
      code: factor.code,
      label: factor[language],
      source: say('placement', 'reasonsForm.source', { source: factor.source }),
    })),
    known: {
      what: before?.what ?? home ?? '',
      ...typedFrom(reasonsFields, { decidedOn: before?.decided_on ?? placement?.on ?? today.toString() }),
      childAsked: before?.child_asked ?? '',
      childView: before?.child_view ?? '',
      reason: before?.reason ?? '',
      ...Object.fromEntries(
        weighed.flatMap(each => [
          [`speaks_${each.factor}`, each.speaks],
          [`words_${each.factor}`, each.words ?? ''],
        ]),
      ),
    } as Typed,
    seen: before?.written_at ?? '',
    back: `/children/${childId}/placement/reasons`,
    formKey: newId(),
  };
}
