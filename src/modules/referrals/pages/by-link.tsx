import { fillWords } from '#kernel/fill-words.ts';
import { isoOf } from '#kernel/ranges.ts';
import { ok } from '#kernel/result.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { HOW_FAR, PROGRESS } from '../contract.ts';
import { asProvider, BY_TAP, readAnswer, readProgress } from '../guest-form.ts';
import { guestWords as en } from '../guest-words.en.ts';
import { guestWords as es } from '../guest-words.es.ts';
import { AnswerFields, ProgressFields } from '../parts/answer-fields.tsx';
import { answerByLink } from '../policy.ts';
import { nextFor, REASONS, type ReferralState } from '../rules/life.ts';
import { referralByLink } from '../store/by-link.ts';
import { takeStep } from '../use-cases/take-step.ts';
import { tellProgress } from '../use-cases/tell-progress.ts';
import type { Route } from './+types/by-link';

export const handle = guestHandle;
export const meta = guestTitle;

const GOES_ON: readonly ReferralState[] = ['started', 'on-hold'];
type Answer = keyof typeof en.say;

export const loader = guestPage(answerByLink, 'referral', async ask => {
  const { tx, language, agency, guest, params, query } = ask;
  const words = language === 'es' ? es : en;
  const { referral, service, told, appointments, updateDueOn } = await referralByLink(tx, guest.subjectId);
  const address = `/r/${params.secret}`;
  const answers = nextFor('provider', referral.state) as readonly Answer[];
  const goesOn = GOES_ON.includes(referral.state);
  const chosen = query.get('to');
  const asked: Answer | 'progress' | null =
    chosen === 'progress' && goesOn ? chosen : (answers.find(code => code === chosen) ?? null);
  const labeled = <C extends string>(codes: readonly C[], by: Readonly<Record<C, string>>) =>
    codes.map(code => ({ value: code, label: by[code] }));
  const facts: (readonly [string, string | null])[] = [
    [words.stands, words.state[referral.state as keyof typeof words.state] ?? referral.state],
    [words.number, referral.number],
    [words.urgency, words.urgencies[referral.urgency]],
    [
      words.answerBy,
      referral.answer_due_on && ['sent', 'received'].includes(referral.state)
        ? sayDay(language, referral.answer_due_on)
        : null,
    ],
    [words.goal, referral.goal],
    [
      words.dose,
      referral.times && referral.times_per
        ? fillWords(words.doseLine, {
            times: referral.times,
            per: words.per[referral.times_per],
            minutes: referral.session_minutes ?? '',
            weeks: referral.weeks ?? '',
          })
        : null,
    ],
    [words.updateBy, goesOn && updateDueOn ? sayDay(language, updateDueOn) : null],
  ];
  return {
    words,
    lead: fillWords(words.lead, { agency: agency.name, service }),
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    told: told.map(({ part, guarded, said }) => ({
      part,
      guarded,
      title: words.part[part],
      facts: said.map(({ label, value }) => ({
        label: ask.say.code('referrals', `said.${label}`),
        value: label === 'born' ? sayDay(language, value) : value,
      })),
    })),
    notice: told.some(({ part }) => part === 'substance-use'),
    appointments: appointments.map(({ id, startsAt, place }) => ({
      id,
      text: [sayMoment(language, agency.timeZone, isoOf(startsAt)), place].filter(Boolean).join(', '),
    })),
    seen: referral.state,
    address,
    answers: answers.map(code => ({
      code,
      label: words.say[code],
      tap: BY_TAP.includes(code),
      href: `${address}?to=${code}`,
    })),
    progress: goesOn ? `${address}?to=progress` : null,
    chosen: asked,
    scoreLabel: referral.measure ? fillWords(words.scoreOf, { measure: referral.measure }) : words.score,
    reasons: labeled(REASONS, words.reason),
    far: labeled(HOW_FAR, words.far),
    progressOf: labeled(PROGRESS, words.progressOf),
    done: query.has('done') ? words.done : null,
  };
});

export const action = guestSubmit(answerByLink, 'referral', { words: 'referrals' }, async ask => {
  const { guest, params } = ask;
  if (ask.form.get('what') === 'progress') {
    const told = readProgress(ask);
    if (!told.ok) return told;
    const kept = await tellProgress(asProvider(ask), told.value, { linkId: guest.linkId });
    return kept.ok ? ok({ to: `/r/${params.secret}?done=progress` }) : kept;
  }
  const step = readAnswer(ask);
  if (!step.ok) return step;
  const taken = await takeStep(asProvider(ask), step.value, { side: 'provider', via: 'link', linkId: guest.linkId });
  return taken.ok ? ok({ to: `/r/${params.secret}?done=${taken.value.state}` }) : taken;
});

export default function ByLink({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open')
    return (
      <GuestDoor
        state={loaderData.state}
        thanks={loaderData.state === 'over' && loaderData.thanks}
        refused={actionData}
      />
    );
  const { words, chosen } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  if (chosen)
    return (
      <Wrap body>
        <div className="al-formpage">
          <a className="al-back" href={loaderData.address}>
            {words.back}
          </a>
          <ErrorSummary problems={problems} />
          <h1>{chosen === 'progress' ? words.progress : words.say[chosen]}</h1>
          {chosen === 'progress' && <p className="al-pagehead__lead">{words.progressLead}</p>}
          <form method="post" noValidate>
            {chosen === 'progress' ? (
              <input type="hidden" name="what" value="progress" />
            ) : (
              <>
                <input type="hidden" name="to" value={chosen} />
                <input type="hidden" name="seen" value={loaderData.seen} />
              </>
            )}
            <div className="al-formpage__fields">
              {chosen === 'progress' ? (
                <ProgressFields
                  words={words}
                  scoreLabel={loaderData.scoreLabel}
                  progressOf={loaderData.progressOf}
                  typed={typed}
                  problems={problems}
                />
              ) : (
                <AnswerFields
                  to={chosen}
                  words={words}
                  reasons={loaderData.reasons}
                  far={loaderData.far}
                  typed={typed}
                  problems={problems}
                />
              )}
            </div>
            <div className="al-formpage__end">
              <Actions>
                <Button>{words.send}</Button>
              </Actions>
            </div>
          </form>
        </div>
      </Wrap>
    );
  return (
    <>
      <PageHead title={words.title} lead={loaderData.lead} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <FactList facts={loaderData.facts} />
          <Card title={words.next}>
            {loaderData.answers.length === 0 && !loaderData.progress && <p>{words.none}</p>}
            <Actions>
              {loaderData.answers
                .filter(answer => answer.tap)
                .map(answer => (
                  <form key={answer.code} className="al-button-form" method="post">
                    <input type="hidden" name="to" value={answer.code} />
                    <input type="hidden" name="seen" value={loaderData.seen} />
                    <Button kind={answer.code === 'accepted' ? 'fill' : 'outline'}>{answer.label}</Button>
                  </form>
                ))}
              {loaderData.progress && <ButtonLink href={loaderData.progress}>{words.progress}</ButtonLink>}
              {loaderData.answers
                .filter(answer => !answer.tap)
                .map(answer => (
                  <ButtonLink key={answer.code} kind="outline" href={answer.href}>
                    {answer.label}
                  </ButtonLink>
                ))}
            </Actions>
          </Card>
          {loaderData.notice && (
            <Alert kind="info" title={words.notice}>
              {words.noticeText}
            </Alert>
          )}
          <h2>{words.shared}</h2>
          {loaderData.told.length === 0 && <p>{words.nothingShared}</p>}
          {loaderData.told.map(part => (
            <Card key={part.part} title={part.title}>
              {part.guarded && <p className="al-limit">{words.guardedText}</p>}
              <ul>
                {part.facts.map(fact => (
                  <li key={`${fact.label} ${fact.value}`}>
                    {fact.label}: <span dir="auto">{fact.value}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
          {loaderData.appointments.length > 0 && (
            <Card title={words.appointments}>
              <ul>
                {loaderData.appointments.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
