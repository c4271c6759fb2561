import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { readFields } from '#web/form/read-fields.ts';
import { courtForm } from '../../court-form.ts';
import { keepingStanding } from '../../policy.ts';
import { endFields } from '../contract.ts';
import { EndForm } from '../parts/end-form.tsx';
import { courtCasesOf } from '../store.ts';
import { closeCourtCase } from '../use-cases/record-court-case.ts';
import type { Route } from './+types/end-case';

export const loader = page(
  keepingStanding,
  async ask => {
    const form = await courtForm(ask, ask.params.childId);
    const found = (await courtCasesOf(ask.tx, ask.params.childId ?? '')).find(
      ({ id }) => id === ask.params.courtCaseId,
    );
    if (!found) return notThere();
    return { ...form, words: ask.say.group('court', 'endForm'), which: found.number };
  },
  { about: params => params.childId },
);

export const action = submit(keepingStanding, { words: 'court', about: params => params.childId }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const { childId = '', courtCaseId = '' } = ask.params;
  const ended = await closeCourtCase(ask, { childId, courtCaseId, on: read.value.values.on });
  return ended.ok ? ok({ to: `/children/${childId}/court/standing?done=case-over` }) : ended;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A case before a court is over. */
export default function EndCase({ loaderData, actionData }: Route.ComponentProps) {
  return <EndForm {...loaderData} title={loaderData.words.caseTitle} refused={actionData} />;
}
