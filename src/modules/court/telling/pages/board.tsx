import { page } from '#platform/http/page.ts';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { decisionsLacking } from '../../orders/lacking-findings.ts';
import { viewBoard } from '../../policy.ts';
import { loadBoard } from '../load-board.ts';
import type { Route } from './+types/board';

export const loader = page(
  viewBoard,
  async ask => ({
    words: ask.say.group('court', 'board'),
    ...(await loadBoard(ask)),
    lacking: await decisionsLacking(ask),
  }),
  { reach: 'open' },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The hearings of the next thirty days, and those that have passed and wait for what came of them. */
export default function Board({ loaderData }: Route.ComponentProps) {
  const { words, ahead, open, lacking } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {open.length > 0 && (
            <Card title={words.openOnes} count={open.length}>
              <MiniList>
                {open.map(({ id, name, href, when, kind }) => (
                  <MiniRow
                    key={id}
                    start={<Icon name="account_balance" />}
                    title={<PersonName>{name}</PersonName>}
                    href={href}
                  >
                    {kind} · {when}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
          {lacking.length > 0 && (
            <Card title={words.lackingOnes} count={lacking.length}>
              <p className="al-second">{words.lackingText}</p>
              <MiniList>
                {lacking.map(({ key, name, href, text }) => (
                  <MiniRow key={key} start={<Icon name="flag" />} title={<PersonName>{name}</PersonName>} href={href}>
                    {text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
          <Card title={words.title} count={ahead.length}>
            <Table
              caption={words.title}
              hideCaption
              head={[
                { key: 'child', label: words.child },
                { key: 'when', label: words.when },
                { key: 'kind', label: words.hearing },
                { key: 'told', label: words.told },
                { key: 'statements', label: words.statements, kind: 'number' },
                { key: 'report', label: words.report },
              ]}
              rows={ahead.map(row => ({
                key: row.id,
                cells: {
                  child: (
                    <a href={row.href}>
                      <PersonName>{row.name}</PersonName>
                    </a>
                  ),
                  when: row.when,
                  kind: row.kind,
                  told: (
                    <>
                      {row.told} {row.late && <StateTag state="late">{row.late}</StateTag>}
                    </>
                  ),
                  statements: row.statements,
                  report: row.report,
                },
              }))}
              empty={<Empty title={words.none}>{words.noneText}</Empty>}
            />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
