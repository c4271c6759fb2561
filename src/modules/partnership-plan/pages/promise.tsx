import type { Id } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { Card } from '#web/ui/card.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { doneAt, planForm, planToWorkOn, sayAgain, sayTakenBack } from '../load/load-plan-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { PlanLook } from '../parts/plan-look.tsx';
import { PromiseFields } from '../parts/promise-fields.tsx';
import { askTalkFields, changeFields, keptFields, MOST_WORDS, releaseFields } from '../plan-fields.ts';
import { keepPromises } from '../policy.ts';
import { promiseChoices, userNamed } from '../promise-choices.ts';
import { mayRelease, promiseOver } from '../rules/promise-end.ts';
import { readable } from '../say/say-words.ts';
import { type PlanPromise, promiseById } from '../store/promises.ts';
import { askToTalk } from '../use-cases/ask-to-talk.ts';
import { changePromise } from '../use-cases/change-promise.ts';
import { keepPromise } from '../use-cases/keep-promise.ts';
import { releasePromise } from '../use-cases/release-promise.ts';
import type { Route } from './+types/promise';

const WAYS = ['kept', 'talk', 'change', 'release'] as const;
type Wanted = (typeof WAYS)[number];
const wanted = (asked: unknown): Wanted | null => WAYS.find(way => way === asked) ?? null;

async function promiseHere(ask: Ask, childId: string, promiseId = ''): Promise<PlanPromise> {
  const promise = await promiseById(ask.tx, promiseId);
  return promise?.childId === childId ? promise : notThere();
}

export const loader = page(
  keepPromises,
  async ask => {
    const { say, language } = ask;
    const form = await planForm(ask, ask.params.childId);
    const promise = await promiseHere(ask, form.childId, ask.params.promiseId);
    const plan = await planToWorkOn(ask, form.childId);
    const over = promiseOver(promise) !== null;
    const here = `${form.back}/promises/${promise.id}`;
    const words = say.group('partnership-plan', 'promise');
    const ways = WAYS.filter(way => !over && (way !== 'release' || mayRelease('agency', promise.side)));
    const want = wanted(ask.query.get('do'));
    return {
      ...form,
      ...(await promiseChoices(ask, plan.id, promise.language)),
      words,
      fields: say.group('partnership-plan', 'promiseForm'),
      want: want && ways.includes(want) ? want : null,
      title: readable(promise, language).text,
      save: { kept: words.keptSave, talk: words.talkSave, change: words.changeSave, release: words.releaseSave },
      over: say('partnership-plan', 'promise.over', { who: promise.who, day: sayDay(language, promise.dueOn) }),
      ended: promise.keptOn
        ? say('partnership-plan', 'promise.wasKept', { day: sayDay(language, promise.keptOn) })
        : promise.releasedWhy
          ? say('partnership-plan', 'promise.wasReleased', { why: promise.releasedWhy })
          : null,
      ways: ways.map(way => ({
        key: way,
        title: words[way],
        hint: words[`${way}Text`],
        href: `${here}?do=${way}`,
      })),
      again: want === 'change' ? await sayAgain(ask, plan) : null,
      takenBack: want === 'change' ? await sayTakenBack(ask, plan) : null,
      known:
        want === 'change'
          ? typedFrom(changeFields, { ...promise })
          : typedFrom(keptFields, { keptOn: ask.today.toString() }),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  keepPromises,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const promise = await promiseHere(ask, childId, ask.params.promiseId);
    const want = wanted(ask.form.get('do')) ?? notThere();
    const done = { kept: 'kept', talk: 'talk', change: 'changed', release: 'released' }[want];
    const did = await doing[want](ask, promise);
    return did.ok ? ok({ to: doneAt(childId, done, 'prepareAgain' in did.value && did.value.prepareAgain) }) : did;
  },
);

/** What each way does with the promise. */
const doing = {
  async kept(ask: SubmitAsk, { id }: PlanPromise) {
    const read = readFields(ask.form, keptFields);
    return read.ok ? keepPromise(ask, { promiseId: id, ...read.value.values }) : read;
  },
  async talk(ask: SubmitAsk, { id, agreementId, subject }: PlanPromise) {
    const read = readFields(ask.form, askTalkFields);
    if (!read.ok) return read;
    return askToTalk(ask, {
      planId: agreementId,
      promiseId: id,
      subject,
      language: ask.language,
      ...read.value.values,
    });
  },
  async change(ask: SubmitAsk, { id, agreementId, side }: PlanPromise) {
    const read = readFields(ask.form, changeFields);
    if (!read.ok) return read;
    const { again, ...values } = read.value.values;
    const userId: Id | null = await userNamed(ask, agreementId, side, values.who);
    const changed = await changePromise(ask, { promiseId: id, userId, ...values, startAgain: again });
    return !changed.ok && changed.refusal.kind === 'signed-already'
      ? no({ kind: 'signed-already', at: 'again' })
      : changed;
  },
  async release(ask: SubmitAsk, { id }: PlanPromise) {
    const read = readFields(ask.form, releaseFields);
    return read.ok ? releasePromise(ask, { promiseId: id, ...read.value.values }) : read;
  },
};

const iconOf: Record<Wanted, IconName> = {
  kept: 'check_circle',
  talk: 'chat',
  change: 'edit',
  release: 'remove_circle',
};

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function PromiseOfPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, fields, want, ways, ended, save } = loaderData;
  if (!want)
    return (
      <PlanLook title={loaderData.title} name={loaderData.name} back={loaderData.back} over={loaderData.over}>
        <Card title={ended ? words.history : words.what}>
          {ended ? (
            <p>{ended}</p>
          ) : (
            <MiniList>
              {ways.map(way => (
                <MiniRow key={way.key} start={<Icon name={iconOf[way.key]} />} title={way.title} href={way.href}>
                  {way.hint}
                </MiniRow>
              ))}
            </MiniList>
          )}
        </Card>
      </PlanLook>
    );
  return (
    <PlanForm form={{ ...loaderData, save: save[want] }} refused={actionData}>
      {(field, typed) => (
        <>
          <input type="hidden" name="do" value={want} />
          {want === 'kept' && (
            <DateInput {...field('keptOn')} label={words.keptOn} value={typedDate(typed, 'keptOn')} />
          )}
          {want === 'talk' && (
            <>
              <TextArea {...field('words')} label={words.talkWords} max={MOST_WORDS} rows={3} />
              <DateInput
                {...field('meetOn')}
                label={words.meetOn}
                required={false}
                value={typedDate(typed, 'meetOn')}
              />
            </>
          )}
          {want === 'change' && <PromiseFields words={fields} choices={loaderData} field={field} typed={typed} />}
          {want === 'release' && <TextArea {...field('why')} label={words.why} max={MOST_WORDS} rows={3} />}
        </>
      )}
    </PlanForm>
  );
}
