import { isId } from '#kernel/ids.ts';
import { packsInForce } from '#modules/rulebook/index.ts';
import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { BoardTable } from '../parts/board-table.tsx';
import { DutiesTable } from '../parts/duties-table.tsx';
import { viewBoard } from '../policy.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { sayBehind, sayBoard, workerAsked } from '../say/say-board.ts';
import { SOON_DAYS } from '../say/say-standing.ts';
import { boardOf, dutiesOfWorker } from '../store/board.ts';
import type { Route } from './+types/board';

export const loader = page(viewBoard, async ask => {
  const { tx, say, who, now, today, query } = ask;
  const day = today.toString();
  const rules = rulesOf(await packsInForce(tx, who.agencyId, now), day);
  const question = {
    today: day,
    now,
    until: today.add({ days: SOON_DAYS }).toString(),
    pastMending: rules.pastMending,
  };
  const asked = workerAsked(query);
  const isSound = asked !== null && (asked.id === null || isId(asked.id));
  const [rows, behind] = await Promise.all([
    boardOf(tx, question),
    isSound
      ? dutiesOfWorker(tx, question, { workerId: asked.id, rule: query.get('rule'), standing: query.get('standing') })
      : null,
  ]);
  const total = (of: 'overdue' | 'soon' | 'unknown') => rows.reduce((all, row) => all + row[of], 0);
  return {
    words: say.group('clocks', 'board'),
    lead: say('clocks', 'board.lead', { late: total('overdue'), soon: total('soon'), unknown: total('unknown') }),
    lines: sayBoard(ask, rules, rows),
    behind: behind && sayBehind(ask, rules, behind),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Board({ loaderData }: Route.ComponentProps) {
  const { words, lines, behind } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        actions={
          <>
            <ButtonLink href="/exceptions">{words.exceptions}</ButtonLink>
            <ButtonLink href="/reports/dates" kind="outline">
              {words.report}
            </ButtonLink>
          </>
        }
      />
      <Wrap body>
        <Stack>
          {behind && (
            <Card title={words.behind} id="behind" aside={<a href="/team/dates">{words.back}</a>}>
              <DutiesTable caption={words.behind} words={words} duties={behind} />
            </Card>
          )}
          <Card title={words.caption}>
            {lines.length === 0 ? <Empty title={words.none} /> : <BoardTable words={words} lines={lines} />}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
