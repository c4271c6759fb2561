import type { Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { downloadName } from '#platform/files/kinds.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import type { Language } from '#platform/http/who.ts';
import type { SignHerePage, SigningCode } from '#platform/papers/paper-to-print.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import type { AgreementRow, Capacity, FrozenRendering, Template } from './contract.ts';
import { referenceOf } from './rules/digests.ts';
import { sayLines } from './say-signing.ts';

/** A way to the same paper on a phone, as it is opened for one signer. */
export type PrintedCode = {
  readonly name: string;
  readonly link: string;
  readonly code: string;
  readonly endsAt: string;
};

export type Pack = {
  readonly agreement: AgreementRow;
  readonly rendering: FrozenRendering;
  readonly template: Template;
  /** Whose lines are on the last page. */
  readonly signers: readonly { readonly name: string; readonly capacity: Capacity }[];
  readonly code: PrintedCode | null;
};

/**
 * A paper to sign by hand: exactly the text that is signed on a screen, lines for the names, its reference at the foot of
 * every page, and perhaps the way to sign it on a phone instead. Everything in the language of the text.
 */
export function printPack(ask: Ask, pack: Pack): Promise<Download> {
  const { agreement, rendering, template, signers, code } = pack;
  const { language, digest } = rendering;
  const say = sayIn(language);
  const signHere: SignHerePage = {
    heading: say('agreements', 'pack.heading'),
    statements: [
      ...sayLines(template.lines, 'statement', language).map(line => line.words),
      say('agreements', 'pack.statement'),
    ],
    signers: signers.map(({ name, capacity }) => ({ name, capacity: say('agreements', `capacities.${capacity}`) })),
    words: { signature: say('agreements', 'pack.signature'), date: say('agreements', 'pack.date') },
    code: code && sayCode(ask, language, code),
  };
  const reference = referenceOf(digest);
  const footer = say('agreements', agreement.state === 'in_force' ? 'pack.footerInForce' : 'pack.footer', {
    reference,
  });
  return print(ask, { paper: rendering.paper, language, footer, reference, signHere }, agreement.subjectId);
}

function sayCode(ask: Ask, language: Language, { name, link, code, endsAt }: PrintedCode): SigningCode {
  const say = sayIn(language);
  const when = sayMoment(language, ask.who.timeZone, endsAt);
  return {
    heading: say('agreements', 'pack.codeHeading'),
    words: say('agreements', 'pack.codeWords', { name, when }),
    digits: inGroups(code),
    address: link,
    says: say('agreements', 'pack.codeSays'),
  };
}

/** Six digits as people read them out: "483 920". */
export const inGroups = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1 $2');

type Printing = {
  readonly paper: Paper;
  readonly language: Language;
  readonly footer: string;
  readonly reference: string;
  readonly signHere?: SignHerePage | null;
};

/** Sets a paper under the agency's head and gives it to save. */
export async function print(
  ask: Ask,
  { paper, language, footer, reference, signHere = null }: Printing,
  subjectId: string,
): Promise<Download> {
  const agency = await agencyPhones(ask.tx);
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: [agency.main].filter(line => line !== null) },
    footer,
    // The places for the numbers are filled by the typesetter.
    pageNumber: sayIn(language)('agreements', 'pack.pageNumber', { page: '{{page}}', pages: '{{pages}}' }),
    reference,
    signHere,
  });
  return {
    bytes: pdf,
    mediaType: 'application/pdf',
    name: downloadName(paper.title, 'application/pdf'),
    subjects: [subjectId],
  };
}
