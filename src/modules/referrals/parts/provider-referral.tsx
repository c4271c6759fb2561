import { fillWords } from '#kernel/fill-words.ts';
import { telOf } from '#kernel/tel.ts';
import type { Typed } from '#web/form/typed.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { SaidProblem } from '#web/ui/error-summary.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import type { LinkPage } from '../load-by-link.ts';
import { AnswerFields, ProgressFields } from './answer-fields.tsx';

type ProviderReferralProps = {
  shown: LinkPage;
  refused?: { problems: readonly SaidProblem[]; typed: Typed } | undefined;
};

/** One referral as somebody of the service reads and answers it by a link: the whole, or the form that was chosen. */
export function ProviderReferral({ shown, refused }: ProviderReferralProps) {
  const { problems = [], typed = {} } = refused ?? {};
  return shown.chosen ? (
    <ChosenForm shown={shown} chosen={shown.chosen} problems={problems} typed={typed} />
  ) : (
    <Whole shown={shown} problems={problems} />
  );
}

type ChosenFormProps = {
  shown: LinkPage;
  chosen: NonNullable<LinkPage['chosen']>;
  problems: readonly SaidProblem[];
  typed: Typed;
};

function ChosenForm({ shown, chosen, problems, typed }: ChosenFormProps) {
  const { words } = shown;
  return (
    <Wrap body>
      <div className="al-formpage">
        <a className="al-back" href={shown.address}>
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
              <input type="hidden" name="seen" value={shown.seen} />
            </>
          )}
          <div className="al-formpage__fields">
            {chosen === 'progress' ? (
              <ProgressFields
                words={words}
                scoreLabel={shown.scoreLabel}
                scoreHint={shown.scoreHint}
                progressOf={shown.progressOf}
                typed={typed}
                problems={problems}
              />
            ) : (
              <AnswerFields
                to={chosen}
                words={words}
                reasons={shown.reasons}
                far={shown.far}
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
}

function Whole({ shown, problems }: { shown: LinkPage; problems: readonly SaidProblem[] }) {
  const { words } = shown;
  return (
    <>
      <PageHead
        over={shown.inbox ? <a href={shown.inbox}>{words.backToInbox}</a> : shown.over}
        title={shown.heading}
        lead={shown.lead}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {shown.done && <SuccessPanel title={shown.done} />}
          <Answers shown={shown} />
          <SummaryList rows={shown.facts} />
          <Goals shown={shown} />
          <Attendance shown={shown} />
          {(shown.delivered || shown.updates.length > 0) && (
            <Card title={words.howItGoes}>
              <Stack tight>
                {shown.delivered && <Meter share={shown.delivered.share}>{shown.delivered.text}</Meter>}
                {shown.trend && (
                  <p>
                    <b>{shown.trend}</b>
                  </p>
                )}
                <ul>
                  {shown.updates.map(({ id, day, text }) => (
                    <li key={id}>
                      {day}: {text}
                    </li>
                  ))}
                </ul>
              </Stack>
            </Card>
          )}
          <Told shown={shown} />
          <Card title={words.about} tone="sunken">
            <ul>
              {Object.values(words.aboutLines).map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Card>
          {shown.phone && (
            <ButtonLink kind="outline" icon="phone" href={telOf(shown.phone)}>
              {fillWords(words.talk, { phone: shown.phone })}
            </ButtonLink>
          )}
        </Stack>
      </Wrap>
    </>
  );
}

/** What one tap answers, and what needs a form. */
function Answers({ shown }: { shown: LinkPage }) {
  const { words, answers } = shown;
  return (
    <Card title={words.next} tone="decide">
      {answers.length === 0 && !shown.progress && <p>{words.none}</p>}
      <Actions>
        {answers
          .filter(answer => answer.tap)
          .map(answer => (
            <form key={answer.code} className="al-button-form" method="post">
              <input type="hidden" name="to" value={answer.code} />
              <input type="hidden" name="seen" value={shown.seen} />
              <Button kind={answer.code === 'accepted' ? 'fill' : 'outline'}>{answer.label}</Button>
            </form>
          ))}
        {shown.progress && <ButtonLink href={shown.progress}>{words.progress}</ButtonLink>}
        {answers
          .filter(answer => !answer.tap)
          .map(answer => (
            <ButtonLink key={answer.code} kind="outline" href={answer.href}>
              {answer.label}
            </ButtonLink>
          ))}
      </Actions>
    </Card>
  );
}

/** What services of the family work on together, and how far this one is with its part. */
function Goals({ shown: { words, goals } }: { shown: LinkPage }) {
  if (goals.length === 0) return null;
  return (
    <Card title={words.jointGoals}>
      <Stack>
        <p>{words.jointText}</p>
        {goals.map(({ id, goal, by, part, state, next }) => (
          <form key={id} method="post" aria-label={goal}>
            <input type="hidden" name="what" value="goal-part" />
            <input type="hidden" name="partId" value={id} />
            <p>
              <b dir="auto">{goal}</b>
              {by && `, ${by}`}. <span dir="auto">{part}</span> <b>({state})</b>
            </p>
            <Actions>
              {next.map(({ value, label }) => (
                <Button key={value} kind="outline" name="state" value={value}>
                  {label}
                </Button>
              ))}
            </Actions>
          </form>
        ))}
      </Stack>
    </Card>
  );
}

/** Appointments ahead; of those gone by, who came: one tap. */
function Attendance({ shown }: { shown: LinkPage }) {
  const { words, appointments, held, attendance } = shown;
  return (
    <>
      {appointments.length > 0 && (
        <Card title={words.appointments}>
          <ul>
            {appointments.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
      {held.length > 0 && (
        <Card title={words.held}>
          <Stack tight>
            {held.map(({ id, text, came }) =>
              came ? (
                <p key={id}>
                  {text}: <b>{came}</b>
                </p>
              ) : (
                <form key={id} method="post" aria-label={`${words.didTheyCome} ${text}`}>
                  <input type="hidden" name="what" value="attendance" />
                  <input type="hidden" name="appointmentId" value={id} />
                  <p>
                    {text}. <b>{words.didTheyCome}</b>
                  </p>
                  <Actions>
                    {attendance.map(({ value, label }) => (
                      <Button key={value} kind="outline" name="attended" value={value}>
                        {label}
                      </Button>
                    ))}
                  </Actions>
                </form>
              ),
            )}
          </Stack>
        </Card>
      )}
    </>
  );
}

/** What was shared, part by part; what may not be passed on says so first. */
function Told({ shown }: { shown: LinkPage }) {
  const { words, told } = shown;
  return (
    <>
      {shown.notice && (
        <Alert kind="info" title={words.notice}>
          {words.noticeText}
        </Alert>
      )}
      <h2>{words.shared}</h2>
      {told.length === 0 && <p>{words.nothingShared}</p>}
      {told.map(part => (
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
    </>
  );
}
