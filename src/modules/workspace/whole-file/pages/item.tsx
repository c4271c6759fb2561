import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { PaperView } from '#web/ui/paper.tsx';
import { openingFileRequests } from '../../policy.ts';
import { itemFields } from '../contract.ts';
import { requestThere } from '../request-there.ts';
import { itemsOf } from '../store/items.ts';
import { redactionRules } from '../store/requests.ts';
import { decideItem } from '../use-cases/decide-item.ts';
import type { Route } from './+types/item';

export const loader = page(
  openingFileRequests,
  async ask => {
    const { tx, say, language } = ask;
    const { childId = '', requestId, itemId } = ask.params;
    const frame = await childFrame(ask, childId, 'documents');
    const request = await requestThere(ask, childId, requestId);
    const item = (await itemsOf(tx, request.id)).find(({ id }) => id === itemId) ?? notThere();
    const words = say.group('workspace', 'fileItem');
    return {
      words,
      over: frame.name,
      title: `${item.place}. ${item.title}`,
      back: `/children/${childId}/whole-file/${request.id}`,
      paper: { language: request.language, title: '', blocks: item.content },
      rule: item.rule ?? '',
      rules: (await redactionRules(tx)).map(rule => ({
        value: rule.code,
        label: `${rule[language]} (${rule.citation})`,
      })),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  openingFileRequests,
  { words: 'workspace', about: params => params.childId },
  async ask => {
    const read = readFields(ask.form, itemFields);
    if (!read.ok) return read;
    const { childId = '', requestId = '', itemId = '' } = ask.params;
    const decided = await decideItem(ask, { childId, requestId, itemId, rule: read.value.values.rule });
    return decided.ok ? ok({ to: `/children/${childId}/whole-file/${requestId}?done=decided` }) : decided;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One item of a file: what it says, and whether it is given or by which rule it is held back. */
export default function Item({ loaderData, actionData }: Route.ComponentProps) {
  const { words, rules } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, { rule: loaderData.rule });
  return (
    <FormPage
      title={loaderData.title}
      lead={words.lead}
      over={loaderData.over}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={words.save}
    >
      <Card title={words.content}>
        <PaperView paper={loaderData.paper} />
      </Card>
      <Select {...field.text('rule')} required={false} empty={words.give} options={rules} />
    </FormPage>
  );
}
