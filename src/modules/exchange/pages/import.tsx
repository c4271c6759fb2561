import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Renew } from '#web/ui/renew.tsx';
import { Table } from '#web/ui/table.tsx';
import { loadImport } from '../load-import.ts';
import { DecideCard } from '../parts/decide-card.tsx';
import { FoundGroups } from '../parts/found-groups.tsx';
import { importExtracts } from '../policy.ts';
import { dropExtract } from '../use-cases/drop-extract.ts';
import { takeExtract } from '../use-cases/take-extract.ts';
import type { Route } from './+types/import';

export const loader = page(importExtracts, async ask => {
  const { runId = '' } = ask.params;
  return {
    words: ask.say.group('exchange', 'run'),
    ...(await loadImport(ask, runId)),
    self: `/imports/${runId}`,
    formKey: newId(),
  };
});

/** Two that are taken at one moment are held apart by the database. */
const constraints = { import_run__one_at_a_time: { kind: 'another-import-runs' } };

export const action = submit(importExtracts, { words: 'exchange', constraints }, async ask => {
  const { runId = '' } = ask.params;
  const what = ask.form.get('do');
  const done =
    what === 'drop'
      ? await dropExtract(ask, { runId })
      : await takeExtract(ask, { runId, withoutRefused: what === 'without' });
  return done.ok ? ok({ to: `/imports/${runId}` }) : done;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, name, facts, progress, decision, taken, state, formKey } = loaderData;
  return (
    <>
      <PageHead
        title={title}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/imports' }, { label: name }]} />}
        arches={false}
      >
        <FactList facts={facts} />
      </PageHead>
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          {progress && <Progress progress={progress} self={loaderData.self} words={words} />}
          {taken && <TakenPanel taken={taken} words={words} />}
          {state === 'dropped' && <SuccessPanel title={words.done.dropped} action={<Again words={words} />} />}
          {state === 'failed' && <Failed loaderData={loaderData} />}
          {decision && <DecideCard decision={decision} formKey={formKey} words={words} />}
          {!progress && loaderData.hasReport && <Report loaderData={loaderData} />}
        </Stack>
      </Wrap>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type Words = Loaded['words'];

const Again = ({ words }: { words: Words }) => (
  <ButtonLink href="/imports" kind="outline">
    {words.again}
  </ButtonLink>
);

type ProgressProps = { progress: NonNullable<Loaded['progress']>; self: string; words: Words };

function Progress({ progress, self, words }: ProgressProps) {
  return (
    <Card title={words.progress}>
      <Stack tight>
        <div role="status">
          <Meter share={progress.share}>{progress.text}</Meter>
        </div>
        <p className="al-second">{words.renews}</p>
        <p>
          <a href={self}>{words.renew}</a>
        </p>
      </Stack>
      <Renew />
    </Card>
  );
}

function TakenPanel({ taken, words }: { taken: NonNullable<Loaded['taken']>; words: Words }) {
  const { text, leftOut, invited, duplicates } = taken;
  return (
    <SuccessPanel title={text} action={<Again words={words} />}>
      <Stack tight>
        {leftOut && <p>{leftOut}</p>}
        {invited && <p>{invited}</p>}
        {duplicates && (
          <p>
            {duplicates} {words.duplicatesText} <a href="/people/duplicates">{words.duplicatesLink}</a>
          </p>
        )}
        <p>{words.thrownAway}</p>
      </Stack>
    </SuccessPanel>
  );
}

function Failed({ loaderData: { failure, formKey, words } }: { loaderData: Loaded }) {
  return (
    <Card>
      <Stack tight>
        <Alert kind="soon" title={words.failedText}>
          {failure}
        </Alert>
        <form method="post">
          <FormKeys formKey={formKey} />
          <Actions>
            <Again words={words} />
            <Button kind="quiet" name="do" value="drop">
              {words.drop}
            </Button>
          </Actions>
        </form>
      </Stack>
    </Card>
  );
}

function Report({ loaderData: { words, files, refusals, notes, self, taken } }: { loaderData: Loaded }) {
  return (
    <>
      {refusals.length > 0 && (
        <Card title={words.refusals}>
          <Stack tight>
            {!taken && <p>{words.refusalsText}</p>}
            <FoundGroups groups={refusals} words={words} />
          </Stack>
        </Card>
      )}
      <Card title={words.files}>
        <div className="al-counts">
          <Table
            caption={words.files}
            hideCaption
            head={files.head}
            rows={files.rows}
            empty={<p className="al-empty">{words.noFiles}</p>}
          />
        </div>
      </Card>
      {notes.length > 0 && (
        <Card title={words.notes} tone="sunken">
          <Stack tight>
            <p>{words.notesText}</p>
            <FoundGroups groups={notes} words={words} />
          </Stack>
        </Card>
      )}
      <Card title={words.downloads} tone="sunken">
        <Stack tight>
          <p>{words.downloadsText}</p>
          <Actions>
            <ButtonLink href={`${self}/report.csv`} kind="outline" icon="file_download">
              {words.csv}
            </ButtonLink>
            <ButtonLink href={`${self}/report.json`} kind="quiet">
              {words.json}
            </ButtonLink>
          </Actions>
        </Stack>
      </Card>
    </>
  );
}
