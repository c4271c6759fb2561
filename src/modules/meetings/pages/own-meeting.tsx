import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { SaidWords } from '#web/ui/said-words.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { minutesAnswerFields, supporterFields } from '../contract.ts';
import { loadInvitation } from '../load-invitations.ts';
import { AnswerInputs } from '../parts/answer-inputs.tsx';
import { viewInvitations } from '../policy.ts';
import { readAnswer } from '../read-answer.ts';
import { answerInvite } from '../use-cases/answer-invite.ts';
import { answerMinutes } from '../use-cases/answer-minutes.ts';
import { inviteSupporter } from '../use-cases/invite-supporter.ts';
import type { Route } from './+types/own-meeting';

export const loader = page(viewInvitations, async ask => ({
  ...(await loadInvitation(ask, ask.params.inviteId ?? '')),
  formKeys: [newId(), newId(), newId()] as const,
}));

/** Asks somebody to come along (`act=bring`), says how the minutes are remembered (`act=minutes`), or answers. */
export const action = submit(viewInvitations, { words: 'meetings' }, async ask => {
  const { inviteId = '' } = ask.params;
  const to = (done: string) => ok({ to: `/home/meetings?done=${done}` });
  switch (ask.form.get('act')) {
    case 'bring': {
      const read = readFields(ask.form, supporterFields);
      if (!read.ok) return read;
      const asked = await inviteSupporter(ask, { inviteId, ...read.value.values });
      return asked.ok ? to('asked') : asked;
    }
    case 'minutes': {
      const read = readFields(ask.form, minutesAnswerFields);
      if (!read.ok) return read;
      const { agreed, minutesWords: words } = read.value.values;
      const said = await answerMinutes(ask, { inviteId, agreed: agreed === 'yes', words });
      return said.ok ? to('minutes') : said;
    }
    default: {
      const read = readAnswer(ask.form, ask.who.timeZone);
      if (!read.ok) return read;
      const kept = await answerInvite(ask, { inviteId, via: 'portal', ...read.value });
      return kept.ok ? to('answered') : kept;
    }
  }
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One invitation: when and where, the answer, and what was written down and shared. */
export default function OwnMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKeys, minutes, decisions } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <>
      <PageHead title={loaderData.title} lead={loaderData.answer} />
      <Wrap body>
        <Stack>
          <a className="al-back" href="/home/meetings">
            {words.back}
          </a>
          <ErrorSummary problems={problems} />
          <Card>
            <SummaryList rows={loaderData.facts} />
            {loaderData.interpreter && <p>{loaderData.interpreter}</p>}
          </Card>
          {loaderData.mayAnswer && (
            <Card title={words.yourAnswer}>
              <form method="post" noValidate>
                <FormKeys formKey={formKeys[0]} keep="answer" />
                <input type="hidden" name="seen" value={loaderData.seen} />
                <AnswerInputs words={words} field={field} />
                <Button>{words.send}</Button>
              </form>
            </Card>
          )}
          {loaderData.mayBring && (
            <Card title={words.bring}>
              <p>{words.bringText}</p>
              <form method="post" noValidate>
                <FormKeys formKey={formKeys[1]} keep="supporter" />
                <input type="hidden" name="act" value="bring" />
                <TextField {...field.text('name')} max={120} />
                <TextField {...field.text('reach')} max={200} />
                <Button kind="outline">{words.bringSave}</Button>
              </form>
            </Card>
          )}
          {decisions.length > 0 && (
            <Card title={words.decisions}>
              <ul>
                {decisions.map(({ key, words: what, by }) => (
                  <li key={key}>
                    {what} <span className="al-second">{by}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {minutes && (
            <Card title={words.minutes}>
              <SaidWords said={minutes} />
              {loaderData.minutesAnswer === null && (
                <form method="post" noValidate>
                  <FormKeys formKey={formKeys[2]} keep="minutes" />
                  <input type="hidden" name="act" value="minutes" />
                  <RadioGroup
                    {...field.text('agreed', words.minutesQuestion)}
                    options={[
                      { value: 'yes', label: words.agreedYes },
                      { value: 'no', label: words.agreedNo },
                    ]}
                  />
                  <TextArea {...field.text('minutesWords')} required={false} max={1000} rows={2} />
                  <Button kind="outline">{words.minutesSave}</Button>
                </form>
              )}
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
