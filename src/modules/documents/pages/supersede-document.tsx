import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { ACCEPTED } from '#platform/files/kinds.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import type { Typed } from '#web/form/typed.ts';
import { readVersionForm } from '../forms/read-form.ts';
import { PaperFields } from '../parts/paper-fields.tsx';
import { replacePaper } from '../policy.ts';
import { findDocument } from '../store.ts';
import { supersedeConstraint, supersedeDocument } from '../use-cases/supersede-document.ts';
import type { Route } from './+types/supersede-document';

export const loader = page(
  replacePaper,
  async ask => {
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    const document = (await findDocument(ask.tx, ask.params.documentId ?? '')) ?? notThere();
    return {
      words: ask.say.group('documents', 'form'),
      over: `${frame.name} · ${document.title}`,
      standing: { title: document.title },
      back: `/children/${childId}/documents`,
      accept: ACCEPTED,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  replacePaper,
  { words: 'documents', about: params => params.childId, constraints: supersedeConstraint },
  async ask => {
    const read = await readVersionForm(ask.form);
    if (!read.ok) return read;
    const replaced = await supersedeDocument(
      ask,
      { documentId: ask.params.documentId ?? '', ...read.value },
      fileStore(),
    );
    return replaced.ok ? ok({ to: `/children/${replaced.value.childId}/documents?done=replaced` }) : replaced;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function SupersedeDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, standing, back, accept, formKey } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed: Typed = actionData?.typed ?? standing;
  return (
    <FormPage
      title={words.replaceHeading}
      over={over}
      lead={words.replaceLead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
      upload
    >
      <PaperFields words={words} accept={accept} problems={problems} typed={typed} />
    </FormPage>
  );
}
