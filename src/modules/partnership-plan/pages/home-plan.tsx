import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { homePlanPath } from '../home-paths.ts';
import { loadHomePlan } from '../load/load-home-plan.ts';
import { HomeChild } from '../parts/home-child.tsx';
import { HomeEnd } from '../parts/home-end.tsx';
import { HomeFirst } from '../parts/home-first.tsx';
import { HomePaired } from '../parts/home-paired.tsx';
import { HomePromises } from '../parts/home-promises.tsx';
import { viewHomePlan, writeHomePlan } from '../policy.ts';
import { sayHomePlan } from '../say/say-home-plan.ts';
import { seeFamilyWords } from '../use-cases/see-family-words.ts';
import { seeUpdates } from '../use-cases/see-updates.ts';
import type { Route } from './+types/home-plan';

const DONE = [
  'seen',
  'updates',
  'kept',
  'talk',
  'asked',
  'page',
  'promise',
  'move',
  'steps',
  'check',
  'check-talk',
] as const;

export const loader = page(
  viewHomePlan,
  async ask => {
    const words = ask.say.group('partnership-plan', 'homePlan');
    const done = DONE.find(code => code === ask.query.get('done'));
    return {
      words,
      done: done ? words[`done-${done}`] : null,
      ...sayHomePlan(ask, await loadHomePlan(ask, ask.params.childId ?? '')),
    };
  },
  { about: params => params.childId },
);

/** One's own two small answers: what the family wrote was read, what is new was seen. */
export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const what = ask.form.get('do');
    if (what !== 'seen' && what !== 'updates') return no({ kind: 'not-one-of', at: 'do' });
    const seen = await (what === 'seen' ? seeFamilyWords : seeUpdates)(ask, { childId });
    return seen.ok ? ok({ to: `${homePlanPath(childId)}?done=${what}` }) : seen;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function HomePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, done, back, signed } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.lead} over={<a href={back.href}>{back.label}</a>} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {done && <SuccessPanel title={done} />}
          <HomeFirst words={words} plan={loaderData} />
          {signed && <HomePromises words={words} plan={loaderData} signed={signed} />}
          <HomeChild words={words} plan={loaderData} />
          {signed && <HomePaired words={words} plan={loaderData} signed={signed} />}
          <HomeEnd words={words} plan={loaderData} />
        </Stack>
      </Wrap>
    </>
  );
}
