import { ok } from '#kernel/result.ts';
import { signersOf } from '#modules/agreements/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Quote } from '#web/ui/quote.tsx';
import { TALK_OUTCOMES } from '../contract.ts';
import { whoAsked } from '../load/load-plan.ts';
import { planForm, planPath } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { holdTalkFields, MOST_WORDS } from '../plan-fields.ts';
import { keepPromises } from '../policy.ts';
import { type PlanTalk, talkById } from '../store/talks.ts';
import { holdTalk } from '../use-cases/hold-talk.ts';
import type { Route } from './+types/hold-talk';

async function talkHere(ask: Ask, childId: string, talkId = ''): Promise<PlanTalk> {
  const talk = await talkById(ask.tx, talkId);
  return talk?.childId === childId ? talk : notThere();
}

export const loader = page(
  keepPromises,
  async ask => {
    const { say, language, who } = ask;
    const form = await planForm(ask, ask.params.childId);
    const talk = await talkHere(ask, form.childId, ask.params.talkId);
    const asker = whoAsked(ask, await signersOf(ask.tx, talk.agreementId), talk);
    return {
      ...form,
      words: say.group('partnership-plan', 'talkForm'),
      title: say('partnership-plan', 'talkForm.title'),
      save: say('partnership-plan', 'talkForm.save'),
      asked: say('partnership-plan', 'talkForm.asked', {
        who: asker,
        day: sayDayOf(language, who.timeZone, talk.askedAt),
      }),
      said: { words: talk.words, lang: talk.language === language ? undefined : talk.language },
      held: talk.heldOn ? say('partnership-plan', 'talkForm.held', { day: sayDay(language, talk.heldOn) }) : null,
      outcomes: TALK_OUTCOMES.map(value => ({ value, label: say('partnership-plan', `outcomes.${value}`) })),
      known: typedFrom(holdTalkFields, { heldOn: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  keepPromises,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const talk = await talkHere(ask, childId, ask.params.talkId);
    const read = readFields(ask.form, holdTalkFields);
    if (!read.ok) return read;
    const held = await holdTalk(ask, { talkId: talk.id, ...read.value.values });
    return held.ok ? ok({ to: `${planPath(childId)}?done=held` }) : held;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function HoldTalk({ loaderData, actionData }: Route.ComponentProps) {
  const { words, asked, said, held, outcomes } = loaderData;
  return (
    <PlanForm form={loaderData} refused={actionData}>
      {(field, typed) => (
        <>
          {held && <Alert kind="info">{held}</Alert>}
          <div>
            <p className="al-second">{asked}</p>
            <Quote>
              <span dir="auto" lang={said.lang}>
                {said.words}
              </span>
            </Quote>
          </div>
          <DateInput {...field('heldOn')} label={words.heldOn} value={typedDate(typed, 'heldOn')} />
          <RadioGroup {...field('outcome')} label={words.outcome} options={outcomes} />
          <TextArea {...field('words')} label={words.words} max={MOST_WORDS} rows={3} />
          <DateInput
            {...field('meetAgainOn')}
            label={words.meetAgainOn}
            required={false}
            value={typedDate(typed, 'meetAgainOn')}
          />
        </>
      )}
    </PlanForm>
  );
}
