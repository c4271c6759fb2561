import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { ACCEPTED } from '#platform/files/kinds.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readForm } from '../forms/read-form.ts';
import { PaperFields } from '../parts/paper-fields.tsx';
import { addPaper } from '../policy.ts';
import { kindsOpenFor } from '../store.ts';
import { addDocument } from '../use-cases/add-document.ts';
import type { Route } from './+types/add-document';

export const loader = page(
  addPaper,
  async ask => {
    const childId = ask.params.childId ?? '';
    const [frame, kinds] = await Promise.all([childFrame(ask, childId, 'documents'), kindsOpenFor(ask.tx, childId)]);
    return {
      words: ask.say.group('documents', 'form'),
      name: frame.name,
      back: `/children/${childId}/documents`,
      kinds: kinds.map(kind => ({ value: kind.code, label: kind[ask.language] })),
      accept: ACCEPTED,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(addPaper, { words: 'documents', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const read = await readForm(ask.form);
  if (!read.ok) return read;
  const added = await addDocument(ask, { childId, ...read.value }, fileStore());
  return added.ok ? ok({ to: `/children/${childId}/documents?done=added` }) : added;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, back, kinds, accept, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.heading}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
      upload
    >
      <PaperFields words={words} kinds={kinds} accept={accept} problems={problems} typed={typed} />
    </FormPage>
  );
}
