import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { answerOwnHearing } from '../../policy.ts';
import { dayOf } from '../../rules/court-problems.ts';
import { draftFields, STATEMENT_MAX, statementFields } from '../contract.ts';
import { statementBy } from '../rules/where-notice-stands.ts';
import { myNotice } from '../store-notices.ts';
import { draftOf } from '../store-words.ts';
import { giveStatement, keepDraft } from '../use-cases/give-statement.ts';
import type { Route } from './+types/my-statement';

export const loader = page(answerOwnHearing, async ask => {
  const { tx, say, language, who } = ask;
  const notice = (await myNotice(tx, who.userId, ask.params.noticeId ?? '')) ?? notThere();
  const draft = await draftOf(tx, who.userId, notice.id);
  return {
    words: say.group('court', 'myStatement'),
    back: {
      href: `/home/hearings/${notice.id}`,
      label: say('court', 'mine.about', { kind: notice[`kind_${language}`], child: notice.about }),
    },
    by: say('court', 'myHearing.writeBy', {
      day: sayDay(language, statementBy(dayOf(notice.setFor, who.timeZone))),
    }),
    known: { words: draft?.words ?? '' },
    formKey: newId(),
  };
});

export const action = submit(
  answerOwnHearing,
  { words: 'court', constraints: { court_statement_draft__one_each: { kind: 'changed-meanwhile' } } },
  async ask => {
    const noticeId = ask.params.noticeId ?? '';
    const here = `/home/hearings/${noticeId}`;
    if (!(await myNotice(ask.tx, ask.who.userId, noticeId))) return notThere();
    if (ask.form.get('do') === 'keep') {
      const read = readFields(ask.form, draftFields);
      if (!read.ok) return read;
      const kept = await keepDraft(ask, { noticeId, words: read.value.values.words ?? '' });
      return kept.ok ? ok({ to: `${here}?done=kept` }) : kept;
    }
    const read = readFields(ask.form, statementFields);
    if (!read.ok) return read;
    const given = await giveStatement(ask, { noticeId, words: read.value.values.words });
    return given.ok ? ok({ to: `${here}?done=given` }) : given;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Somebody writes to the court in their own words: kept for later, or handed in. */
export default function MyStatement({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, by, known, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, known);
  return (
    <>
      <PageHead title={words.title} over={back.label} lead={words.lead} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          <form method="post" noValidate>
            <FormKeys formKey={formKey} keep="statement" />
            <Stack>
              <p className="al-second">{by}</p>
              <TextArea {...field.text('words')} hint={words.hint} max={STATEMENT_MAX} rows={12} />
              <Actions>
                <Button name="do" value="give">
                  {words.give}
                </Button>
                <Button name="do" value="keep" kind="outline">
                  {words.keep}
                </Button>
              </Actions>
            </Stack>
          </form>
          <p>
            <a href={back.href}>{back.label}</a>
          </p>
        </Stack>
      </Wrap>
    </>
  );
}
