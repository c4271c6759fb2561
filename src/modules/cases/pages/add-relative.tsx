import { isId } from '#kernel/ids.ts';
import { fullName, personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { inquire } from '#platform/http/inquire.ts';
import { page } from '#platform/http/page.ts';
import { inSentences } from '#platform/http/perform.ts';
import { typedIn } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { askWhetherKnown } from '../ask-whether-known.ts';
import { relativeFields } from '../forms/relative-fields.ts';
import { IsItOneOf } from '../parts/is-it-one-of.tsx';
import { RelativeFields } from '../parts/relative-fields.tsx';
import { addMembers } from '../policy.ts';
import { caseOfChild } from '../store/cases.ts';
import type { Route } from './+types/add-relative';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.words.tab }];

/** The child whose family it is. The page looks at everybody the reader sees, so it is about nobody in particular. */
async function childOf(ask: Ask, childId: string | undefined) {
  const child = isId(childId) ? await personById(ask.tx, childId) : undefined;
  if (!child || !(await caseOfChild(ask.tx, child.id))) return notThere();
  return child;
}

export const loader = page(addMembers, async ask => {
  const child = await childOf(ask, ask.params.childId);
  return {
    words: ask.say.group('cases', 'relative'),
    over: ask.say('cases', 'relative.over', { name: fullName(child) }),
    kindLabel: ask.say('cases', 'relative.kind', { name: child.first_name }),
    kinds: (await relativeFields(ask)).kinds,
    back: `/children/${child.id}/people`,
    address: `/children/${child.id}/people`,
  };
});

export const action = inquire(addMembers, async ask => {
  await childOf(ask, ask.params.childId);
  const typed = typedIn(ask.form);
  const read = readFields(ask.form, (await relativeFields(ask)).fields);
  if (ask.form.get('again') === 'yes') return { typed, problems: [], found: null };
  if (!read.ok) return { typed, problems: inSentences(read.refusal, 'cases', ask.say), found: null };
  const { firstName, lastName, bornOn, phone } = read.value.values;
  const found = await askWhetherKnown(ask, { firstName, lastName, bornOn, phone }, name =>
    ask.say('cases', 'relative.somebodyElse', { name }),
  );
  return { typed, problems: [], found };
});

export default function AddRelative({ loaderData, actionData }: Route.ComponentProps) {
  const { words, back, address } = loaderData;
  const found = actionData?.found;
  if (actionData && found)
    return (
      <IsItOneOf
        words={words}
        title={found.any ? words.askTitle : words.noneTitle}
        lead={found.any ? words.askLead : words.noneLead}
        action={`${address}/add`}
        again={`${address}/new`}
        formKey={found.formKey}
        typed={actionData.typed}
        options={found.options}
      />
    );
  const problems = actionData?.problems ?? [];
  return (
    <FormPage
      title={words.title}
      over={loaderData.over}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      cancel={{ href: back }}
      formKey=""
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
