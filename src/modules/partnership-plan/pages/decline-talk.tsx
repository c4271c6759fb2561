import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { recordDeclineTalk, signersOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { planForm, planPath, planToWorkOn } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { declineTalkFields, MOST_WORDS } from '../plan-fields.ts';
import { talkAfterDecline } from '../policy.ts';
import { firstNameOf } from '../say/say-words.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';
import type { Route } from './+types/decline-talk';

/** Who declined the child's plan, and how. NotThere when nobody declined it under this id. */
async function declineHere(ask: Ask, childId: string, declineId = '') {
  const plan = await planToWorkOn(ask, childId);
  const signer = (await signersOf(ask.tx, plan.id)).find(({ declined }) => declined?.id === declineId);
  return signer?.declined ? { ...signer.declined, side: signer.side, name: firstNameOf(signer.name) } : notThere();
}

export const loader = page(
  talkAfterDecline,
  async ask => {
    const { say, language, who } = ask;
    const form = await planForm(ask, ask.params.childId);
    const { name, at, reason } = await declineHere(ask, form.childId, ask.params.declineId);
    return {
      ...form,
      words: say.group('partnership-plan', 'decline'),
      title: say('partnership-plan', 'decline.title', { name }),
      lead: say('partnership-plan', 'decline.lead'),
      save: say('partnership-plan', 'decline.save'),
      said: say('partnership-plan', 'decline.said', { name, day: sayDayOf(language, who.timeZone, at) }),
      reason,
      known: typedFrom(declineTalkFields, { talkedOn: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  talkAfterDecline,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const { id: declineId, side } = await declineHere(ask, childId, ask.params.declineId);
    const read = readFields(ask.form, declineTalkFields);
    if (!read.ok) return read;
    // A parent keeps what came of the talk with their no.
    const outcome = side === 'family' ? [{ at: 'outcome', texts: [read.value.values.outcome] }] : [];
    const problems = await problemsThatTellTheHome(ask.tx, childId, outcome);
    if (problems.length > 0) return no(invalid(...problems));
    const talked = await recordDeclineTalk(ask, { declineId, ...read.value.values });
    return talked.ok ? ok({ to: `${planPath(childId)}?done=held` }) : talked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function DeclineTalk({ loaderData, actionData }: Route.ComponentProps) {
  const { words, said, reason } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          <div>
            <p className="al-second">{said}</p>
            <Quote>
              <span dir="auto">{reason}</span>
            </Quote>
          </div>
          <DateInput {...field('talkedOn')} label={words.talkedOn} value={typedDate(typed, 'talkedOn')} />
          <TextArea {...field('outcome')} label={words.outcome} max={MOST_WORDS} rows={3} />
        </>
      )}
    </PlanForm>
  );
}
