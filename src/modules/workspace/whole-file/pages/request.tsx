import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { Renew } from '#web/ui/renew.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { openingFileRequests, viewFileRequests } from '../../policy.ts';
import { closeFields, giveFields } from '../contract.ts';
import { loadRequest } from '../load-request.ts';
import { EndRequest } from '../parts/end-request.tsx';
import { FileItems } from '../parts/file-items.tsx';
import { requestThere } from '../request-there.ts';
import { closeRequest } from '../use-cases/close-request.ts';
import { giveFile } from '../use-cases/give-file.ts';
import type { Route } from './+types/request';

const DONE = ['decided', 'approved', 'given', 'closed'] as const;

export const loader = page(
  viewFileRequests,
  async ask => {
    const { childId = '', requestId } = ask.params;
    const frame = await childFrame(ask, childId, 'documents');
    const request = await requestThere(ask, childId, requestId);
    const all = `/children/${childId}/whole-file`;
    const here = `${all}/${request.id}`;
    const words = ask.say.group('workspace', 'filePage');
    const done = DONE.find(code => code === ask.query.get('done'));
    const loaded = await loadRequest(ask, request, here);
    return { frame, words, all, here, formKey: newId(), done: done ? words[`done-${done}`] : null, ...loaded };
  },
  { about: params => params.childId },
);

export const action = submit(
  openingFileRequests,
  { words: 'workspace', about: params => params.childId },
  async ask => {
    const { childId = '', requestId = '' } = ask.params;
    const here = `/children/${childId}/whole-file/${requestId}`;
    if (ask.form.get('act') === 'give') {
      const read = readFields(ask.form, giveFields);
      if (!read.ok) return read;
      const given = await giveFile(ask, { childId, requestId, ...read.value.values });
      return given.ok ? ok({ to: `${here}?done=given` }) : given;
    }
    const read = readFields(ask.form, closeFields);
    if (!read.ok) return read;
    const closed = await closeRequest(ask, { childId, requestId, ...read.value.values });
    return closed.ok ? ok({ to: `${here}?done=closed` }) : closed;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One request for a file: what was gathered and what is held back, approving, giving and closing it. */
export default function Request({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, here, may, progress, tag } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title}>
          <p>
            <StateTag state={tag.state}>{tag.word}</StateTag> {loaderData.ground}
          </p>
          <p className="al-second">{loaderData.days}</p>
          {loaderData.approved && <p>{loaderData.approved}</p>}
          {loaderData.given && <p>{loaderData.given}</p>}
          {loaderData.closed && <p>{loaderData.closed}</p>}
          {loaderData.digest && (
            <p className="al-small">
              {words.digest}: {loaderData.digest}
            </p>
          )}
          <Actions>
            {may.approve && <ButtonLink href={`${here}/approve`}>{words.approve}</ButtonLink>}
            {may.save && (
              <ButtonLink href={`${here}/pdf`} kind="outline" icon="print">
                {words.save}
              </ButtonLink>
            )}
          </Actions>
        </Card>
        {progress && (
          <Card title={words.gathering}>
            <Meter share={progress.share}>{progress.says}</Meter>
            <Renew />
          </Card>
        )}
        {loaderData.failed && (
          <Alert kind="soon" title={words.failed}>
            {words.failedText}
          </Alert>
        )}
        {loaderData.open && (
          <Alert kind="soon" title={loaderData.open}>
            {words.openText}
          </Alert>
        )}
        {!progress && <FileItems words={words} sections={loaderData.sections} />}
        <EndRequest words={words} may={may} formKey={loaderData.formKey} problems={problems} typed={typed} />
        <p>
          <a href={loaderData.all}>{words.all}</a>
        </p>
      </Stack>
    </ChildFrame>
  );
}
