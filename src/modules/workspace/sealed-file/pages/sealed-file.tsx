import { pageByOrder } from '#platform/http/page-by-order.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { readSealedFile } from '../../policy.ts';
import { sealedPaper } from '../sealed-paper.ts';
import type { Route } from './+types/sealed-file';

export const loader = pageByOrder(
  readSealedFile,
  params => params.sealedOrderId,
  async (ask, childId) => ({
    words: ask.say.group('workspace', 'sealedFile'),
    paper: await sealedPaper(ask, childId),
  }),
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A sealed file, read by the one person an order of a court names. */
export default function SealedFile({ loaderData }: Route.ComponentProps) {
  const { words, paper } = loaderData;
  return (
    <>
      <PageHead
        crumbs={<Crumbs items={[{ label: words.back, href: '/opened-files' }, { label: words.over }]} />}
        title={paper.title}
      />
      <Wrap body>
        <Stack>
          <Alert kind="soon">{words.written}</Alert>
          <Card>
            <PaperView paper={paper} />
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
