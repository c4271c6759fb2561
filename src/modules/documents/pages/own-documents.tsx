import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { viewOwnDocuments } from '../policy.ts';
import { keptPaperPath, sayDocuments } from '../say-documents.ts';
import { childNamed, documentsAddedBy } from '../store.ts';
import type { Route } from './+types/own-documents';

export const loader = page(
  viewOwnDocuments,
  async ask => {
    const { tx, say, who } = ask;
    const childId = ask.params.childId ?? '';
    const name = (await childNamed(tx, childId)) ?? notThere();
    return {
      words: say.group('documents', 'own'),
      title: say('documents', 'own.title', { name }),
      lead: say('documents', 'own.lead', { name }),
      papers: sayDocuments(ask, await documentsAddedBy(tx, childId, who.userId), keptPaperPath),
      add: `/home/children/${childId}/documents/new`,
      done: ask.query.get('done') === 'added',
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function OwnDocuments({ loaderData }: Route.ComponentProps) {
  const { words, title, lead, papers, add, done } = loaderData;
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        arches={false}
        actions={
          <ButtonLink size="big" icon="upload_file" href={add}>
            {words.add}
          </ButtonLink>
        }
      />
      <Wrap body>
        <Stack>
          {done && <SuccessPanel title={words['done-added']} />}
          <Card>{papers.length === 0 ? <Empty title={words.none} /> : <PaperList papers={papers} />}</Card>
        </Stack>
      </Wrap>
    </>
  );
}
