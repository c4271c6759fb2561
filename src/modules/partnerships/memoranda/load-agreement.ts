import { signersOf, signingPath } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import { unresolvedIssuesOf } from '../promises/store/issues.ts';
import { lacksBeforeSigning } from './before-signing.ts';
import { dollars } from './renderings.ts';
import { clausesWithMoney } from './rules/clauses.ts';
import { redline } from './rules/redline.ts';
import { daysLeft, standingOfTerm } from './rules/terms.ts';
import { sayState } from './say-agreements.ts';
import { followerOf, type PartnerAgreement, partiesOf, partnerAgreementById } from './store/agreements.ts';
import { clausesOf, draftsOf } from './store/clauses.ts';
import { dutiesOf } from './store/duties.ts';
import { isWritten } from './ways.ts';

/** What the page of an agreement shows; `compare` is the number of the version that is compared with the one before. */
export async function loadAgreement(ask: Ask, agreement: PartnerAgreement, compare: string | null) {
  const { tx } = ask;
  const [parties, drafts, duties, signers, former, follower] = await Promise.all([
    partiesOf(tx, [agreement.id]),
    draftsOf(tx, agreement.id),
    dutiesOf(tx, agreement.id),
    signersOf(tx, agreement.id),
    partnerAgreementById(tx, agreement.amends_id ?? agreement.renews_id ?? ''),
    followerOf(tx, agreement.id),
  ]);
  const clauses = drafts[0] ? await clausesOf(tx, drafts[0].id) : [];
  return {
    stands: sayState(ask, agreement),
    facts: sayFacts(ask, agreement),
    parties: parties.map(each => ({ href: `/partners/${each.partnership_id}`, name: each.organization })),
    links: sayLinks(ask, agreement, former, follower),
    alerts: await sayAlerts(ask, agreement, follower),
    lacks:
      isWritten(agreement.state) && agreement.state !== 'ready' && agreement.state !== 'partly_signed'
        ? inSentences(
            { kind: 'invalid', problems: await lacksBeforeSigning(ask, agreement) },
            'partnerships',
            ask.say,
          ).map(each => each.message)
        : null,
    money: sayMoney(ask, agreement, clauses),
    issues:
      agreement.state === 'in_force'
        ? await sayIssues(
            ask,
            agreement,
            parties.map(each => each.partnership_id),
          )
        : [],
    clauses: clauses.map(clause => ({
      code: clause.clause,
      name: clause[`name_${ask.language}`],
      lines: clause[ask.language].split('\n').filter(line => line !== ''),
    })),
    versions: drafts.map(draft => ({
      number: draft.number,
      text: ask.say('partnerships', 'agreementPage.version', {
        number: draft.number,
        day: sayDay(ask.language, draft.written_on),
        name: draft.by ?? '',
      }),
      note: draft.note,
      compare: draft.number > 1 ? `/agreements-with-partners/${agreement.id}?compare=${draft.number}#changes` : null,
    })),
    changes: await sayChanges(ask, drafts, Number(compare)),
    duties: duties.map(duty => ({
      id: duty.id,
      what: duty.what,
      who: duty.organization ?? ask.say('partnerships', 'yearSheet.agency'),
      when:
        duty.every_months === null
          ? sayDay(ask.language, duty.first_on)
          : ask.say('partnerships', 'agreementPaper.every', {
              day: sayDay(ask.language, duty.first_on),
              count: duty.every_months,
            }),
      task:
        duty.open_until &&
        ask.say('partnerships', 'agreementPage.dutyOpen', { day: sayDay(ask.language, duty.open_until) }),
    })),
    signers: signers.map(signer => ({
      id: signer.id,
      name: signer.name,
      of: signer.organization ?? '',
      signed: signer.signature
        ? ask.say('partnerships', 'agreementPage.signed', {
            day: sayDayOf(ask.language, ask.who.timeZone, signer.signature.signedAt),
          })
        : null,
      mine: signer.userId === ask.who.userId && signer.signature === null ? signingPath(signer.id) : null,
    })),
  };
}

function sayFacts({ say, language }: Ask, agreement: PartnerAgreement) {
  const { from, until, notice_days, renewal_days, owner, amount_cents } = agreement;
  const fact = (label: 'term' | 'notice' | 'renewal' | 'owner' | 'amount', value: string) => ({
    label: say('partnerships', `agreementPage.${label}`),
    value,
  });
  return [
    fact(
      'term',
      say('partnerships', 'agreementPaper.fromUntil', { from: sayDay(language, from), until: sayDay(language, until) }),
    ),
    fact('notice', say('partnerships', 'agreementPaper.days', { days: notice_days })),
    fact('renewal', say('partnerships', 'agreementPaper.daysBefore', { days: renewal_days })),
    fact('owner', owner ?? say('partnerships', 'agreementPage.nobody')),
    ...(amount_cents === null ? [] : [fact('amount', dollars(language, amount_cents))]),
  ];
}

function sayLinks(
  { say }: Ask,
  agreement: PartnerAgreement,
  former: PartnerAgreement | undefined,
  follower: PartnerAgreement | undefined,
) {
  const link = (label: 'amends' | 'renews' | 'followedBy', other: PartnerAgreement | undefined) =>
    other === undefined
      ? []
      : [
          {
            label: say('partnerships', `agreementPage.${label}`),
            href: `/agreements-with-partners/${other.id}`,
            title: other.title,
          },
        ];
  return [...link(agreement.amends_id ? 'amends' : 'renews', former), ...link('followedBy', follower)];
}

async function sayAlerts(
  { say, language, today }: Ask,
  agreement: PartnerAgreement,
  follower: PartnerAgreement | undefined,
) {
  const { state, until, notice_on, notice_by_agency, ends_on, renewal_days, outcome, review_since } = agreement;
  const alerts: { kind: 'info' | 'soon'; title: string; text: string | null }[] = [];
  const on = today.toString();
  if (review_since !== null && state === 'draft')
    alerts.push({
      kind: 'info',
      title: say('partnerships', 'agreementPage.reviewSince', { day: sayDay(language, review_since) }),
      text: null,
    });
  if (notice_on !== null && ends_on !== null)
    alerts.push({
      kind: 'info',
      title: say('partnerships', 'agreementPage.noticeGiven', {
        day: sayDay(language, notice_on),
        who: say('partnerships', notice_by_agency ? 'agreementPage.byUs' : 'agreementPage.byPartner'),
        until: sayDay(language, ends_on),
      }),
      text: agreement.end_words,
    });
  if (outcome === 'expired')
    alerts.push({
      kind: 'info',
      title: say('partnerships', 'agreementPage.ended', { day: sayDay(language, until) }),
      text: null,
    });
  if (state === 'in_force' && ends_on === null && follower?.state !== 'in_force') {
    const stands = standingOfTerm(agreement, renewal_days, on);
    const days = daysLeft(agreement, on);
    if (stands === 'ended')
      alerts.push({
        kind: 'soon',
        title: say('partnerships', 'agreementPage.overToday', { day: sayDay(language, until) }),
        text: null,
      });
    else if (stands === 'ends-soon')
      alerts.push({
        kind: 'soon',
        title:
          days === 0
            ? say('partnerships', 'agreementPage.endsToday')
            : say('partnerships', 'agreementPage.endsSoon', { days }),
        text: say('partnerships', 'agreementPage.endsSoonText', { day: sayDay(language, until) }),
      });
  }
  return alerts;
}

type Clauses = Awaited<ReturnType<typeof clausesOf>>;

function sayMoney({ say, language }: Ask, { kind }: PartnerAgreement, clauses: Clauses): string | null {
  const found = clausesWithMoney(kind, clauses);
  if (found.length === 0) return null;
  const names = clauses.filter(each => found.includes(each.clause)).map(each => each[`name_${language}`]);
  return say('partnerships', 'agreementPage.money', { clauses: sayList(language, names) });
}

/** What is still open between both sides, when the agreement comes to its end: the oldest first, each once. */
async function sayIssues({ tx, say, today }: Ask, agreement: PartnerAgreement, partnershipIds: readonly string[]) {
  if (standingOfTerm(agreement, agreement.renewal_days, today.toString()) !== 'ends-soon') return [];
  const found = (await Promise.all(partnershipIds.map(id => unresolvedIssuesOf(tx, id)))).flat();
  const once = [...new Map(found.map(issue => [issue.id, issue])).values()];
  return once
    .toSorted((a, b) => (a.raised_on < b.raised_on ? -1 : 1))
    .map(issue => ({
      id: issue.id,
      text: say('partnerships', 'agreementPage.issue', {
        title: issue.organization === null ? issue.words : `${issue.organization}: ${issue.words}`,
        days: Temporal.PlainDate.from(issue.raised_on).until(today).days,
      }),
    }));
}

type Drafts = Awaited<ReturnType<typeof draftsOf>>;

/** What changed from the version before, clause by clause, in the reader's language; null when nothing is compared. */
async function sayChanges({ tx, say, language }: Ask, drafts: Drafts, number: number) {
  const [after, before] = [
    drafts.find(each => each.number === number),
    drafts.find(each => each.number === number - 1),
  ];
  if (!after || !before) return null;
  const [now, then] = await Promise.all([clausesOf(tx, after.id), clausesOf(tx, before.id)]);
  const codes = [...new Set([...now, ...then].map(each => each.clause))];
  const text = (clauses: Clauses, code: string) => clauses.find(each => each.clause === code)?.[language] ?? '';
  return {
    title: say('partnerships', 'agreementPage.compare', { before: before.number, number }),
    clauses: codes
      .map(code => ({
        code,
        name: [...now, ...then].find(each => each.clause === code)![`name_${language}`],
        lines: redline(text(then, code), text(now, code)),
      }))
      .filter(clause => clause.lines.some(line => line.is !== 'same')),
  };
}
export type LoadedAgreement = Awaited<ReturnType<typeof loadAgreement>>;
