import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { viewMonth } from '../../policy.ts';
import { loadMonth, monthAsked } from '../load-month.ts';
import type { Route } from './+types/month';

export const loader = page(viewMonth, ask =>
  loadMonth(ask, { month: monthAsked(ask.query.get('month'), ask.today), workerId: ask.query.get('worker') }),
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The monthly visit: how many were seen, who is missing and by when, down to each child. */
export default function Month({ loaderData }: Route.ComponentProps) {
  const { words, workers, missing, seen, part } = loaderData;
  return (
    <>
      <PageHead title={loaderData.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          <Actions>
            <a href={loaderData.earlier} rel="prev">
              {words.earlier}
            </a>
            {loaderData.later && (
              <a href={loaderData.later} rel="next">
                {words.later}
              </a>
            )}
            <a href="/visits/day">{words.day}</a>
          </Actions>
          <Card>
            <Stack tight>
              <FactList facts={loaderData.figures} />
              <p className="al-second">{words.rule}</p>
            </Stack>
          </Card>
          {workers.length > 0 && (
            <Card title={words.byWorker}>
              <Table
                caption={words.byWorker}
                hideCaption
                rowHead="worker"
                head={[
                  { key: 'worker', label: words.worker },
                  { key: 'seen', label: words.seen },
                  { key: 'missing', label: words.missing, kind: 'number' },
                  { key: 'missed', label: words.missed, kind: 'number' },
                  { key: 'inResidence', label: words.inResidence, kind: 'number' },
                ]}
                rows={workers.map(({ key, name, href, ...cells }) => ({
                  key,
                  cells: { ...cells, worker: <a href={href}>{name}</a> },
                }))}
              />
            </Card>
          )}
          <Card title={loaderData.whoTitle} aside={loaderData.all && <a href={loaderData.all}>{words.all}</a>}>
            {missing.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <Table
                caption={words.who}
                hideCaption
                rowHead="child"
                head={[
                  { key: 'child', label: words.child },
                  { key: 'stands', label: words.stands },
                  { key: 'worker', label: words.worker },
                  { key: 'write', label: words.write },
                ]}
                rows={missing.map(each => ({
                  key: each.key,
                  cells: {
                    child: <a href={each.href}>{each.name}</a>,
                    stands: (
                      <>
                        <StateTag state={each.state}>{each.stands}</StateTag>
                        {each.more && <span className="al-line al-second">{each.more}</span>}
                      </>
                    ),
                    worker: each.worker,
                    write: (
                      <ButtonLink kind="outline" size="s" href={each.write} aria-label={`${words.write}: ${each.name}`}>
                        {words.write}
                      </ButtonLink>
                    ),
                  },
                }))}
              />
            )}
            {loaderData.missingLeft && <p className="al-second">{loaderData.missingLeft}</p>}
          </Card>
          {seen.length > 0 && (
            <Card title={words.seenTitle}>
              <ul>
                {seen.map(each => (
                  <li key={each.key}>
                    <a href={each.href}>{each.name}</a> <span className="al-second">{each.text}</span>
                  </li>
                ))}
              </ul>
              {loaderData.seenLeft && <p className="al-second">{loaderData.seenLeft}</p>}
            </Card>
          )}
          {part.length > 0 && (
            <Card title={words.partTitle}>
              <p>{words.partText}</p>
              <ul>
                {part.map(each => (
                  <li key={each.key}>
                    <a href={each.href}>{each.name}</a>
                  </li>
                ))}
              </ul>
              {loaderData.partLeft && <p className="al-second">{loaderData.partLeft}</p>}
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
