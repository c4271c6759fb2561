import { page } from '#platform/http/page.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { viewFamilyPaper } from '../policy.ts';
import { openFamilyPaper } from '../use-cases/open-family-paper.ts';
import type { Route } from './+types/family-paper';

/** A paper the parent was given; it stays theirs when everything else has ended. */
export const loader = page(viewFamilyPaper, async ask => {
  const { say, language, who } = ask;
  const { paper, madeAt } = await openFamilyPaper(ask, { paperId: ask.params.paperId ?? '' });
  return {
    words: say.group('partnership-plan', 'familyPaper'),
    lead: say('partnership-plan', 'familyPaper.lead', { day: sayDayOf(language, who.timeZone, madeAt) }),
    paper,
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function FamilyPaper({ loaderData }: Route.ComponentProps) {
  const { words, lead, paper } = loaderData;
  return (
    <>
      <PageHead title={<bdi>{paper.title}</bdi>} lead={lead} over={<a href="/home/kept">{words.kept}</a>} />
      <Wrap body>
        <PaperView paper={paper} />
      </Wrap>
    </>
  );
}
