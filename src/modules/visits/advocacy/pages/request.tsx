import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { keepAdvocacy, viewAdvocacy } from '../../policy.ts';
import { ANSWERS, answerFields, followFields } from '../contract.ts';
import { sayAsked, sayStanding, sayStep } from '../say-advocacy.ts';
import { advocacyById, stepsOf } from '../store.ts';
import { answerRequest } from '../use-cases/answer-request.ts';
import { followUp } from '../use-cases/follow-up.ts';
import type { Route } from './+types/request';

export const loader = page(
  viewAdvocacy,
  async ask => {
    const { tx, say, language, who, query, today } = ask;
    const { childId = '', advocacyId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'contacts');
    const row = (await advocacyById(tx, childId, advocacyId)) ?? notThere();
    const steps = (await stepsOf(tx, childId)).filter(step => step.advocacy_id === row.id);
    const words = say.group('visits', 'advocacyOne');
    const all = say.group('visits', 'advocacy');
    const done = query.get('done');
    const stands = sayStanding(ask, row);
    return {
      frame,
      words,
      title: row.what,
      back: {
        href: `/children/${childId}/contacts/requests`,
        label: say('visits', 'advocacyOne.back', { name: frame.firstName }),
      },
      rows: [
        { label: words.whom, value: `${row.whom} · ${say('visits', `ofWhom.${row.of_whom}`)}` },
        { label: words.asked, value: sayAsked(ask, row) },
        { label: words.by, value: sayDay(language, row.answer_by) },
        ...(row.answer_words ? [{ label: words.answerWords, value: row.answer_words }] : []),
      ],
      ...stands,
      steps: steps.map(step => ({ key: step.id, text: sayStep(ask, step) })),
      open: stands.standing !== 'answered' && keepAdvocacy.may(who),
      mayEscalate: row.escalated_on === null,
      answers: ANSWERS.map(value => ({ value, label: say('visits', `advocacyAnswers.${value}`) })),
      known: {
        ...typedFrom(answerFields, { answeredOn: today.toString() }),
        ...typedFrom(followFields, { takenOn: today.toString() }),
      },
      done: done === 'answered' || done === 'asked_again' || done === 'escalated' ? all[`done-${done}`] : null,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(keepAdvocacy, { words: 'visits', about: params => params.childId }, async ask => {
  const { childId = '', advocacyId = '' } = ask.params;
  const here = `/children/${childId}/contacts/requests/${advocacyId}`;
  const act = ask.form.get('act');
  if (act === 'asked_again' || act === 'escalated') {
    const read = readFields(ask.form, followFields);
    if (!read.ok) return read;
    const { takenOn, stepWords } = read.value.values;
    const followed = await followUp(ask, { childId, advocacyId, kind: act, takenOn, words: stepWords });
    return followed.ok ? ok({ to: `${here}?done=${act}` }) : followed;
  }
  const read = readFields(ask.form, answerFields);
  if (!read.ok) return read;
  const { answer, answeredOn, answerWords } = read.value.values;
  const answered = await answerRequest(ask, { childId, advocacyId, answer, answeredOn, words: answerWords });
  return answered.ok ? ok({ to: `${here}?done=answered` }) : answered;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One request: where it stands, its answer, and what is done while none comes. */
export default function Request({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, steps, back } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const following = typed.act === 'asked_again' || typed.act === 'escalated';
  const answer = fieldProps(words, following ? {} : typed, following ? [] : problems, loaderData.known);
  const follow = fieldProps(words, following ? typed : {}, following ? problems : [], loaderData.known);
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title} aside={<a href={back.href}>{back.label}</a>}>
          <p>
            <StateTag state={loaderData.state}>{loaderData.stateWord}</StateTag>
          </p>
          <SummaryList rows={loaderData.rows} />
          {steps.length > 0 && (
            <>
              <h3>{words.steps}</h3>
              <ul>
                {steps.map(step => (
                  <li key={step.key}>{step.text}</li>
                ))}
              </ul>
            </>
          )}
        </Card>
        {loaderData.open && (
          <Card title={words.answerTitle}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} keep="answer" />
              <Stack tight>
                <RadioGroup {...answer.text('answer')} options={loaderData.answers} />
                <DateInput {...answer.date('answeredOn')} />
                <TextArea
                  {...answer.text('answerWords')}
                  hint={words.answerWordsHint}
                  required={false}
                  max={2000}
                  rows={3}
                />
                <Actions>
                  <Button>{words.answerSave}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
        {loaderData.open && (
          <Card title={words.follow}>
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} keep="step" />
              <Stack tight>
                <DateInput {...follow.date('takenOn')} />
                <TextArea {...follow.text('stepWords')} required={false} max={2000} rows={2} />
                <Actions>
                  <Button kind="outline" name="act" value="asked_again">
                    {words.again}
                  </Button>
                  {loaderData.mayEscalate && (
                    <Button kind="outline" name="act" value="escalated">
                      {words.escalate}
                    </Button>
                  )}
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
