import { isId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { WhoCanSee } from '#web/ui/who-can-see.tsx';
import { familyPlanPath } from '../home-paths.ts';
import { familySigning, loadFamilyPlan } from '../load/load-family-plan.ts';
import { FamilyAsks } from '../parts/family-asks.tsx';
import { FamilyMine } from '../parts/family-mine.tsx';
import { FamilyReads } from '../parts/family-reads.tsx';
import { CallList } from '../parts/home-end.tsx';
import { viewFamilyPlan, writeFamilyPlan } from '../policy.ts';
import { sayFamilyPlan } from '../say/say-family-plan.ts';
import { takeBackWords } from '../use-cases/take-back-words.ts';
import type { Route } from './+types/family-plan';

const DONE = ['words', 'taken-back', 'talk', 'asked', 'check', 'check-talk'] as const;

export const loader = page(viewFamilyPlan, async ask => {
  const { say, query, params } = ask;
  const words = say.group('partnership-plan', 'familyPlan');
  const { call2, danger, notRight } = say.group('partnership-plan', 'homePlan');
  const done = DONE.find(code => code === query.get('done'));
  const loaded = await loadFamilyPlan(ask, params.signerId);
  return {
    words,
    callWords: { call2, danger, notRight },
    done: done ? say('partnership-plan', `familyPlan.done-${done}`, { name: loaded.name }) : null,
    ...sayFamilyPlan(ask, loaded),
  };
});

/** Takes one's own words back. */
export const action = submit(writeFamilyPlan, { words: 'partnership-plan' }, async ask => {
  const { signer } = await familySigning(ask, ask.params.signerId);
  const wordId = ask.form.get('word');
  if (!isId(wordId)) return no({ kind: 'not-one-of', at: 'word' });
  const taken = await takeBackWords(ask, { wordId });
  return taken.ok ? ok({ to: `${familyPlanPath(signer.id)}?done=taken-back` }) : taken;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FamilyPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, done } = loaderData;
  return (
    <>
      <PageHead title={<bdi>{loaderData.title}</bdi>} lead={loaderData.lead} over={<a href="/home">{words.home}</a>} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {done && <SuccessPanel title={done} />}
          <FamilyReads words={words} plan={loaderData} />
          <FamilyMine words={words} plan={loaderData} />
          <FamilyAsks words={words} plan={loaderData} />
          <WhoCanSee title={words.sees}>{loaderData.sees}</WhoCanSee>
          <CallList words={loaderData.callWords} rows={loaderData.call} />
        </Stack>
      </Wrap>
    </>
  );
}
