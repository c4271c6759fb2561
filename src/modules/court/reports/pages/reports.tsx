import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewReports, writingReports } from '../../policy.ts';
import { opensCourtOf } from '../../store.ts';
import { sayReports } from '../say-reports.ts';
import { reportsOf } from '../store/reports.ts';
import type { Route } from './+types/reports';

export const loader = page(
  viewReports,
  async ask => {
    const { tx, say, who, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'court');
    if (!(await opensCourtOf(tx, childId))) return notThere();
    const words = say.group('court', 'reports');
    return {
      frame,
      words,
      here: `/children/${childId}/court/reports`,
      title: say('court', 'reports.title', { name: frame.firstName }),
      rows: sayReports(ask, await reportsOf(tx, childId)),
      mayWrite: writingReports.may(who),
      done: query.get('done') === 'dropped' ? words['done-dropped'] : null,
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** All reports to the court about a child, and beginning one. */
export default function Reports({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, title, rows, mayWrite, done } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        {mayWrite && (
          <Actions>
            <ButtonLink href={`${here}/new`} icon="add">
              {words.begin}
            </ButtonLink>
          </Actions>
        )}
        <Card title={title}>
          {rows.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <MiniList>
              {rows.map(row => (
                <MiniRow
                  key={row.key}
                  start={null}
                  title={row.title}
                  href={`${here}/${row.key}`}
                  end={<StateTag state={row.tag.state}>{row.tag.word}</StateTag>}
                >
                  <p>
                    {row.period} · {row.by}
                  </p>
                </MiniRow>
              ))}
            </MiniList>
          )}
        </Card>
        <p>
          <a href={`/children/${frame.childId}/court`}>{words.back}</a>
          {mayWrite && (
            <>
              {' · '}
              <a href="/court-reports">{words.due}</a>
            </>
          )}
        </p>
      </Stack>
    </ChildFrame>
  );
}
