import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { DueGroup } from '#web/ui/due-row.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { countAsReader } from '../count-as-reader.ts';
import { DutyRows } from '../parts/duty-rows.tsx';
import { LegalTimeline } from '../parts/legal-timeline.tsx';
import { viewDates } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { sayDates, sayExceptions } from '../say/say-dates.ts';
import { stand } from '../say/say-duty.ts';
import { sayTimeline } from '../say/say-timeline.ts';
import { exceptionsOf } from '../store/exceptions.ts';
import { obligationsOf } from '../store/obligations.ts';
import type { Route } from './+types/dates';

export const loader = page(
  viewDates,
  async ask => {
    const { tx, say, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const [kept, counted, exceptions] = await Promise.all([
      obligationsOf(tx, childId),
      countAsReader(ask, childId),
      exceptionsOf(tx, childId),
    ]);
    const rules = rulesOf(counted.packs, ask.today.toString());
    const rows = stand(ask, rules, kept);
    const words = say.group('clocks', 'page');
    const done = query.get('done');
    return {
      frame,
      words,
      timelineWords: say.group('clocks', 'timeline'),
      done: done === 'exception-asked' || done === 'documented' ? words[`done-${done}`] : null,
      title: say('clocks', 'page.title', { name: frame.firstName }),
      drawingTitle: say('clocks', 'page.timeline', { name: frame.firstName }),
      empty: say('clocks', 'page.empty', { name: frame.firstName }),
      timeline: sayTimeline(ask, counted, rules, rows, frame.firstName),
      ...sayDates(ask, rules, rows),
      exceptions: sayExceptions(ask, rules, exceptions),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Dates({ loaderData }: Route.ComponentProps) {
  const { frame, words, timeline, groups, folded, exceptions } = loaderData;
  const settle = { settle: words.settle, enter: words.enter };
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        {timeline && (
          <Card title={loaderData.drawingTitle}>
            <LegalTimeline
              {...timeline}
              title={loaderData.drawingTitle}
              text={words.timelineText}
              words={loaderData.timelineWords}
            />
          </Card>
        )}
        <Card title={loaderData.title} flush={groups.length > 0}>
          {groups.length === 0 && <Empty title={loaderData.empty}>{words.emptyText}</Empty>}
          {groups.map(group => (
            <DueGroup key={group.key} state={group.state} word={group.word} count={group.count}>
              <DutyRows rows={group.rows} words={settle} />
            </DueGroup>
          ))}
        </Card>
        {folded.map(group => (
          <Disclosure key={group.key} summary={`${group.word} (${group.count})`}>
            {group.text && <p>{group.text}</p>}
            <ul className="al-duelist">
              <DutyRows rows={group.rows} words={settle} quiet />
            </ul>
          </Disclosure>
        ))}
        {exceptions.length > 0 && (
          <Card title={words.exceptions}>
            <MiniList>
              {exceptions.map(one => (
                <MiniRow key={one.key} start={<Icon name="verified" />} title={one.title} href={one.href}>
                  <StateTag state={one.state}>{one.word}</StateTag>
                </MiniRow>
              ))}
            </MiniList>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
