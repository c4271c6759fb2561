import { sayKeptCopies } from '#modules/agreements/index.ts';
import { KeptCopies } from '#modules/agreements/parts/kept-copies.tsx';
import { documentsIAdded, keptPaperPath, sayDocuments } from '#modules/documents/index.ts';
import { PaperList } from '#modules/documents/parts/paper-list.tsx';
import { sayFamilyPapers } from '#modules/partnership-plan/index.ts';
import { keptStays } from '#modules/placement/index.ts';
import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Card } from '#web/ui/card.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PersonName } from '#web/ui/person-name.tsx';
import { viewKept } from '../policy.ts';
import type { Route } from './+types/kept';

export const loader = page(viewKept, async ask => {
  const { tx, say, language, who } = ask;
  const [stays, papers, signed, given] = await Promise.all([
    keptStays(tx),
    documentsIAdded(tx),
    sayKeptCopies(ask),
    sayFamilyPapers(ask),
  ]);
  const day = (moment: string | null) => (moment ? sayDayOf(language, who.timeZone, moment) : '');
  return {
    words: say.group('workspace', 'kept'),
    stays: stays.map(stay => ({
      key: stay.id,
      name: stay.firstName,
      text: say('workspace', 'kept.days', { from: day(stay.from), to: day(stay.to) }),
    })),
    signed,
    given,
    papers: sayDocuments(ask, papers, keptPaperPath),
    caregiver: who.kind === 'caregiver' || who.kind === 'kin',
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Kept({ loaderData }: Route.ComponentProps) {
  const { words, stays, papers, signed, given, caregiver } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Wrap body>
        <Stack>
          <KeptCopies {...signed} />
          {given.papers.length > 0 && (
            <Card title={given.title}>
              <MiniList>
                {given.papers.map(paper => (
                  <MiniRow
                    key={paper.key}
                    start={<Icon name="file_present" />}
                    title={<PersonName>{paper.title}</PersonName>}
                    href={paper.href}
                  >
                    {paper.text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
          <Card title={words.papers}>
            {papers.length === 0 ? <p className="al-second">{words.noPapers}</p> : <PaperList papers={papers} />}
          </Card>
          {caregiver && (
            <Card title={words.stays}>
              {stays.length === 0 && <p className="al-second">{words.noStays}</p>}
              <MiniList>
                {stays.map(stay => (
                  <MiniRow key={stay.key} start={<Icon name="favorite" />} title={<PersonName>{stay.name}</PersonName>}>
                    {stay.text}
                  </MiniRow>
                ))}
              </MiniList>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
