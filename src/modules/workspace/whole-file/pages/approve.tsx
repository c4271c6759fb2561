import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { approvingFiles } from '../../policy.ts';
import { fileText, textDigest } from '../file-text.ts';
import { requestThere } from '../request-there.ts';
import { approveFileHere } from '../with-files.ts';
import type { Route } from './+types/approve';

export const loader = page(
  approvingFiles,
  async ask => {
    const { childId = '', requestId } = ask.params;
    const frame = await childFrame(ask, childId, 'documents');
    const request = await requestThere(ask, childId, requestId);
    const paper = await fileText(ask, request);
    return {
      words: ask.say.group('workspace', 'fileApprove'),
      name: frame.name,
      back: `/children/${childId}/whole-file/${request.id}`,
      paper,
      digest: textDigest(paper),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(approvingFiles, { words: 'workspace', about: params => params.childId }, async ask => {
  const { childId = '', requestId = '' } = ask.params;
  const seen = String(ask.form.get('seen') ?? '');
  const approved = await approveFileHere(ask, { childId, requestId, seen });
  return approved.ok ? ok({ to: `/children/${childId}/whole-file/${requestId}?done=approved` }) : approved;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The file as it would be given, and approving that it is. */
export default function ApproveFile({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<a href={loaderData.back}>{loaderData.name}</a>}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={actionData?.problems ?? []} />
          <Card title={words.text}>
            <PaperView paper={loaderData.paper} />
          </Card>
          <Card>
            <form method="post">
              <FormKeys formKey={loaderData.formKey} />
              <input type="hidden" name="seen" value={loaderData.digest} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </form>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
