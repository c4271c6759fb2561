import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { typedFrom } from '#web/form/typed.ts';
import { aroundPlan } from './around-plan.ts';
import { KIN_AS, takeOverFields } from './contract.ts';
import { ownerChoices, ownerChosen, type StepOwner, workerOf } from './step-owner.ts';
import type { PlanRow } from './store/plans.ts';
import { type Offered, openGoalsOf } from './take-over.ts';

/** Whoever a meeting named as the one who does it, as they were named there. */
const AS_DECIDED = 'as-decided';

/** What the form of a line that is taken over suggests: its words, who does it, and by when. A person changes all of it. */
export async function takeOverForm(ask: Ask, plan: PlanRow, offer: Offered) {
  const { say, language, who } = ask;
  const goals = await openGoalsOf(ask, plan.id);
  const choices = await ownerChoices(ask, plan);
  return {
    goals: goals.map(({ id, words }) => ({ value: id, label: words })),
    kinAs: KIN_AS.map(value => ({ value, label: say('planning', `kinAs.${value}`) })),
    owners:
      offer.kind === 'decision'
        ? [{ value: AS_DECIDED, label: say('planning', 'takeOver.asDecided', { name: offer.owner }) }, ...choices]
        : choices,
    lead:
      offer.kind === 'decision'
        ? say('planning', 'takeOver.fromMeeting', {
            kind: offer.row[`kind_${language}`],
            day: sayDayOf(language, who.timeZone, offer.row.starts_at),
          })
        : [fullNameOf(offer.row), offer.row.kind].join(', '),
    suggested: typedFrom(takeOverFields, {
      goal: goals.length === 1 ? goals[0]!.id : null,
      step:
        offer.kind === 'decision'
          ? offer.row.words
          : say('planning', 'takeOver.kinStep', { name: fullNameOf(offer.row), kind: offer.row.kind }),
      owner: offer.kind === 'decision' ? await suggestedOwner(ask, plan, offer.owner) : null,
      dueOn: offer.kind === 'decision' ? offer.row.due_on : null,
    }),
  };
}

const fullNameOf = (row: { readonly first_name: string; readonly last_name: string | null }) =>
  [row.first_name, row.last_name].filter(Boolean).join(' ');

/** Somebody around the plan by this name, or the case manager; else whoever the meeting named. */
async function suggestedOwner(ask: Ask, plan: PlanRow, name: string): Promise<string> {
  const person = (await aroundPlan(ask, plan)).people.find(each => each.name === name);
  if (person) return `${person.part}:${person.personId}`;
  return (await workerOf(ask, plan)) === name ? 'staff' : AS_DECIDED;
}

/** Who was chosen; undefined when it is none of them. */
export async function takenOwner(
  ask: Ask,
  plan: PlanRow,
  offer: Offered,
  { owner, provider }: { readonly owner: string; readonly provider: string | null },
): Promise<StepOwner | undefined> {
  if (owner !== AS_DECIDED) return ownerChosen(ask, plan, owner, provider);
  if (offer.kind !== 'decision') return undefined;
  return { owner: offer.row.owner_id ? 'staff' : 'provider', ownerId: null, ownerName: offer.owner };
}
