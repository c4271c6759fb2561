import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { OfferList } from '../parts/offer-list.tsx';
import { planInAddress } from '../plan-in-address.ts';
import { writePlan } from '../policy.ts';
import { offersFor, openGoalsOf } from '../take-over.ts';
import type { Route } from './+types/take-over';

export const loader = page(
  writePlan,
  async ask => {
    const { say, language, who } = ask;
    const { plan, childId, here } = await planInAddress(ask);
    const frame = await childFrame(ask, childId, 'case-plan');
    const { decisions, kin, taken } = await offersFor(ask, plan);
    const offer = (kind: 'decision' | 'kin', id: string, title: string, text: string) => ({
      key: id,
      title,
      text,
      taken: taken.has(id),
      href: `${here}/take-over/${kind}-${id}`,
    });
    return {
      frame,
      here,
      words: say.group('planning', 'takeOver'),
      hasGoal: (await openGoalsOf(ask, plan.id)).length > 0,
      meetings: [...Map.groupBy(decisions, ({ row }) => row.meeting_id).values()].map(of => ({
        key: of[0]!.row.meeting_id,
        title: say('planning', 'takeOver.fromMeeting', {
          kind: of[0]!.row[`kind_${language}`],
          day: sayDayOf(language, who.timeZone, of[0]!.row.starts_at),
        }),
        offers: of.map(({ row, owner }) =>
          offer(
            'decision',
            row.id,
            row.words,
            say('planning', 'takeOver.decided', { name: owner, day: sayDay(language, row.due_on) }),
          ),
        ),
      })),
      kin: kin.map(row => offer('kin', row.id, [row.first_name, row.last_name].filter(Boolean).join(' '), row.kind)),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What a plan may take over from meetings and from the family. Somebody picks each line; nothing comes by itself. */
export default function TakeOver({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, meetings, kin, hasGoal } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <header>
          <h2>{words.title}</h2>
          <p>{words.lead}</p>
          <p>
            <a href={here}>{words.back}</a>
          </p>
        </header>
        {!hasGoal && (
          <Card>
            <Stack tight>
              <p>{words.goalFirst}</p>
              <ButtonLink href={`${here}/goals/new`} kind="outline">
                {words.addGoal}
              </ButtonLink>
            </Stack>
          </Card>
        )}
        <Grid kind="halves">
          <Stack>
            {meetings.length === 0 && <Empty title={words.noMeetings}>{words.noMeetingsText}</Empty>}
            {meetings.map(meeting => (
              <Card key={meeting.key} title={meeting.title}>
                <OfferList words={words} offers={meeting.offers} mayTake={hasGoal} icon="event" />
              </Card>
            ))}
          </Stack>
          <Card title={words.family}>
            {kin.length === 0 ? (
              <p>{words.noFamily}</p>
            ) : (
              <OfferList words={words} offers={kin} mayTake={hasGoal} icon="people" />
            )}
          </Card>
        </Grid>
      </Stack>
    </ChildFrame>
  );
}
