import { fillWords } from '#kernel/fill-words.ts';
import { addMembers, caseOfChild, familyOf, fillTeam, teamAround, transferCases } from '#modules/cases/index.ts';
import { FamilyCard } from '#modules/cases/parts/family-card.tsx';
import { TeamCard } from '#modules/cases/parts/team-card.tsx';
import { childFrame, proposalAbout } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { viewAround } from '../../policy.ts';
import { invitationsAround } from '../invitations.ts';
import { loadCircles } from '../load-circles.ts';
import { CircleCard } from '../parts/circle-card.tsx';
import type { Route } from './+types/child-people';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

const DONE = ['names', 'added', 'ended', 'transferred', 'relative'] as const;

export const loader = page(
  viewAround,
  async ask => {
    const childId = ask.params.childId!;
    const frame = await childFrame(ask, childId, 'people');
    const caseId = await caseOfChild(ask.tx, childId);
    const invites = await invitationsAround(ask, childId);
    const family = await familyOf(ask, childId);
    const team = await teamAround(ask, childId, caseId);
    const twice = await proposalAbout(ask.tx, [childId, ...family.map(member => member.id)]);
    const done = DONE.find(code => code === ask.query.get('done'));
    return {
      frame,
      words: ask.say.group('cases', 'people'),
      around: ask.say.group('workspace', 'around'),
      lead: ask.say('workspace', 'around.lead', { name: frame.firstName }),
      invites: { call: invites.call, plan: invites.plan },
      family: family.map(member => ({ ...member, invite: invites.of({ personId: member.id, isFamily: true }) })),
      twice: twice && `/people/duplicates/${twice}`,
      team: {
        ...team,
        now: team.now.map(member => ({ ...member, invite: invites.of({ userId: member.userId }) })),
      },
      circles: await loadCircles(ask, childId, caseId, invites),
      mayFill: caseId !== null && fillTeam.may(ask.who),
      mayAdd: caseId !== null && addMembers.may(ask.who),
      mayTransfer: caseId !== null && transferCases.may(ask.who),
      isOpen: caseId !== null,
      done: done ? ask.say('cases', `people.saved.${done}`) : null,
    };
  },
  { about: params => params.childId },
);

/** Everybody around a child on one page: family and team, the home, the court, school and services. */
export default function ChildPeople({ loaderData }: Route.ComponentProps) {
  const { frame, words, around, family, team, circles, invites } = loaderData;
  const base = `/children/${frame.childId}`;
  return (
    <ChildFrame
      frame={frame}
      actions={
        <>
          {invites.call && (
            <ButtonLink icon="event" href={invites.call}>
              {around.call}
            </ButtonLink>
          )}
          {invites.plan && (
            <ButtonLink kind="outline" href={invites.plan}>
              {around.plan}
            </ButtonLink>
          )}
          <ButtonLink kind="outline" icon="edit" href={`${base}/names`}>
            {words.names}
          </ButtonLink>
        </>
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {loaderData.twice && (
          <Alert kind="info" title={words.duplicates} action={<a href={loaderData.twice}>{words.duplicatesSee}</a>} />
        )}
        {loaderData.isOpen ? <p>{loaderData.lead}</p> : <p>{words.closed}</p>}
        <Grid kind="halves">
          <Stack>
            {loaderData.isOpen && (
              <>
                <FamilyCard title={words.family} none={words.familyNone} members={family} words={words} />
                {loaderData.mayAdd && (
                  <p>
                    <a href={`${base}/people/new`}>{words.addRelative}</a>
                  </p>
                )}
              </>
            )}
            {circles.home && (
              <CircleCard
                title={around.home}
                people={circles.home.people}
                none={circles.home.place?.name ?? around.homeNone}
                aside={
                  circles.home.place?.homeId && (
                    <a href={`/homes/${circles.home.place.homeId}`}>{circles.home.place.name}</a>
                  )
                }
              />
            )}
            {circles.outside && (
              <CircleCard title={around.outside} people={circles.outside} none={around.outsideNone} />
            )}
          </Stack>
          <Stack>
            {loaderData.isOpen && (
              <>
                <TeamCard
                  title={words.team}
                  members={team.now}
                  none={words.teamNone}
                  end={words.end}
                  endLabel={name => fillWords(words.endLabel, { name })}
                  aside={loaderData.mayTransfer && <a href={`${base}/transfer`}>{words.transfer}</a>}
                />
                {loaderData.mayFill && (
                  <p>
                    <a href={`${base}/team/new`}>{words.add}</a>
                  </p>
                )}
              </>
            )}
            {circles.leaders.length > 0 && <CircleCard title={around.leads} people={circles.leaders} none="" />}
            {circles.court && (
              <CircleCard
                title={around.court}
                people={circles.court}
                none={around.courtNone}
                aside={<a href={`${base}/court/standing`}>{around.courtMore}</a>}
              />
            )}
            {loaderData.isOpen && (
              <>
                {team.ahead.length > 0 && <TeamCard title={words.ahead} members={team.ahead} />}
                <TeamCard title={words.past} members={team.past} none={words.pastNone} />
              </>
            )}
          </Stack>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
