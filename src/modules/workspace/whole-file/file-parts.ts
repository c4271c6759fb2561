import type { Block } from '#kernel/paper.ts';
import { needsOf } from '#modules/assessments/index.ts';
import { type ReportAbout, reportSections, sectionTitles } from '#modules/court/index.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { fullName, relativesOf } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { type FileItemDraft, OWN_PARTS, type RuleCode } from './contract.ts';

/** The parts of a file in the order in which they are printed, with their titles in the language of `ask`. */
export async function fileParts({ tx, say, language }: Ask): Promise<{ code: string; title: string }[]> {
  const sections = await sectionTitles(tx);
  // What is only written for a court is no record of its own; filed reports are among the papers.
  const recorded = new Set(reportSections().map(({ code }) => code as string));
  return [
    ...sections
      .filter(({ code }) => recorded.has(code))
      .map(({ code, ...title }) => ({ code, title: title[language] })),
    ...OWN_PARTS.map(code => ({ code, title: say('workspace', `fileParts.${code}`) })),
  ];
}

/** What one part of the file holds of a period, with what a rule asks to hold back. */
export async function itemsOfPart(
  ask: Ask,
  { code, title }: { readonly code: string; readonly title: string },
  about: ReportAbout,
): Promise<FileItemDraft[]> {
  switch (code) {
    case 'family':
      return family(ask, about);
    case 'protected':
      return protectedNeeds(ask, about);
    case 'papers':
      return papers(ask, about);
    default: {
      const blocks: Block[] = [];
      for (const section of reportSections())
        if (section.code === code) blocks.push(...(await section.supply(ask, about)));
      return blocks.length === 0 ? [] : [{ section: code, title, blocks, rule: null }];
    }
  }
}

const entries = (facts: readonly (readonly [string, string])[]): Block[] => [
  { kind: 'entries', entries: facts.map(([label, value]) => ({ label, said: [{ words: value }], none: '' })) },
];

/** Who belongs to the child's family; when each was born and what is noted about them is theirs, and held back. */
async function family(ask: Ask, { childId }: ReportAbout): Promise<FileItemDraft[]> {
  const { tx, say, language } = ask;
  const words = say.group('workspace', 'fileParts');
  const people = await relativesOf(tx, childId, language);
  if (people.length === 0) return [];
  const caption = words.family;
  const rows = people.map(person => [fullName(person), person.kind]);
  const own = people.flatMap((person): FileItemDraft[] => {
    const facts: [string, string][] = [];
    if (person.born_on) facts.push([words.born, sayDay(language, person.born_on)]);
    if (person.note) facts.push([words.note, person.note]);
    const title = say('workspace', 'fileParts.about', { name: fullName(person) });
    return facts.length === 0 ? [] : [{ section: 'family', title, blocks: entries(facts), rule: 'other_person' }];
  });
  return [
    {
      section: 'family',
      title: caption,
      blocks: [{ kind: 'table', caption, head: [words.name, words.kin], rows }],
      rule: null,
    },
    ...own,
  ];
}

const RULE_OF: Readonly<Record<string, RuleCode>> = {
  'substance-use': 'substance_use',
  'domestic-violence': 'hidden_address',
  forensic: 'psychotherapy',
};

/** Needs that a law of their own protects: each an item, proposed to be held back. */
async function protectedNeeds({ tx, say, language }: Ask, about: ReportAbout): Promise<FileItemDraft[]> {
  const words = say.group('workspace', 'fileParts');
  const needs = await needsOf(tx, [about.childId]);
  return needs.flatMap((need): FileItemDraft[] =>
    need.sensitive === null || need.identified_on > about.until || (need.ended_on ?? '9999') < about.since
      ? []
      : [
          {
            section: 'protected',
            title: need[`kind_${language}`],
            blocks: entries([
              [words.need, need[`kind_${language}`]],
              [words.since, sayDay(language, need.identified_on)],
            ]),
            rule: RULE_OF[need.sensitive] ?? 'other',
          },
        ],
  );
}

/** Every paper of the period by title and day; the file itself goes along when it is given. */
async function papers(
  { tx, say, language, who }: Ask,
  { childId, since, until }: ReportAbout,
): Promise<FileItemDraft[]> {
  const words = say.group('workspace', 'fileParts');
  const dayOf = (moment: string) =>
    Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  return (await documentsOf(tx, childId))
    .filter(({ kind, dated, added_at }) => {
      const day = dated ?? dayOf(added_at);
      return kind !== 'whole_file' && day >= since && day <= until;
    })
    .map(paper => ({
      section: 'papers',
      title: paper.title,
      blocks: entries([
        [words.kind, paper[language]],
        [words.dated, paper.dated ? sayDay(language, paper.dated) : words.notDated],
        [words.added, sayDayOf(language, who.timeZone, paper.added_at)],
      ]),
      rule: null,
      documentId: paper.id,
    }));
}
