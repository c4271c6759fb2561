import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { loadOwnGoals } from '../load-own-goals.ts';
import { GoalCard } from '../parts/goal-card.tsx';
import { OwnAims } from '../parts/own-aims.tsx';
import { OwnSteps } from '../parts/own-steps.tsx';
import { viewOwnGoals } from '../policy.ts';
import type { Route } from './+types/own-goals';

export const loader = page(viewOwnGoals, async ask => ({
  words: ask.say.group('measures', 'ownGoals'),
  goalWords: ask.say.group('measures', 'goals'),
  done: ask.query.has('done'),
  ...(await loadOwnGoals(ask)),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A partner's page of the goals of its communities, its own aims in them, and who does what. */
export default function OwnGoals({ loaderData }: Route.ComponentProps) {
  const { words, goalWords, communities, aims } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/partner/figures" kind="outline" icon="insights">
            {words.figures}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={words.saved} />}
          <Card title={words.aims}>
            <OwnAims aims={aims} words={words} />
          </Card>
          {communities.map(community => (
            <section key={community.key} aria-labelledby={`c-${community.key}`}>
              <Stack>
                <h2 id={`c-${community.key}`}>{community.name}</h2>
                <Grid kind="halves">
                  {community.goals.map(goal => (
                    <GoalCard key={goal.key} goal={goal} words={goalWords}>
                      {goal.enter ? (
                        <p>
                          <a href={goal.enter} aria-label={`${goalWords.enter}: ${goal.title}`}>
                            {goalWords.enter}
                          </a>
                        </p>
                      ) : (
                        <p className="al-second">{words.suppressed}</p>
                      )}
                    </GoalCard>
                  ))}
                </Grid>
                <Card title={words.steps} level={3}>
                  <OwnSteps steps={community.steps} words={goalWords} />
                </Card>
              </Stack>
            </section>
          ))}
        </Stack>
      </Wrap>
    </>
  );
}
