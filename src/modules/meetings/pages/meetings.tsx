import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { engagementRows } from '../engagement-rows.ts';
import { EngagementTable } from '../parts/engagement-table.tsx';
import { callMeetings, viewMeetings } from '../policy.ts';
import { sayMeeting } from '../say-meetings.ts';
import { invitesOf, meetingsOf, opensMeetingsOf } from '../store.ts';
import type { Route } from './+types/meetings';

export const loader = page(
  viewMeetings,
  async ask => {
    const { tx, say, who, now, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'meetings');
    if (!(await opensMeetingsOf(tx, childId))) return notThere();
    const meetings = await meetingsOf(tx, childId);
    const invites = await invitesOf(
      tx,
      meetings.map(({ id }) => id),
    );
    const ahead = meetings.filter(({ state, ends_at }) => state === 'called' && ends_at > now).toReversed();
    return {
      frame,
      here: `/children/${childId}/meetings`,
      words: say.group('meetings', 'list'),
      engagementWords: say.group('meetings', 'engagement'),
      title: say('meetings', 'list.title', { name: frame.firstName }),
      none: say('meetings', 'list.none', { name: frame.firstName }),
      done: query.get('done') === 'called' ? say('meetings', 'list.done-called') : null,
      mayCall: callMeetings.may(who),
      ahead: ahead.map(each => sayMeeting(ask, each, invites)),
      before: meetings.filter(each => !ahead.includes(each)).map(each => sayMeeting(ask, each, invites)),
      engagement: await engagementRows(ask, '-infinity', now, childId),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The meetings about a child: what is planned, what was held, and how people take part. */
export default function Meetings({ loaderData }: Route.ComponentProps) {
  const { frame, words, ahead, before, engagement, done } = loaderData;
  const call = loaderData.mayCall && (
    <ButtonLink href={`${loaderData.here}/new`} icon="add">
      {words.call}
    </ButtonLink>
  );
  return (
    <ChildFrame frame={frame} actions={call}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <Card title={loaderData.title}>
          {ahead.length + before.length === 0 ? (
            <Empty title={loaderData.none}>{words.noneText}</Empty>
          ) : ahead.length === 0 ? (
            <p>{words.noneAhead}</p>
          ) : (
            <MeetingTable words={words} caption={words.ahead} rows={ahead} />
          )}
        </Card>
        {before.length > 0 && (
          <Card title={words.before}>
            <MeetingTable words={words} caption={words.before} rows={before} />
          </Card>
        )}
        {engagement.length > 0 && (
          <Card title={words.engagement} aside={<a href="/reports/meetings">{words.all}</a>}>
            <EngagementTable words={loaderData.engagementWords} rows={engagement} />
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}

type Data = Route.ComponentProps['loaderData'];

const MeetingTable = ({ words, caption, rows }: { words: Data['words']; caption: string; rows: Data['ahead'] }) => (
  <Table
    caption={caption}
    hideCaption
    rowHead="what"
    head={[
      { key: 'what', label: words.what },
      { key: 'when', label: words.when },
      { key: 'where', label: words.where },
      { key: 'who', label: words.who },
    ]}
    rows={rows.map(({ key, href, what, when, where, who, state, stateWord, flags }) => ({
      key,
      cells: {
        what: (
          <>
            <a href={href}>{what}</a> {state === 'canceled' && <StateTag state="plain">{stateWord}</StateTag>}
            {flags.map(flag => (
              <StateTag key={flag} state="soon">
                {flag}
              </StateTag>
            ))}
          </>
        ),
        when,
        where,
        who,
      },
    }))}
  />
);
