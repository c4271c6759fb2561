import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { writingReasons } from '../../policy.ts';
import { decisionAsked, loadReasonsForm } from '../load-reasons-form.ts';
import { ReasonsForm } from '../parts/reasons-form.tsx';
import { readReasons } from '../read-reasons.ts';
import { writeReasons } from '../use-cases/write-reasons.ts';
import type { Route } from './+types/write-reasons';

export const loader = page(
  writingReasons,
  async ask => {
    const childId = ask.params.childId ?? '';
    return loadReasonsForm(ask, childId, await decisionAsked(ask, childId, ask.query));
  },
  { about: params => params.childId },
);

export const action = submit(writingReasons, { words: 'placement', about: params => params.childId }, async ask => {
  const read = await readReasons(ask);
  if (!read.ok) return read;
  const written = await writeReasons(ask, read.value);
  return written.ok
    ? ok({ to: `/children/${read.value.childId}/placement/reasons/${written.value.id}?done=written` })
    : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Writing down why a decision is best for the child. */
export default function WriteReasons({ loaderData, actionData }: Route.ComponentProps) {
  return <ReasonsForm given={loaderData} typed={actionData?.typed} problems={actionData?.problems} />;
}
