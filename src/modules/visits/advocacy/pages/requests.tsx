import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { keepAdvocacy, viewAdvocacy } from '../../policy.ts';
import { sayAsked, sayStanding } from '../say-advocacy.ts';
import { advocacyOf, opensAdvocacyFor } from '../store.ts';
import type { Route } from './+types/requests';

export const loader = page(
  viewAdvocacy,
  async ask => {
    const { tx, say, who, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'contacts');
    if (!(await opensAdvocacyFor(tx, childId))) return notThere();
    const words = say.group('visits', 'advocacy');
    const here = `/children/${childId}/contacts/requests`;
    const name = frame.firstName;
    const done = query.get('done');
    return {
      frame,
      words,
      here,
      title: say('visits', 'advocacy.title', { name }),
      lead: say('visits', 'advocacy.lead', { name }),
      back: `/children/${childId}/contacts`,
      mayKeep: keepAdvocacy.may(who),
      whomLabel: say('visits', 'advocacyOne.whom'),
      whatLabel: say('visits', 'advocacyOne.what'),
      standsLabel: say('visits', 'advocacyOne.stands'),
      done: done === 'asked' ? words['done-asked'] : null,
      requests: (await advocacyOf(tx, childId)).map(row => ({
        key: row.id,
        href: `${here}/${row.id}`,
        what: row.what,
        whom: `${row.whom} · ${say('visits', `ofWhom.${row.of_whom}`)}`,
        asked: sayAsked(ask, row),
        ...sayStanding(ask, row),
      })),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** What was asked for on a child's behalf, and what came of it. */
export default function Requests({ loaderData }: Route.ComponentProps) {
  const { frame, words, requests, here } = loaderData;
  return (
    <ChildFrame
      frame={frame}
      actions={
        loaderData.mayKeep && (
          <ButtonLink href={`${here}/new`} icon="add">
            {words.add}
          </ButtonLink>
        )
      }
    >
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <Card title={loaderData.title} aside={<a href={loaderData.back}>{words.back}</a>}>
          <p>{loaderData.lead}</p>
          {requests.length === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <Table
              caption={loaderData.title}
              hideCaption
              rowHead="what"
              head={[
                { key: 'what', label: loaderData.whatLabel, kind: 'wide' },
                { key: 'whom', label: loaderData.whomLabel },
                { key: 'stands', label: loaderData.standsLabel },
              ]}
              rows={requests.map(each => ({
                key: each.key,
                cells: {
                  what: (
                    <>
                      <a href={each.href}>{each.what}</a>
                      <span className="al-line al-second">{each.asked}</span>
                    </>
                  ),
                  whom: each.whom,
                  stands: <StateTag state={each.state}>{each.stateWord}</StateTag>,
                },
              }))}
            />
          )}
        </Card>
        {requests.length > 0 && (
          <Actions>
            <ButtonLink kind="outline" href={`${here}/paper`} icon="file_download">
              {words.print}
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    </ChildFrame>
  );
}
