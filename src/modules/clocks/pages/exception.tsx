import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { documentsOf, paperPath } from '#modules/documents/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay, sayDayOf } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { decisionFields } from '../contract.ts';
import { dutyId } from '../count/duty-id.ts';
import { exceptionsAllowed } from '../exceptions-allowed.ts';
import { decideExceptions, mayNotDecide, viewException } from '../policy.ts';
import { lastDayAllowed } from '../rules/last-day-allowed.ts';
import { lastDayOf } from '../say/say-dates.ts';
import { whyPath } from '../say/say-duty.ts';
import { type ExceptionRow, exceptionOf } from '../store/exceptions.ts';
import { obligationOf } from '../store/obligations.ts';
import { decideException } from '../use-cases/decide-exception.ts';
import type { Route } from './+types/exception';

export const loader = page(
  viewException,
  async ask => {
    const { tx, say, language, who, today } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'dates');
    const found = (await exceptionOf(tx, childId, ask.params.exceptionId ?? '')) ?? notThere();
    const [{ rule, allowed }, documents, duty] = await Promise.all([
      exceptionsAllowed(ask, found.rule),
      documentsOf(tx, childId),
      obligationOf(tx, childId, dutyId(childId, found.duty_key)),
    ]);
    const ground = allowed.find(({ key }) => key === found.ground);
    const paper = documents.find(({ id }) => id === found.document_id);
    const most = lastDayAllowed(today.toString(), ground?.lasts);
    const words = say.group('clocks', 'decide');
    const mayNot = mayNotDecide(who, { approver: ground?.approver ?? 'supervisor', askedBy: found.asked_by });
    return {
      frame,
      words,
      title: say('clocks', 'decide.title', { name: frame.firstName, what: rule?.title[language] ?? found.rule }),
      lead: say('clocks', 'decide.lead', {
        name: found.asker ?? words.former,
        day: sayDayOf(language, who.timeZone, found.asked_at),
      }),
      ground: ground?.title[language] ?? found.ground,
      evidence: ground?.evidence[language] ?? null,
      approver: ground ? say('clocks', `approvers.${ground.approver}`) : null,
      reason: found.reason,
      paper: paper ? { title: paper.title, href: paperPath(paper) } : null,
      why: duty ? whyPath(duty) : null,
      decided: sayDecided(ask, found),
      mayDecide: found.decision === null && decideExceptions.may(who) && mayNot === null,
      isOwn: found.decision === null && found.asked_by === who.userId,
      untilHint: most ? say('clocks', 'decide.untilHint', { most: sayDay(language, most) }) : words.untilOpen,
      endless: most === null,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

function sayDecided({ say, language, who }: Ask, found: ExceptionRow) {
  if (found.decision === null || found.decided_at === null) return null;
  const last = lastDayOf(found.holds);
  const by = say('clocks', 'decide.decided', {
    name: found.decider ?? say('clocks', 'decide.former'),
    day: sayDayOf(language, who.timeZone, found.decided_at),
  });
  if (found.decision === 'refused') return { by, text: say('clocks', 'decide.refused'), why: found.decided_why };
  const text = last
    ? say('clocks', 'decide.approvedUntil', { day: sayDay(language, last) })
    : say('clocks', 'decide.approvedOpen');
  return { by, text, why: null };
}

export const action = submit(decideExceptions, { words: 'clocks', about: params => params.childId }, async ask => {
  const { childId = '', exceptionId = '' } = ask.params;
  const read = readFields(ask.form, decisionFields);
  if (!read.ok) return no(read.refusal);
  const { decision, until, why } = read.value.values;
  const about = { childId, exceptionId };
  if (decision === 'refused' && why === null) return no(invalid({ at: 'why', code: 'required' }));
  const decided = await decideException(
    ask,
    decision === 'approved' ? { ...about, decision, until } : { ...about, decision: 'refused', why: why ?? '' },
  );
  if (decided.ok) return ok({ to: `/exceptions?done=${decision}` });
  return decided.refusal.kind === 'invalid' ? no(withDays(ask, decided.refusal)) : decided;
});

/** Days inside a problem are told the reader's way. */
const withDays = ({ language }: Pick<Ask, 'language'>, refusal: ReturnType<typeof invalid>) =>
  invalid(
    ...refusal.problems.map(one =>
      typeof one.fill?.day === 'string' ? { ...one, fill: { day: sayDay(language, one.fill.day) } } : one,
    ),
  );

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Exception({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, decided, paper } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <ChildFrame frame={frame}>
      <Stack>
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title}>
          <p>{loaderData.lead}</p>
          <SummaryList
            rows={[
              { label: words.ground, value: loaderData.ground },
              ...(loaderData.evidence ? [{ label: words.evidence, value: loaderData.evidence }] : []),
              { label: words.reason, value: <span className="al-typed">{loaderData.reason}</span> },
              {
                label: words.document,
                value: paper ? <a href={paper.href}>{paper.title}</a> : words.noDocument,
              },
            ]}
          />
          {loaderData.why && (
            <p>
              <a href={loaderData.why}>{words.why}</a>
            </p>
          )}
        </Card>
        {decided && (
          <Card title={decided.text}>
            <p>{decided.by}</p>
            {decided.why && <p className="al-typed">{decided.why}</p>}
          </Card>
        )}
        {loaderData.isOwn && <Alert kind="info">{words.own}</Alert>}
        {loaderData.mayDecide && (
          <Card title={words.decision}>
            {loaderData.approver && <p>{loaderData.approver}</p>}
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} />
              <RadioGroup
                name="decision"
                label={words.decision}
                options={[
                  { value: 'approved', label: words.approve },
                  { value: 'refused', label: words.refuse },
                ]}
                value={typedText(typed, 'decision')}
                problem={problemAt(problems, 'decision')}
              />
              <DateInput
                name="until"
                label={words.until}
                hint={loaderData.untilHint}
                required={false}
                value={typedDate(typed, 'until')}
                problem={problemAt(problems, 'until')}
              />
              <TextArea
                name="why"
                label={words.refusedWhy}
                hint={words.refusedHint}
                required={false}
                max={2000}
                value={typedText(typed, 'why')}
                problem={problemAt(problems, 'why')}
              />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </form>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
