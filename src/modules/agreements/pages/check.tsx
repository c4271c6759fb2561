import type { Ask } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { checkPaper as check } from '../check-paper.ts';
import { SealAnswer } from '../parts/seal-answer.tsx';
import { checkPaper } from '../policy.ts';
import type { Route } from './+types/check';

export const loader = page(checkPaper, async ask => ({ words: ask.say.group('agreements', 'check') }));

export const action = inquire(checkPaper, async ask => {
  const checked = await check(ask.tx, ask.form);
  if (!checked.ok)
    return {
      problems: inSentences({ kind: 'invalid', problems: checked.refusal }, 'agreements', ask.say),
      answer: null,
    };
  return { problems: [], answer: sayAnswer(ask, checked.value) };
});

type Checked = Extract<Awaited<ReturnType<typeof check>>, { ok: true }>['value'];

function sayAnswer({ say, language, who }: Ask, { whole, why, byName, at, fingerprint }: Checked) {
  const words = say.group('agreements', 'check');
  const kind = whole ? 'whole' : why === 'no-seal' || why === 'broken' || why === 'not-ours' ? why : 'changed';
  return {
    kind,
    title: words[kind],
    text: kind === 'broken' ? words.changedText : words[`${kind}Text`],
    facts: [
      { label: words.by, value: byName, code: false },
      { label: words.at, value: at && sayMoment(language, who.timeZone, at), code: false },
      { label: words.fingerprint, value: fingerprint, code: true },
    ].flatMap(({ label, value, code }) => (value ? [{ label, value, code }] : [])),
  } as const;
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Check({ loaderData: { words }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? [];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {actionData?.answer && <SealAnswer answer={actionData.answer} />}
          <Card>
            <form method="post" encType="multipart/form-data" noValidate>
              <Stack tight>
                <FileUpload
                  name="file"
                  label={words.file}
                  limits={words.limits}
                  accept="application/pdf"
                  problem={problemAt(problems, 'file')}
                />
                <Actions>
                  <Button icon="verified">{words.go}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
