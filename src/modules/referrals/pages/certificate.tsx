import { fillWords } from '#kernel/fill-words.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { Wrap } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { wordsFor } from '../family/load-services.ts';
import { ownReferral } from '../family/own-referral.ts';
import { viewOwnServices } from '../policy.ts';
import { sessionsAttended } from '../store/attended.ts';
import type { Route } from './+types/certificate';

/** A class or a service that was completed, to print and to keep (S4-16). */
export const loader = page(viewOwnServices, async ask => {
  const { tx, language, who } = ask;
  const words = wordsFor(ask);
  const referral = await ownReferral(ask, ask.params.referralId);
  if (referral.state !== 'completed' && !(referral.state === 'closed' && referral.received === 'yes'))
    return notThere();
  const person = await personById(tx, referral.person_id);
  const sessions = await sessionsAttended(tx, referral.id);
  const rows: (readonly [string, string | null])[] = [
    [words.certificateFrom, referral.started_on && sayDay(language, referral.started_on)],
    [words.certificateUntil, referral.ended_on && sayDay(language, referral.ended_on)],
    [words.certificateSessions, sessions > 0 ? String(sessions) : null],
    [words.certificateBy, who.agencyName],
    [words.certificateNumber, referral.number],
  ];
  return {
    words,
    text: fillWords(words.certificateText, {
      name: person ? fullName(person) : who.name,
      service: referral.service,
      organization: referral.organization,
    }),
    rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.tab }];

export default function Certificate({ loaderData }: Route.ComponentProps) {
  const { words, text, rows } = loaderData;
  return (
    <Wrap body>
      <div className="al-formpage">
        <a className="al-back al-noprint" href="/home/services">
          {words.back}
        </a>
        <h1>{words.certificate}</h1>
        <p className="al-pagehead__lead">{text}</p>
        <SummaryList rows={rows} />
        <p className="al-limit al-noprint">{words.certificatePrint}</p>
      </div>
    </Wrap>
  );
}
