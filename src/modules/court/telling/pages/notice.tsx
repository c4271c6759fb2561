import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { tellingOfHearings } from '../../policy.ts';
import { ANSWERS, answerFields, PROOFS, proofFields } from '../contract.ts';
import { sayNoticeRows, sayNoticeState } from '../say-notice.ts';
import { noticeOf } from '../store-notices.ts';
import { recordAnswer } from '../use-cases/answer-notice.ts';
import { proveNotice } from '../use-cases/prove-notice.ts';
import type { Route } from './+types/notice';

export const loader = page(
  tellingOfHearings,
  async ask => {
    const { say, language, who, now } = ask;
    const { childId = '', noticeId = '' } = ask.params;
    const frame = await childFrame(ask, childId, 'court');
    const notice = (await noticeOf(ask.tx, childId, noticeId)) ?? notThere();
    const court = `/children/${childId}/court`;
    const isAhead = notice.calledOff === null && Temporal.Instant.compare(notice.setFor, now) > 0;
    return {
      words: say.group('court', 'notice'),
      over: frame.name,
      title: say('court', 'notice.to', { name: notice.name, part: notice[`part_${language}`] }),
      lead: `${notice[`kind_${language}`]} · ${sayMoment(language, who.timeZone, notice.setFor)}`,
      hearing: `${court}/hearings/${notice.hearingId}/about`,
      letter: `${court}/notices/${notice.id}/letter.pdf`,
      state: sayNoticeState(ask, notice),
      rows: sayNoticeRows(ask, notice),
      isSent: notice.sentAt !== null,
      mayProve: notice.proof === null && notice.calledOff === null,
      mayAnswer: isAhead,
      proofs: PROOFS.filter(proof => proof !== 'read').map(value => ({
        value,
        label: say('court', `proofs.${value}`),
      })),
      answers: ANSWERS.map(value => ({ value, label: say('court', `coming.${value}`) })),
      keys: { proof: newId(), answer: newId() },
    };
  },
  { about: params => params.childId },
);

export const action = submit(tellingOfHearings, { words: 'court', about: params => params.childId }, async ask => {
  const { childId = '', noticeId = '' } = ask.params;
  const notice = (await noticeOf(ask.tx, childId, noticeId)) ?? notThere();
  const to = `/children/${childId}/court/hearings/${notice.hearingId}/about`;
  if (ask.form.get('do') === 'answer') {
    const read = readFields(ask.form, answerFields);
    if (!read.ok) return read;
    const answered = await recordAnswer(ask, { childId, noticeId, ...read.value.values });
    return answered.ok ? ok({ to: `${to}?done=answer` }) : answered;
  }
  const read = readFields(ask.form, proofFields);
  if (!read.ok) return read;
  const proven = await proveNotice(ask, { childId, noticeId, ...read.value.values });
  return proven.ok ? ok({ to: `${to}?done=proof` }) : proven;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One notice: the letter, what shows that it reached them, and whether they will come. */
export default function Notice({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, title, lead, state, rows, hearing, letter } = loaderData;
  const { problems = [] } = actionData ?? {};
  return (
    <>
      <PageHead title={title} over={over} lead={lead} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <Card>
            <Stack tight>
              <p>
                <StateTag state={state.tag}>{state.word}</StateTag>
              </p>
              <SummaryList rows={rows} />
              <Actions>
                <ButtonLink href={letter} kind="outline" icon="file_present">
                  {words.letter}
                </ButtonLink>
              </Actions>
              <p className="al-second">{words.letterHint}</p>
            </Stack>
          </Card>
          {loaderData.mayProve && <ProofForm {...loaderData} actionData={actionData} />}
          {loaderData.mayAnswer && <AnswerForm {...loaderData} actionData={actionData} />}
          <p>
            <a href={hearing}>{words.hearing}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}

type FormProps = Route.ComponentProps['loaderData'] & Pick<Route.ComponentProps, 'actionData'>;

function ProofForm({ words, isSent, proofs, keys, actionData }: FormProps) {
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <Card title={words.proofHead}>
      <form method="post" noValidate>
        <FormKeys formKey={keys.proof} keep="proof" />
        <Stack tight>
          {!isSent && <DateInput {...field.date('sentOn')} required={false} />}
          <Select {...field.text('proof', words.proofKind)} required={false} empty={words.proofNone} options={proofs} />
          <DateInput {...field.date('on')} required={false} />
          <TextField {...field.text('note')} required={false} max={500} />
          <DateInput {...field.date('returnedOn')} required={false} />
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}

function AnswerForm({ words, answers, keys, actionData }: FormProps) {
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <Card title={words.answerHead}>
      <form method="post" noValidate>
        <FormKeys formKey={keys.answer} keep="answer" />
        <input type="hidden" name="do" value="answer" />
        <Stack tight>
          <RadioGroup {...field.text('answer')} options={answers} />
          <TextField {...field.text('needs')} required={false} max={500} />
          <Actions>
            <Button kind="outline">{words.answerSave}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
