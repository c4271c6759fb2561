import type { Block, Paper } from '#kernel/paper.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { Rendering } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { type PartnerAgreement, partiesOf, partnerAgreementById } from './store/agreements.ts';
import { presentClauses } from './store/clauses.ts';
import { dutiesOf } from './store/duties.ts';

/** What is signed, in both languages: parties, term, clauses as they stand now, and who does what by when. */
export async function renderingsOf(ask: Ask, agreement: PartnerAgreement): Promise<Rendering[]> {
  const { tx } = ask;
  const [parties, clauses, duties, agency, follows] = await Promise.all([
    partiesOf(tx, [agreement.id]),
    presentClauses(tx, agreement.id),
    dutiesOf(tx, agreement.id),
    agencyPhones(tx),
    partnerAgreementById(tx, agreement.amends_id ?? agreement.renews_id ?? ''),
  ]);
  return (['en', 'es'] as const).map(language => ({ audience: 'full', language, paper: paperIn(language) }));

  function paperIn(language: Language): Paper {
    const say = sayIn(language);
    const heading = (words: string): Block => ({ kind: 'heading', level: 2, words });
    const day = (iso: string) => sayDay(language, iso);
    const { from, until, notice_days, renewal_days, amount_cents } = agreement;
    const entry = (label: string, words: string) => ({ label, said: [{ words }], none: '' });
    return {
      language,
      title: `${say('partnerships', `agreementKinds.${agreement.kind}`)}: ${agreement.title}`,
      blocks: [
        {
          kind: 'entries',
          entries: [
            entry(
              say('partnerships', 'agreementPaper.parties'),
              [agency.name, ...parties.map(each => each.organization)].join('; '),
            ),
            entry(
              say('partnerships', 'agreementPaper.term'),
              say('partnerships', 'agreementPaper.fromUntil', { from: day(from), until: day(until) }),
            ),
            entry(
              say('partnerships', 'agreementPaper.notice'),
              say('partnerships', 'agreementPaper.days', { days: notice_days }),
            ),
            entry(
              say('partnerships', 'agreementPaper.renewal'),
              say('partnerships', 'agreementPaper.daysBefore', { days: renewal_days }),
            ),
            ...(amount_cents === null
              ? []
              : [entry(say('partnerships', 'agreementPaper.amount'), dollars(language, amount_cents))]),
            ...(follows === undefined
              ? []
              : [
                  entry(
                    say('partnerships', agreement.amends_id ? 'agreementPaper.amends' : 'agreementPaper.renews'),
                    follows.title,
                  ),
                ]),
          ],
        },
        ...clauses.flatMap((clause): Block[] => [
          heading(clause[`name_${language}`]),
          ...clause[language]
            .split('\n')
            .filter(line => line.trim() !== '')
            .map((words): Block => ({ kind: 'text', words })),
        ]),
        ...(duties.length === 0
          ? []
          : [
              heading(say('partnerships', 'agreementPaper.duties')),
              {
                kind: 'table' as const,
                caption: say('partnerships', 'agreementPaper.dutiesCaption'),
                head: [
                  say('partnerships', 'agreementPaper.who'),
                  say('partnerships', 'agreementPaper.what'),
                  say('partnerships', 'agreementPaper.byWhen'),
                ],
                rows: duties.map(duty => [
                  duty.organization ?? agency.name,
                  duty.what,
                  duty.every_months === null
                    ? day(duty.first_on)
                    : say('partnerships', 'agreementPaper.every', {
                        day: day(duty.first_on),
                        count: duty.every_months,
                      }),
                ]),
              },
            ]),
      ],
    };
  }
}

/** An amount in dollars as people write it. */
export const dollars = (language: Language, cents: number): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { style: 'currency', currency: 'USD' }).format(
    cents / 100,
  );
