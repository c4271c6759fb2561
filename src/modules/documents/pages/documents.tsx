import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { opensHoldsOf } from '../legal-hold/store.ts';
import { PaperList } from '../parts/paper-list.tsx';
import { viewDocuments, viewHolds } from '../policy.ts';
import { paperPath, sayDocuments } from '../say-documents.ts';
import { documentsOf, kindsOpenFor, lastReported, opensPapersOf } from '../store.ts';
import type { Route } from './+types/documents';

export const loader = page(
  viewDocuments,
  async ask => {
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    const [all, kinds, reported] = await Promise.all([
      documentsOf(ask.tx, childId),
      kindsOpenFor(ask.tx, childId),
      lastReported(ask.tx, childId),
    ]);
    const words = ask.say.group('documents', 'page');
    const done = ask.query.get('done');
    return {
      frame,
      words,
      here: `/children/${childId}/documents`,
      mayAdd: kinds.length > 0,
      holds: viewHolds.may(ask.who) && (await opensHoldsOf(ask.tx, childId)) ? `/children/${childId}/holds` : null,
      holdsLabel: ask.say('documents', 'holds.link'),
      wholeFile: (await opensPapersOf(ask.tx, childId)) ? `/children/${childId}/whole-file` : null,
      reported:
        reported === undefined
          ? null
          : {
              href: `/children/${childId}/reported`,
              label: ask.say('documents', 'page.reported', { day: sayDay(ask.language, reported) }),
            },
      done: done === 'added' || done === 'replaced' ? words[`done-${done}`] : null,
      current: sayDocuments(
        ask,
        all.filter(paper => !paper.replaced),
        paperPath,
      ),
      older: sayDocuments(
        ask,
        all.filter(paper => paper.replaced),
        paperPath,
      ),
    };
  },
  { about: params => params.childId },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Documents({ loaderData }: Route.ComponentProps) {
  const { frame, words, here, mayAdd, reported, done, current, older } = loaderData;
  const add = mayAdd && (
    <ButtonLink href={`${here}/new`} icon="upload_file">
      {words.add}
    </ButtonLink>
  );
  return (
    <ChildFrame frame={frame} actions={add}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <Card title={words.title}>
          {current.length === 0 ? (
            <Empty title={words.none} />
          ) : (
            <PaperList
              papers={current}
              after={paper => mayAdd && <a href={`${here}/${paper.id}/replace`}>{words.replace}</a>}
            />
          )}
          {older.length > 0 && (
            <Disclosure summary={words.older}>
              <PaperList papers={older} />
            </Disclosure>
          )}
          <p className="al-second">{words.byKind}</p>
          {loaderData.wholeFile && (
            <p>
              <a href={loaderData.wholeFile}>{words.wholeFile}</a>
            </p>
          )}
          {loaderData.holds && (
            <p>
              <a href={loaderData.holds}>{loaderData.holdsLabel}</a>
            </p>
          )}
          {reported && (
            <p>
              <a href={reported.href}>{reported.label}</a>
            </p>
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
