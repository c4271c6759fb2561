import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewOwnTeam } from '../../policy.ts';
import { CircleCard } from '../parts/circle-card.tsx';
import { sayOwnTeam } from '../say-own-team.ts';
import { teamAroundMe } from '../store.ts';
import type { Route } from './+types/own-team';

export const loader = page(viewOwnTeam, async ask => ({
  words: ask.say.group('workspace', 'around').own,
  isYouth: ask.who.kind === 'youth',
  children: sayOwnTeam(ask, await teamAroundMe(ask.tx)),
}));

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Who is around a child of one's own: the part that is theirs to see, and the ways to meet. */
export default function OwnTeam({ loaderData }: Route.ComponentProps) {
  const { words, children } = loaderData;
  return (
    <>
      <PageHead title={words.ownTitle} lead={words.lead} />
      <Wrap body>
        <Stack>
          {children.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
          {children.map(({ key, title, people }) => (
            <CircleCard key={key} title={title} people={people} none={words.none} />
          ))}
          <Card title={words.meet} tone="sunken">
            <Stack tight>
              <p>{loaderData.isYouth ? words.meetTextYouth : words.meetText}</p>
              <Actions>
                <ButtonLink href="/home/meetings" kind="outline">
                  {words.meetings}
                </ButtonLink>
                <ButtonLink href="/home/family-time" kind="outline">
                  {words.familyTime}
                </ButtonLink>
              </Actions>
            </Stack>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
