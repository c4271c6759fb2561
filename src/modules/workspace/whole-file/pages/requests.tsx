import { opensPapersOf } from '#modules/documents/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { openingFileRequests, viewFileRequests } from '../../policy.ts';
import { sayRequest } from '../say-request.ts';
import { requestsOf } from '../store/requests.ts';
import type { Route } from './+types/requests';

export const loader = page(
  viewFileRequests,
  async ask => {
    const { tx, say, who } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    if (!(await opensPapersOf(tx, childId))) return notThere();
    return {
      frame,
      words: say.group('workspace', 'fileRequests'),
      here: `/children/${childId}/whole-file`,
      rows: (await requestsOf(tx, childId)).map(request => sayRequest(ask, request)),
      may: openingFileRequests.may(who),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Who asked for the whole file of a child, and what was given. */
export default function Requests({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, rows, may } = loaderData;
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {may && (
          <Actions>
            <ButtonLink href={`${here}/new`} icon="add">
              {words.open}
            </ButtonLink>
          </Actions>
        )}
        <Card title={words.title}>
          <p className="al-second">{words.lead}</p>
          {rows.length === 0 ? (
            <Empty title={words.none} />
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
                  <p>{row.ground}</p>
                  <p>{row.days}</p>
                </MiniRow>
              ))}
            </MiniList>
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
