import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { relativeFields } from '../forms/relative-fields.ts';
import { RelativeFields } from '../parts/relative-fields.tsx';
import { addMembers } from '../policy.ts';
import { caseOfChild } from '../store/cases.ts';
import { addFamilyMember } from '../use-cases/add-family-member.ts';
import type { Route } from './+types/confirm-relative';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

export const loader = page(addMembers, async ask => {
  const childId = ask.params.childId;
  const child = isId(childId) ? await personById(ask.tx, childId) : undefined;
  if (!child || !(await caseOfChild(ask.tx, child.id))) return notThere();
  return {
    words: ask.say.group('cases', 'relative'),
    over: ask.say('cases', 'relative.over', { name: fullName(child) }),
    kindLabel: ask.say('cases', 'relative.kind', { name: child.first_name }),
    kinds: (await relativeFields(ask)).kinds,
    back: `/children/${child.id}/people/new`,
    look: `/children/${child.id}/people/new`,
    formKey: newId(),
  };
});

export const action = submit(addMembers, { words: 'cases' }, async ask => {
  const { childId } = ask.params;
  if (!isId(childId) || !(await personById(ask.tx, childId)) || !(await caseOfChild(ask.tx, childId)))
    return notThere();
  const read = readFields(ask.form, (await relativeFields(ask)).fields);
  if (!read.ok) return no(read.refusal);
  const { kind, ...typed } = read.value.values;
  const chosen = ask.form.get('who');
  if (chosen !== 'new' && !isId(chosen)) return no(invalid({ at: '', code: 'say-who-it-is' }));
  const added = await addFamilyMember(ask, { childId, kind, who: isId(chosen) ? { personId: chosen } : typed });
  return added.ok ? ok({ to: `/children/${childId}/people?done=relative` }) : no(added.refusal);
});

/** Drawn when something stood against it: the form again, from where one looks anew. */
export default function ConfirmRelative({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      cancel={{ href: back }}
      action={loaderData.look}
      formKey={loaderData.formKey}
      continueLabel={words.look}
    >
      <RelativeFields
        words={words}
        kindLabel={loaderData.kindLabel}
        kinds={loaderData.kinds}
        typed={actionData?.typed ?? {}}
        problem={name => problemAt(problems, name)}
      />
    </FormPage>
  );
}
