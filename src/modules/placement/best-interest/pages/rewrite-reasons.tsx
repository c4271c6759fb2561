import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { writingReasons } from '../../policy.ts';
import { loadReasonsForm } from '../load-reasons-form.ts';
import { ReasonsForm } from '../parts/reasons-form.tsx';
import { readReasons } from '../read-reasons.ts';
import { reasonsById } from '../store.ts';
import { writeReasons } from '../use-cases/write-reasons.ts';
import type { Route } from './+types/rewrite-reasons';

export const loader = page(
  writingReasons,
  async ask => {
    const { childId = '', reasonsId = '' } = ask.params;
    const before = (await reasonsById(ask.tx, childId, reasonsId)) ?? notThere();
    return loadReasonsForm(ask, childId, { decision: before.decision, placementId: before.placement_id }, before);
  },
  { about: params => params.childId },
);

export const action = submit(writingReasons, { words: 'placement', about: params => params.childId }, async ask => {
  const read = await readReasons(ask);
  if (!read.ok) return read;
  const written = await writeReasons(ask, read.value, ask.params.reasonsId ?? '');
  return written.ok
    ? ok({ to: `/children/${read.value.childId}/placement/reasons/${written.value.id}?done=written` })
    : written;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Completing or changing reasons that nobody has approved yet. */
export default function RewriteReasons({ loaderData, actionData }: Route.ComponentProps) {
  return <ReasonsForm given={loaderData} typed={actionData?.typed} problems={actionData?.problems} />;
}
