import type { AgreementState } from '#modules/agreements/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayList } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { WhoCanSee } from '#web/ui/who-can-see.tsx';
import { livePlan, openPlans, sayEarlierPlans, sayPlan } from '../load/load-plan.ts';
import { AskedCard } from '../parts/asked-card.tsx';
import { EarlierCard } from '../parts/earlier-card.tsx';
import { LateCard } from '../parts/late-card.tsx';
import { MoreCard } from '../parts/more-card.tsx';
import { OwnPageCard } from '../parts/own-page-card.tsx';
import { Pairs } from '../parts/pairs.tsx';
import { PlanHead } from '../parts/plan-head.tsx';
import { PromisesCard } from '../parts/promises-card.tsx';
import { SignersCard } from '../parts/signers-card.tsx';
import { StepsCard } from '../parts/steps-card.tsx';
import { WhereItStands } from '../parts/where-it-stands.tsx';
import { WishesCard } from '../parts/wishes-card.tsx';
import { preparePlan, viewPlan } from '../policy.ts';
import { sayOwnPage } from '../say/say-own-page.ts';
import { sayHead, sayMore } from '../say/say-plan-head.ts';
import { placementNow } from '../store/plans.ts';
import { pageOf } from '../store/words.ts';
import type { Route } from './+types/plan';

/** What was done on the page the reader comes from. */
const DONE = [
  'ready',
  'page',
  'note',
  'words',
  'promise',
  'kept',
  'changed',
  'talk',
  'held',
  'released',
  'steps',
  'family',
  'limit',
  'limit-ended',
  'translated',
  'answered',
  'routine',
  'again',
] as const;

export const loader = page(
  viewPlan,
  async ask => {
    const { say, query, who, language } = ask;
    const childId = ask.params.childId ?? '';
    const { frame, here, plans } = await openPlans(ask, childId);
    const live = await livePlan(ask, plans);
    const child = { firstName: frame.firstName, initials: frame.initials };
    const may = preparePlan.may(who);
    const placed = live !== null || (await placementNow(ask.tx, childId)) !== undefined;
    const done = DONE.find(code => code === query.get('done'));
    const shown = live && (await sayPlan(ask, live, child, here));
    const people =
      shown && shown.people.length > 0
        ? sayList(language, [...shown.people, say('partnership-plan', 'plan.theAgency')])
        : null;
    return {
      frame,
      done: done ? say('partnership-plan', `plan.done-${done}`) : null,
      prepare: query.get('prepare') === 'again' && may && live ? sayPrepareAgain(ask, live.plan.state, here) : null,
      head: sayHead(ask, child.firstName, people, live, here),
      none: live
        ? null
        : {
            title: say('partnership-plan', 'plan.noneTitle'),
            text: say('partnership-plan', placed ? 'plan.noneText' : 'plan.noPlacement', { name: child.firstName }),
          },
      page: live ? null : sayOwnPage(ask, child, await pageOf(ask.tx, childId), may ? here : null),
      plan: shown,
      earlier: await sayEarlierPlans(ask, live, plans, here),
      more: sayMore(ask, here, may, {
        untranslated: shown?.untranslated ?? 0,
        signed: shown?.changeNow != null,
      }),
      add: may ? `${here}/promises/new` : null,
      see: {
        title: say('partnership-plan', 'plan.see'),
        text: say('partnership-plan', 'plan.seeText', { name: child.firstName }),
        link: say('partnership-plan', 'plan.seeLink'),
        href: `/children/${childId}/who-can-see`,
      },
      words: {
        metaTitle: say('partnership-plan', 'plan.metaTitle'),
        standing: say('partnership-plan', 'standing.title'),
        promises: say.group('partnership-plan', 'promises'),
        signers: say.group('partnership-plan', 'signers'),
        questions: say('partnership-plan', 'questions.title'),
        talks: say('partnership-plan', 'talks.title'),
        more: say('partnership-plan', 'plan.more'),
      },
    };
  },
  { about: params => params.childId },
);

/** After an edit that took back what was to be signed: what that means, and the way to prepare it once more. */
function sayPrepareAgain({ say }: Pick<Ask, 'say'>, state: AgreementState, here: string) {
  if (state !== 'draft' && state !== 'void') return null;
  return {
    text: say('partnership-plan', state === 'draft' ? 'plan.prepareAgain' : 'plan.prepareAgainVoid'),
    href: `${here}/prepare`,
    label: say('partnership-plan', 'plan.prepareGo'),
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Plan({ loaderData }: Route.ComponentProps) {
  const { frame, done, prepare, head, none, plan, words, see } = loaderData;
  const [packet, ...moving] = plan?.steps ?? [];
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && (
          <SuccessPanel title={done} action={prepare && <ButtonLink href={prepare.href}>{prepare.label}</ButtonLink>}>
            {prepare?.text}
          </SuccessPanel>
        )}
        <PlanHead {...head} next={plan?.next ?? null} />
        {none && (
          <Card>
            <Empty title={none.title}>{none.text}</Empty>
          </Card>
        )}
        <Grid kind="main-side">
          <Stack>
            {plan && <WhereItStands title={words.standing} standing={plan.standing} />}
            {plan && <Pairs data={plan.pairs} />}
            {(plan?.page ?? loaderData.page) && <OwnPageCard data={(plan?.page ?? loaderData.page)!} />}
            {plan && <PromisesCard words={words.promises} rows={plan.promises} add={loaderData.add} />}
            {plan && plan.talks.length > 0 && <AskedCard id="talks" title={words.talks} rows={plan.talks} />}
            {plan && plan.questions.length > 0 && (
              <AskedCard id="questions" title={words.questions} rows={plan.questions} />
            )}
            {moving.length > 0 && (
              <Grid kind="halves">
                {moving.map(steps => (
                  <StepsCard key={steps.title} data={steps} />
                ))}
              </Grid>
            )}
            <EarlierCard earlier={loaderData.earlier} trail={plan?.trail ?? null} />
          </Stack>
          <Stack>
            {plan && (
              <SignersCard
                title={words.signers.title}
                none={words.signers.none}
                signers={plan.signers}
                remark={plan.changeNow}
              />
            )}
            {plan && <WishesCard data={plan.wishes} />}
            {packet && <StepsCard data={packet} />}
            {plan?.updates && <StepsCard data={plan.updates} />}
            {plan?.late && <LateCard data={plan.late} />}
            {loaderData.more.length > 0 && <MoreCard title={words.more} ways={loaderData.more} />}
            <WhoCanSee title={see.title} href={see.href} link={see.link}>
              {see.text}
            </WhoCanSee>
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
