import type { PaperToPrint, SignatureRow } from '#platform/papers/paper-to-print.ts';
import { type Say, sayIn } from '#platform/words/say.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { digestOf, referenceOf } from './rules/digests.ts';
import type { SealedCopy, SealedSignature } from './rules/sealed-copies.ts';
import { type AgreementToSeal, eventsOn } from './rules/sealed-paper.ts';

/**
 * A copy as it is printed: the frozen words, then who signed and what happened, all in the language of the copy. Throws
 * when the frozen words are not those their digest was taken of: such a paper is not sealed.
 */
export function saySealedPaper(agreement: AgreementToSeal, copy: SealedCopy): PaperToPrint {
  const { audience, language, shows } = copy;
  const { agency, number } = agreement;
  const say = sayIn(language);
  const rendering = agreement.renderings.find(one => one.audience === audience && one.language === language);
  if (!rendering) throw new Error('The text was not kept in this language');
  if (digestOf(rendering.paper).toString('hex') !== rendering.digest)
    throw new Error('The text is not the one that was signed');
  const when = (moment: string) => sayMoment(language, agency.timeZone, momentOf(moment));
  return {
    paper: rendering.paper,
    letterhead: { agency: agency.name, lines: agency.phone ? [agency.phone] : [] },
    footer: say('agreements', 'sealed.footer', { agency: agency.name, number }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: say('agreements', 'sealed.pageNumber', { page: '{{page}}', pages: '{{pages}}' }),
    reference: referenceOf(rendering.digest),
    signatures: {
      heading: say('agreements', 'sealed.heading'),
      statements: [say('agreements', 'sealed.statement'), say('agreements', 'sealed.seal', { agency: agency.name })],
      head: {
        name: say('agreements', 'sealed.name'),
        capacity: say('agreements', 'sealed.capacity'),
        way: say('agreements', 'sealed.way'),
        language: say('agreements', 'sealed.language'),
        moment: say('agreements', 'sealed.moment'),
        digest: say('agreements', 'sealed.digest'),
      },
      rows: shows.map(signature => sayRow(say, signature, when)),
      trail: {
        heading: say('agreements', 'sealed.trail'),
        lines: eventsOn(agreement, shows, audience).map(event =>
          say('agreements', 'sealed.trailLine', { when: when(event.at), what: sayEvent(say, event, agency.name) }),
        ),
      },
    },
  };
}

function sayRow(say: Say, signature: SealedSignature, when: (moment: string) => string): SignatureRow {
  const { name, organization, proxyName, proxyRight } = signature;
  const signer = signature.typedName && signature.way === 'online' ? signature.typedName : name;
  const capacity = say('agreements', `capacities.${signature.capacity}`);
  return {
    name: proxyName
      ? say('agreements', 'sealed.proxy', { proxy: proxyName, name, right: proxyRight ?? '' })
      : signer === name
        ? name
        : `${signer} (${name})`,
    capacity: organization ? `${capacity}, ${organization}` : capacity,
    way: say('agreements', 'sealed.wayAndProof', {
      way: say('agreements', `ways.${signature.way}`),
      proof: say('agreements', `proofs.${signature.proof}`),
    }),
    language: say('agreements', `languages.${signature.language}`),
    moment: when(signature.signedAt),
    digest: signature.shownDigest,
  };
}

function sayEvent(say: Say, event: AgreementToSeal['events'][number], agency: string): string {
  const way =
    event.event === 'asked' && event.way
      ? say.code('agreements', `asked.${event.way}`)
      : event.way
        ? say.code('agreements', `ways.${event.way}`)
        : '';
  return say('agreements', `trail.${event.event}`, { name: event.name ?? '', number: event.number ?? '', way, agency });
}

/** JSON made by PostgreSQL writes moments with an offset of whole hours. */
const momentOf = (text: string): string => Temporal.Instant.from(text).toString();
