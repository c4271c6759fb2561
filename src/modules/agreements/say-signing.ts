import { telOf } from '#kernel/tel.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayList, sayMoment } from '#platform/words/say-date.ts';
import type { Capacity, QuestionRow, TemplateLine } from './contract.ts';
import { asking, type OpenSigning } from './load-signing.ts';
import { referenceOf } from './rules/digests.ts';

/** A line of a template as a reader gets it; `lang` is set when nobody has translated it yet. */
export type SaidLine = { readonly place: number; readonly words: string; readonly lang: 'en' | 'es' | undefined };

/** Whom to call: words and the number, kept together on one line. */
export type SaidCaller = { readonly href: string; readonly text: string; readonly phone: string };

/** Somebody's capacity in words. */
export const sayCapacity = (ask: Pick<Ask, 'say'>, capacity: Capacity): string =>
  ask.say('agreements', `as.${capacity}`);

/** The lines of one part in a language, in their order. */
export function sayLines(
  lines: readonly TemplateLine[],
  part: TemplateLine['part'],
  language: 'en' | 'es',
): SaidLine[] {
  return lines
    .filter(line => line.part === part)
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, en, es }) => {
      const untranslated = language === 'es' && !es;
      return { place, words: language === 'es' ? (es ?? en) : en, lang: untranslated ? 'en' : undefined };
    });
}

/** What stands at the head of every page of a signing. */
export function sayHead(ask: Ask, { shown, template, signer }: OpenSigning) {
  const title = shown?.paper.title ?? sayLines(template.lines, 'title', ask.language)[0]?.words ?? '';
  return {
    words: ask.say.group('agreements', 'steps'),
    title,
    titleLang: shown?.language === ask.language ? undefined : shown?.language,
    lead: ask.say('agreements', signer.side === 'family' ? 'steps.familyMinutes' : 'steps.minutes'),
  };
}

/** The telephone to ask at. */
export function sayCaller(ask: Ask, { caller }: OpenSigning): SaidCaller | null {
  if (!caller) return null;
  const { worker, name, phone } = caller;
  const text = worker ? ask.say('agreements', 'read.call', { name }) : ask.say('agreements', 'read.callAgency');
  return { href: telOf(phone), text, phone };
}

/** Names of those whose signature is still needed. */
export const sayMissing = (ask: Ask, { missing }: OpenSigning): string => sayList(ask.language, missing);

/** Who sees what is signed here. */
export function saySeers({ say }: Pick<Ask, 'say'>, { agreement, others, signer }: OpenSigning): string {
  const staff = say('agreements', staffOf(agreement));
  if (signer.side === 'family') return say('agreements', 'read.seesFamily', { staff });
  const names = others.map(other => other.name).join(', ');
  return names ? say('agreements', 'read.sees', { names, staff }) : say('agreements', 'read.seesAgency', { staff });
}

const staffOf = ({ childId, partnershipId }: OpenSigning['agreement']) => {
  if (partnershipId) return 'read.staffOfPartners';
  return childId ? 'read.staffOfChild' : 'read.staffOfHome';
};

/** The exact text: its reference, and the way to the same text in the other language. */
export function sayText(ask: Ask, { shown, papers, paths }: OpenSigning) {
  if (!shown) return null;
  const other = papers.find(paper => paper.language !== shown.language);
  const names = new Intl.DisplayNames([ask.language], { type: 'language' });
  return {
    paper: shown.paper,
    reference: ask.say('agreements', 'read.reference', { reference: referenceOf(shown.digest) }),
    other: other && {
      href: asking(paths.read, `language=${other.language}`),
      label: ask.say('agreements', 'read.other', { language: names.of(other.language) ?? other.language }),
    },
  };
}

/** What this signer asked, with the answers. */
export const sayQuestions = (ask: Ask, questions: readonly QuestionRow[]) =>
  questions.map(question => ({
    key: question.id,
    words: question.words,
    lang: question.language,
    when: sayMoment(ask.language, ask.who.timeZone, question.askedAt),
    answer: question.answerWords,
    answeredOn: question.answeredAt ? sayDayOf(ask.language, ask.who.timeZone, question.answeredAt) : null,
  }));
