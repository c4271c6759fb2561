import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { fillTeam } from '../policy.ts';
import { partById } from '../store/team.ts';
import { endPart } from '../use-cases/end-part.ts';
import type { Route } from './+types/end-part';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(
  fillTeam,
  async ({ tx, say, params }) => {
    const part = await partById(tx, params.memberId!);
    if (!part) return notThere();
    return {
      words: say.group('cases', 'ending'),
      title: say('cases', 'ending.title', { name: part.name }),
      formKey: newId(),
      back: `/children/${params.childId}/people`,
    };
  },
  { about: params => params.childId },
);

export const action = submit(fillTeam, { words: 'cases', about: params => params.childId }, async ask => {
  const { childId, memberId } = ask.params;
  const result = await endPart(ask, { memberId: memberId!, at: ask.now });
  if (!result.ok && result.refusal.kind === 'no-such-part') return notThere();
  return result.ok ? ok({ to: `/children/${childId}/people?done=ended` }) : no(result.refusal);
});

export default function EndPart({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, formKey, title } = loaderData;
  return (
    <FormPage
      title={title}
      lead={words.lead}
      problems={actionData?.problems ?? []}
      back={{ href: back }}
      cancel={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {null}
    </FormPage>
  );
}
