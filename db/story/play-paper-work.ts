import { documentDuty, openObligationsOf } from '#modules/clocks/index.ts';
import { recordCoverage } from '#modules/health/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { TIME_ZONE } from './day.ts';
import { EPISODES, type Episode } from './episodes.ts';
import { INSURANCE } from './health.ts';
import { filingDays, type Paper, papersOf } from './papers-on-file.ts';
import { type Act, must, type Story } from './play.ts';
import { caseKey, workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';

/** In the evening, after the visits and moves of the day. */
const EVENING = '19:30';
const NOTE = 'The paper is in the file.';
const EVER = '9999-12-31';

/** What has no record of its own is documented by whoever has the case then, once the duties are counted. */
export const paperWorkActs = (story: Story): readonly Act[] => EPISODES.flatMap(episode => filings(story, episode));

function filings(story: Story, episode: Episode): Act[] {
  const { family, from, children } = episode;
  const papers = papersOf(story, episode);
  const began = Temporal.Instant.from(story.at(from));
  const evenings = filingDays(story, episode, papers)
    .map(day => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: EVENING }).toInstant())
    .filter(evening => Temporal.Instant.compare(evening, began) > 0);
  const moments = evenings.length > 0 ? evenings.map(String) : [story.load.standsAt.toString()];
  const filed = new Set<Paper>();
  return moments.map((at, turn) => ({
    at,
    by: workerAt(story, family, at),
    what: `documents what the file of ${family} holds`,
    counts: caseKey(family),
    does: async ask => {
      if (turn === 0) await insure(ask, story, children);
      await fileAll(ask, story, papers, filed);
    },
  }));
}

/** Children in care are enrolled in Medicaid; of some the story tells when. */
async function insure(ask: Ask, story: Story, children: Episode['children']): Promise<void> {
  for (const child of children.filter(key => !INSURANCE.some(each => each.child === key)))
    must(await recordCoverage(ask, { childId: story.id(personKey(child)), payer: 'Medicaid' }));
}

/** Documents every paper of the file that settles an open duty; each once. */
async function fileAll(ask: Ask, story: Story, papers: readonly Paper[], filed: Set<Paper>): Promise<void> {
  const today = ask.today.toString();
  const written = papers.filter(paper => paper.doneOn <= today && !filed.has(paper));
  for (const [child, some] of Map.groupBy(written, each => each.child)) {
    const childId = story.id(personKey(child));
    const open = await openObligationsOf(ask.tx, { children: [childId], until: EVER });
    for (const paper of some) {
      const { duty, doneOn, began } = paper;
      const found = open.find(row => row.duty === duty && (began === undefined || row.began_on === began));
      if (!found) continue;
      filed.add(paper);
      const done = await documentDuty(ask, { childId, obligationId: found.id, doneOn, note: NOTE, documentId: null });
      // A day that rolled off a weekend may lie before what it would settle: then the paper settles nothing.
      if (!done.ok && done.refusal.kind !== 'invalid') must(done);
    }
  }
}
