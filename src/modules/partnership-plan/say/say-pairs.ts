import { initialsOf } from '#kernel/initials.ts';
import type { Template } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import { PAIR_SUBJECTS, type Side } from '../contract.ts';
import type { PairData, PairSideData, PairsData } from '../parts/pairs.tsx';
import { planSpeech } from '../plan-renderings.ts';
import type { Evidence } from '../rules/plan-content.ts';
import { evidenceWords } from '../rules/plan-paper.ts';
import type { PlanText } from '../store/words.ts';
import { firstNameOf, readable } from './say-words.ts';

type Speaker = Pick<Ask, 'say' | 'language'>;
/** What the pairs are made of: the template's promises, the notes for this child, what the record shows. */
export type PairParts = {
  readonly template: Template;
  readonly notes: readonly PlanText[];
  readonly evidence: readonly Evidence[];
  /** Names of those who care for the child, and of the worker; they are read by their first names. */
  readonly caregivers: readonly string[];
  readonly worker: string | null;
};

/** Both sides' promises with what they mean for this child; `links` gives a subject's ways on. */
export function sayPairs(
  ask: Speaker,
  parts: PairParts,
  links: (subject: string, about: string) => PairData['links'],
): PairsData {
  const { say, language } = ask;
  const { caregivers, worker } = parts;
  const care =
    caregivers.length > 0
      ? sayList(language, caregivers.map(firstNameOf))
      : say('partnership-plan', 'pairs.caregivers');
  const agency = worker
    ? say('partnership-plan', 'pairs.andAgency', { names: firstNameOf(worker) })
    : say('partnership-plan', 'pairs.agency');
  return {
    title: say('partnership-plan', 'pairs.title'),
    aboutLabel: say('partnership-plan', 'pairs.about'),
    nothing: say('partnership-plan', 'pairs.noted'),
    left: {
      who: care,
      initials: initialsOf(caregivers[0] ?? care),
      promise: say('partnership-plan', caregivers.length === 1 ? 'pairs.promiseOne' : 'pairs.promise', { names: care }),
    },
    right: {
      who: agency,
      initials: initialsOf(worker ?? agency),
      promise: say('partnership-plan', worker ? 'pairs.promise' : 'pairs.promiseOne', { names: agency }),
    },
    pairs: subjectsOf(parts.template).map(subject => {
      const about = say.code('partnership-plan', `subjects.${subject}`);
      return {
        subject,
        about,
        left: sideOf(ask, parts, subject, 'caregiver'),
        right: sideOf(ask, parts, subject, 'agency'),
        links: links(subject, about),
      };
    }),
  };
}

/** Subjects in the order everybody knows; what an agency's template adds comes after. */
function subjectsOf({ lines }: Template): string[] {
  const found = new Set(lines.flatMap(line => (line.part === 'pair' && line.subject ? [line.subject] : [])));
  const known: readonly string[] = PAIR_SUBJECTS;
  return [...known.filter(subject => found.has(subject)), ...[...found].filter(subject => !known.includes(subject))];
}

/** What one side promises about a subject, in the reader's language as far as it is translated. */
export const promisedLines = (
  { language }: Pick<Ask, 'language'>,
  template: Template,
  subject: string,
  side: Side,
): string[] =>
  template.lines
    .filter(line => line.part === 'pair' && line.subject === subject && line.side === side)
    .toSorted((a, b) => a.place - b.place)
    .map(line => (language === 'es' ? (line.es ?? line.en) : line.en));

function sideOf(ask: Speaker, { template, notes, evidence }: PairParts, subject: string, side: Side): PairSideData {
  const speech = planSpeech(ask.language);
  return {
    lines: promisedLines(ask, template, subject, side),
    notes: [
      ...notes.filter(note => note.code === subject && note.side === side).map(note => readable(note, ask.language)),
      ...evidence
        .filter(item => item.subject === subject && item.side === side)
        .map(item => ({ text: evidenceWords(speech, item) })),
    ],
  };
}
