import { isId } from '#kernel/ids.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Rooms } from '#web/ui/rooms.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { loadPromises, sayLines } from '../load-promises.ts';
import { PromiseTable } from '../parts/promise-table.tsx';
import { SupportTable } from '../parts/support-table.tsx';
import { sayWays } from '../say-ways.ts';
import type { Route } from './+types/promises';

export const loader = page(viewCommunities, async ask => {
  const { say, query, who } = ask;
  const chosen = query.get('community') ?? '';
  const loaded = await loadPromises(ask, isId(chosen) ? chosen : null);
  const { lead, communities, soon, open, over, byCommunity, byOrganization, byPerson } = loaded;
  return {
    words: say.group('partnerships', 'promises'),
    ways: sayWays(ask, 'promises'),
    done: query.get('done') === 'made' ? say('partnerships', 'promise.done.made') : null,
    ...{ lead, communities, soon, open, over, chosen },
    byCommunity: sayLines(ask, byCommunity),
    byOrganization: sayLines(ask, byOrganization),
    byPerson: sayLines(ask, byPerson),
    add: keepCommunities.may(who) ? `/promises/new${chosen ? `?community=${chosen}` : ''}` : null,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Promises of both sides, what is due soon first, and the report of what came of them. */
export default function Promises({ loaderData }: Route.ComponentProps) {
  const { words, communities, soon, open, over } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.lead}
        actions={loaderData.add && <ButtonLink href={loaderData.add}>{words.add}</ButtonLink>}
      />
      <Rooms {...loaderData.ways} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <form className="al-filter" method="get" noValidate>
            <Select
              name="community"
              label={words.community}
              required={false}
              empty={words.all}
              options={communities}
              value={loaderData.chosen}
            />
            <Button kind="outline">{words.show}</Button>
          </form>
          <Card title={words.soonTitle} count={soon.length}>
            <PromiseTable
              words={words}
              caption={words.soonTitle}
              rows={soon}
              empty={<Empty title={words.soonNone} />}
            />
          </Card>
          {open.length > 0 && (
            <Card title={words.openTitle} count={open.length}>
              <PromiseTable words={words} caption={words.openTitle} rows={open} empty={null} />
            </Card>
          )}
          <Card title={words.reportTitle} aside={<a href="/promises/report.csv">{words.csv}</a>}>
            <p>{words.reportLead}</p>
            <SupportTable
              words={words}
              caption={words.reportTitle}
              name={words.community}
              rows={loaderData.byCommunity}
            />
            <Disclosure summary={words.byPerson}>
              <Stack>
                <SupportTable
                  words={words}
                  caption={words.organization}
                  name={words.organization}
                  rows={loaderData.byOrganization}
                />
                {loaderData.byPerson.length > 0 && (
                  <SupportTable words={words} caption={words.person} name={words.person} rows={loaderData.byPerson} />
                )}
              </Stack>
            </Disclosure>
          </Card>
          {over.length > 0 && (
            <Card>
              <Disclosure summary={`${words.overTitle} (${over.length})`}>
                <PromiseTable words={words} caption={words.overTitle} rows={over} empty={null} />
              </Disclosure>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
