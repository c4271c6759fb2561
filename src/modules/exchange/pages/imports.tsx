import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { bringUpload } from '../bring-upload.ts';
import { MOST_MEGABYTES } from '../contract.ts';
import { importExtracts } from '../policy.ts';
import { sayRunLine } from '../say-run.ts';
import { importsOf } from '../store/runs.ts';
import type { Route } from './+types/imports';

export const loader = page(importExtracts, async ask => {
  const runs = await importsOf(ask.tx, ask.who.userId);
  const most = { most: MOST_MEGABYTES };
  return {
    words: ask.say.group('exchange', 'imports'),
    limits: ask.say('exchange', 'imports.limits', most),
    larger: ask.say('exchange', 'imports.larger', most),
    runs: runs.map(run => sayRunLine(ask, run)),
    source: runs[0]?.source ?? '',
    formKey: newId(),
  };
});

export const action = submit(importExtracts, { words: 'exchange' }, async ask => {
  const brought = await bringUpload(ask, ask.form);
  return brought.ok ? ok({ to: `/imports/${brought.value.id}` }) : brought;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Imports({ loaderData, actionData }: Route.ComponentProps) {
  const { words, limits, larger, runs, source, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, problem: problemAt(problems, name) });
  return (
    <>
      <PageHead title={words.title} lead={words.lead} arches={false} />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <ErrorSummary problems={problems} />
            <Card title={words.bring} id="bring">
              <form method="post" encType="multipart/form-data" noValidate>
                <FormKeys formKey={formKey} />
                <Stack>
                  <FileUpload
                    {...field('files')}
                    label={words.files}
                    hint={problems.length > 0 ? words.filesAgain : words.filesHint}
                    limits={limits}
                    accept=".zip,.csv,.txt,.tsv,.xml"
                    multiple
                  />
                  <TextField
                    {...field('source')}
                    label={words.source}
                    hint={words.sourceHint}
                    max={40}
                    width="m"
                    value={typedText(typed, 'source') || source}
                  />
                  <FileUpload
                    {...field('mapping')}
                    label={words.mapping}
                    hint={words.mappingHint}
                    limits={words.mappingLimits}
                    accept=".json"
                    required={false}
                  />
                  <Actions>
                    <Button icon="search">{words.look}</Button>
                  </Actions>
                </Stack>
              </form>
            </Card>
            <Card title={words.past}>
              {runs.length === 0 ? (
                <Empty title={words.none}>{words.noneText}</Empty>
              ) : (
                <MiniList>
                  {runs.map(({ key, href, name, text, state }) => (
                    <MiniRow
                      key={key}
                      start={<Icon name="file_present" />}
                      title={name}
                      href={href}
                      end={<StateTag state={state.mark}>{state.word}</StateTag>}
                    >
                      {text}
                    </MiniRow>
                  ))}
                </MiniList>
              )}
            </Card>
          </Stack>
          <Stack>
            <Card title={words.how} tone="sunken">
              <Stack tight>
                <ol className="al-numbered">
                  <li>{words.stepBring}</li>
                  <li>{words.stepLook}</li>
                  <li>{words.stepTake}</li>
                </ol>
                <p>
                  <a href="/imports/files">{words.listLink}</a>
                </p>
                <p className="al-second">{words.inYourName}</p>
              </Stack>
            </Card>
            <Card title={larger} tone="sunken">
              <p>{words.largerText}</p>
              <code className="al-command">{words.command}</code>
            </Card>
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}
