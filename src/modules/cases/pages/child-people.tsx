import { fillWords } from '#kernel/fill-words.ts';
import { childFrame, proposalAbout } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { FamilyCard } from '../parts/family-card.tsx';
import { TeamCard } from '../parts/team-card.tsx';
import { addMembers, fillTeam, transferCases, viewPeople } from '../policy.ts';
import { familyOf } from '../say-family.ts';
import { teamAround } from '../say-team.ts';
import { caseOfChild } from '../store/cases.ts';
import type { Route } from './+types/child-people';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

const DONE = ['names', 'added', 'ended', 'transferred', 'relative'] as const;

export const loader = page(
  viewPeople,
  async ask => {
    const childId = ask.params.childId!;
    const frame = await childFrame(ask, childId, 'people');
    const caseId = await caseOfChild(ask.tx, childId);
    const family = await familyOf(ask, childId);
    const twice = await proposalAbout(ask.tx, [childId, ...family.map(member => member.id)]);
    const done = DONE.find(code => code === ask.query.get('done'));
    return {
      frame,
      words: ask.say.group('cases', 'people'),
      family,
      twice: twice && `/people/duplicates/${twice}`,
      team: await teamAround(ask, childId, caseId),
      mayFill: caseId !== null && fillTeam.may(ask.who),
      mayAdd: caseId !== null && addMembers.may(ask.who),
      mayTransfer: caseId !== null && transferCases.may(ask.who),
      isOpen: caseId !== null,
      done: done ? ask.say('cases', `people.saved.${done}`) : null,
    };
  },
  { about: params => params.childId },
);

export default function ChildPeople({ loaderData }: Route.ComponentProps) {
  const { frame, words, family, team } = loaderData;
  const base = `/children/${frame.childId}`;
  return (
    <ChildFrame
      frame={frame}
      actions={
        <ButtonLink kind="outline" icon="edit" href={`${base}/names`}>
          {words.names}
        </ButtonLink>
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {loaderData.twice && (
          <Alert kind="info" title={words.duplicates} action={<a href={loaderData.twice}>{words.duplicatesSee}</a>} />
        )}
        {!loaderData.isOpen && <p>{words.closed}</p>}
        {loaderData.isOpen && (
          <Grid kind="halves">
            <Stack>
              <FamilyCard title={words.family} none={words.familyNone} members={family} words={words} />
              {loaderData.mayAdd && (
                <p>
                  <a href={`${base}/people/new`}>{words.addRelative}</a>
                </p>
              )}
            </Stack>
            <Stack>
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
              {team.ahead.length > 0 && <TeamCard title={words.ahead} members={team.ahead} />}
              <TeamCard title={words.past} members={team.past} none={words.pastNone} />
            </Stack>
          </Grid>
        )}
      </Stack>
    </ChildFrame>
  );
}
