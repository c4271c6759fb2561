import type { Id } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { sayOwed } from '../say/say-owed.ts';
import { agencyFrame, countHomes, countItself } from './count-agency.ts';
import { stepChoices, writeStep } from './step-choices.ts';
import { owedFor, stepsFor } from './store.ts';

/**
 * What is due for a home, or (null) of the agency itself, in finished words: kept as everybody's lists have it, and counted
 * again as the reader to say why.
 */
export async function loadOwed(ask: Ask & { readonly query: URLSearchParams }, home: Id | null, mayDocument: boolean) {
  const { tx, who, now, today, say, language } = ask;
  const [packs, frame] = await Promise.all([packsInForce(tx, who.agencyId, now), agencyFrame(tx, who.agencyId, now)]);
  const rules = rulesOf(packs, today.toString());
  const [kept, counted, steps] = await Promise.all([
    owedFor(tx, home),
    home === null ? countItself(tx, frame) : countHomes(tx, [home], frame).then(of => of.get(home) ?? null),
    stepsFor(tx, home),
  ]);
  const choices = stepChoices(ask, rules, home === null ? 'agency' : 'home');
  const labels = new Map(choices.map(({ value, label }) => [value, label]));
  return {
    owed: say.group('clocks', 'owed'),
    ...sayOwed(ask, rules, kept, counted),
    steps: steps.map(step => ({
      key: step.id,
      text: [
        labels.get(writeStep({ fact: step.fact as 'done', kind: step.kind })) ?? step.kind,
        sayDay(language, step.done_on),
        step.note,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    form: mayDocument ? { formKey: newId(), choices, asked: ask.query.get('step') ?? '' } : null,
    done: ask.query.get('done') === 'step',
  };
}

export type LoadedOwed = Awaited<ReturnType<typeof loadOwed>>;
