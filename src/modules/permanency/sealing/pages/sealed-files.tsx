import { fullName, personsById } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { viewSealedFiles } from '../../policy.ts';
import { SealedOrder } from '../parts/sealed-order.tsx';
import { sayOrder } from '../say-orders.ts';
import { sealedFiles, sealedOrders } from '../store.ts';
import type { Route } from './+types/sealed-files';

export const loader = page(viewSealedFiles, async ask => {
  const { tx, say, language, who } = ask;
  const [files, orders] = await Promise.all([sealedFiles(tx), sealedOrders(tx)]);
  const known = await personsById(
    tx,
    files.flatMap(({ new_id }) => new_id ?? []),
  );
  const words = say.group('permanency', 'sealed');
  const done = ask.query.get('done');
  return {
    words,
    done: done === 'order' || done === 'ended' ? words[`done-${done}`] : null,
    files: files.map(file => {
      const person = file.new_id ? known.get(file.new_id) : undefined;
      return {
        key: file.id,
        when: sayDayOf(language, who.timeZone, file.sealed_at),
        title: person ? say('permanency', 'sealed.now', { name: fullName(person) }) : words.noName,
        by: say('permanency', 'sealed.by', { name: file.sealed_by, day: sayDay(language, file.decree_on) }),
        why: file.why,
        orders: orders.filter(({ file_id }) => file_id === file.id).map(order => sayOrder(ask, order)),
      };
    }),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Which files were sealed after an adoption, for the privacy officer: never what lies in them. */
export default function SealedFiles({ loaderData }: Route.ComponentProps) {
  const { words, files } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Card title={words.files}>
            {files.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              <Events>
                {files.map(file => (
                  <EventItem key={file.key} when={file.when} title={file.title} icon="lock">
                    <p>{file.by}</p>
                    <p>{file.why}</p>
                    {file.orders.map(order => (
                      <SealedOrder key={order.key} words={words} order={order} />
                    ))}
                    <Actions>
                      <ButtonLink href={`/sealed-files/${file.key}/orders/new`} kind="outline" size="s">
                        {words.record}
                      </ButtonLink>
                    </Actions>
                  </EventItem>
                ))}
              </Events>
            )}
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
