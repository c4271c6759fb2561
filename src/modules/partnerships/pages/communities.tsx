import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayList } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { boardFacts } from '../goals/board-facts.ts';
import { type CommunityCard, CommunityTile, PhaseLanes } from '../parts/phase-lanes.tsx';
import { keepCommunities, viewCommunities } from '../policy.ts';
import { loadPressing } from '../promises/load-pressing.ts';
import { Pressing } from '../promises/parts/pressing.tsx';
import { nextPhase, PHASES } from '../rules/phases.ts';
import { livingCommunities } from '../store/communities.ts';
import { phaseWords } from '../store/phase-words.ts';
import { livingPlans, type PlanRow, type StepRow, stepsOf } from '../store/plans.ts';
import type { Route } from './+types/communities';

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, who } = ask;
  const [communities, plans, phases] = await Promise.all([
    livingCommunities(tx),
    livingPlans(tx),
    phaseWords(tx, language),
  ]);
  const steps = Map.groupBy(
    await stepsOf(
      tx,
      plans.map(plan => plan.id),
    ),
    step => step.plan_id,
  );
  const more = await boardFacts(
    ask,
    communities.map(({ id }) => id),
  );
  const planIn = new Map(plans.map(plan => [plan.community_id, plan]));
  const cards = communities.map(community => {
    const plan = planIn.get(community.id);
    return {
      plan,
      card: { ...sayCard(ask, community, plan, (plan && steps.get(plan.id)) ?? []), more: more(community.id) },
    };
  });
  const needing = (count: (missing: number) => boolean) =>
    cards.flatMap(({ card }) => (count(card.marks.filter(mark => !mark.done).length) ? [card.name] : []));
  const [open, one, ready] = [
    needing(missing => missing > 0).length,
    needing(missing => missing === 1),
    cards.flatMap(({ card }) => (card.ready ? [card.name] : [])),
  ];
  return {
    words: say.group('partnerships', 'board'),
    lead:
      communities.length === 0
        ? say('partnerships', 'board.leadNone')
        : [
            say('partnerships', 'board.lead', { count: communities.length, open }),
            ...(ready.length > 0 ? [say('partnerships', 'board.leadReady', { names: sayList(language, ready) })] : []),
            ...(one.length > 0
              ? [say('partnerships', 'board.leadOne', { count: one.length, names: sayList(language, one) })]
              : []),
          ].join(' '),
    links: say.group('partnerships', 'boardFacts'),
    mayKeep: keepCommunities.may(who),
    lanes: PHASES.map(phase => {
      const { number, title, lead } = phases.get(phase)!;
      return {
        key: phase,
        number,
        title,
        lead,
        over: say('partnerships', 'board.phase', { number }),
        cards: cards.flatMap(({ plan, card }) => (plan?.phase === phase ? card : [])),
      };
    }),
    pressing: communities.length === 0 ? null : await loadPressing(ask),
    waiting: cards.flatMap(({ plan, card }) => (plan ? [] : card)),
  };
});

type Community = Awaited<ReturnType<typeof livingCommunities>>[number];

function sayCard(
  { say, language }: Pick<Ask, 'say' | 'language'>,
  community: Community,
  plan: PlanRow | undefined,
  steps: readonly StepRow[],
): Omit<CommunityCard, 'more'> {
  const required = steps.filter(step => step.phase === plan?.phase && step.required);
  return {
    key: community.id,
    name: community.name,
    href: `/communities/${community.id}`,
    since: say('partnerships', 'board.since', { day: sayDay(language, plan?.since ?? community.began_on) }),
    lead: community.lead && say('partnerships', 'board.ledBy', { name: community.lead }),
    // What is on file stands first, then what is asked for; of what is asked for nothing is left out.
    marks: required
      .map(step => ({ key: step.id, done: step.done_on !== null, text: step[`title_${language}`] }))
      .toSorted((a, b) => Number(b.done) - Number(a.done)),
    ready:
      plan && nextPhase(plan.phase) && required.every(step => step.done_on !== null)
        ? say('partnerships', 'board.ready')
        : null,
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Where each community stands, by phase, and what its gate still needs. */
export default function Communities({ loaderData }: Route.ComponentProps) {
  const { words, lanes, waiting } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        actions={
          <>
            {loaderData.mayKeep && (
              <ButtonLink href="/communities/new" icon="add">
                {words.add}
              </ButtonLink>
            )}
            <ButtonLink href="/partners" kind="outline">
              {words.partners}
            </ButtonLink>
            <ButtonLink href="/communities/compare" kind="outline" icon="insights">
              {loaderData.links.compare}
            </ButtonLink>
            <ButtonLink href="/reports/partnerships" kind="quiet">
              {loaderData.links.year}
            </ButtonLink>
          </>
        }
      />
      <Wrap body>
        <Stack>
          {waiting.length > 0 && (
            <Card title={words.without}>
              <Grid kind="thirds">
                {waiting.map(card => (
                  <CommunityTile key={card.key} card={card} needs={words.needs} />
                ))}
              </Grid>
            </Card>
          )}
          <section aria-labelledby="where">
            <div className="al-lanes__head">
              <h2 id="where">{words.where}</h2>
              <MarkList>
                <MarkItem state="done">{words.done}</MarkItem>
                <MarkItem state="open">{words.needed}</MarkItem>
              </MarkList>
            </div>
            <PhaseLanes lanes={lanes} needs={words.needs} nobody={words.nobody} />
          </section>
          {loaderData.pressing && <Pressing {...loaderData.pressing} />}
        </Stack>
      </Wrap>
    </>
  );
}
