import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { topicFields } from '../home-fields.ts';
import { familyForm } from '../load/load-family-plan.ts';
import { TalkForm } from '../parts/talk-form.tsx';
import { askTalkFields } from '../plan-fields.ts';
import { writeFamilyPlan } from '../policy.ts';
import { talkTopic } from '../talk-topic.ts';
import { askToTalk } from '../use-cases/ask-to-talk.ts';
import type { Route } from './+types/family-talk';

export const loader = page(writeFamilyPlan, async ask => {
  const { say } = ask;
  const form = await familyForm(ask, ask.params.signerId);
  const { talkWords, talkWordsHint, meetOn, talkSave } = say.group('partnership-plan', 'homeForms');
  const words = say.group('partnership-plan', 'familyForms');
  return {
    ...form,
    ...(await talkTopic(ask, ask.query, form.childId)),
    meta: words.talkMeta,
    words: { talkWords, talkWordsHint, meetOn },
    title: words.talkTitle,
    lead: form.worker ? say('partnership-plan', 'familyForms.talkLead', { name: form.worker }) : words.talkLeadAgency,
    save: talkSave,
  };
});

export const action = submit(writeFamilyPlan, { words: 'partnership-plan' }, async ask => {
  const { planId, back } = await familyForm(ask, ask.params.signerId);
  const topic = readFields(ask.form, topicFields);
  if (!topic.ok) return topic;
  const read = readFields(ask.form, askTalkFields);
  if (!read.ok) return read;
  const { promise: promiseId, subject } = topic.value.values;
  const asked = await askToTalk(ask, { planId, promiseId, subject, language: ask.language, ...read.value.values });
  return asked.ok ? ok({ to: `${back}?done=talk` }) : asked;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.meta }];

export default function FamilyTalk({ loaderData, actionData }: Route.ComponentProps) {
  return <TalkForm form={loaderData} words={loaderData.words} refused={actionData} />;
}
