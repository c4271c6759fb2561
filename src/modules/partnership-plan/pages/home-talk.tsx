import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { topicFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm, planToLiveOn, workerName } from '../load/load-home-form.ts';
import { TalkForm } from '../parts/talk-form.tsx';
import { askTalkFields } from '../plan-fields.ts';
import { writeHomePlan } from '../policy.ts';
import { talkTopic } from '../talk-topic.ts';
import { askToTalk } from '../use-cases/ask-to-talk.ts';
import type { Route } from './+types/home-talk';

export const loader = page(
  writeHomePlan,
  async ask => {
    const form = await homeForm(ask, ask.params.childId);
    await planToLiveOn(ask, form.childId);
    const words = ask.say.group('partnership-plan', 'homeForms');
    const worker = await workerName(ask, form.childId);
    return {
      ...form,
      ...(await talkTopic(ask, ask.query, form.childId)),
      words,
      title: words.talkTitle,
      lead: worker ? ask.say('partnership-plan', 'homeForms.talkLead', { name: worker }) : words.talkLeadAgency,
      save: words.talkSave,
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const plan = await planToLiveOn(ask, childId);
    const topic = readFields(ask.form, topicFields);
    if (!topic.ok) return topic;
    const read = readFields(ask.form, askTalkFields);
    if (!read.ok) return read;
    const { promise: promiseId, subject } = topic.value.values;
    const asked = await askToTalk(ask, {
      planId: plan.id,
      promiseId,
      subject,
      language: ask.language,
      ...read.value.values,
    });
    return asked.ok ? ok({ to: `${homePlanPath(childId)}?done=talk` }) : asked;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.talkMeta }];

export default function HomeTalk({ loaderData, actionData }: Route.ComponentProps) {
  return <TalkForm form={loaderData} words={loaderData.words} refused={actionData} />;
}
