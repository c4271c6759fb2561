import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { termFields } from '../contract.ts';
import { arrangeDirectory } from '../policy.ts';
import { termsOfAgency } from '../store/terms.ts';
import { addTerm } from '../use-cases/add-term.ts';
import type { Route } from './+types/categories';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(arrangeDirectory, async ({ tx, say, language, query }) => {
  const words = say.group('organizations', 'categories');
  const terms = await termsOfAgency(tx, language);
  return {
    words,
    crumbs: [
      { label: say('organizations', 'search.tab'), href: '/directory' },
      { label: say('organizations', 'keep.tab'), href: '/directory/keep' },
      { label: words.title },
    ],
    terms: terms.map(({ id, name, depth, sensitive }) => ({
      value: id,
      label: `${'– '.repeat(depth)}${name}`,
      sensitive: sensitive ? say.code('organizations', `sensitive.${sensitive}`) : '',
    })),
    sensitive: termFields.sensitive.options.map(code => ({
      value: code,
      label: say('organizations', `sensitive.${code}`),
    })),
    formKey: newId(),
    done: query.get('done') === 'saved' ? words.done_saved : null,
  };
});

export const action = submit(arrangeDirectory, { words: 'organizations' }, async ask => {
  const terms = await termsOfAgency(ask.tx, ask.language);
  const read = readFields(ask.form, withOptions(termFields, { parentId: terms.map(term => term.id) }));
  if (!read.ok) return read;
  const added = await addTerm(ask, read.value.values);
  return added.ok ? ok({ to: '/directory/categories?done=saved' }) : added;
});

export default function Categories({ loaderData, actionData }: Route.ComponentProps) {
  const { words, terms } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: 'name' | 'nameEs' | 'parentId' | 'sensitive') => ({
    name,
    label: words[name],
    value: typedText(typed, name),
    problem: problemAt(problems, name),
  });
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<Crumbs items={loaderData.crumbs} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Table
              caption={words.title}
              hideCaption
              head={[
                { key: 'label', label: words.title },
                { key: 'sensitive', label: words.sensitive },
              ]}
              rows={terms.map(({ value, label, sensitive }) => ({ key: value, cells: { label, sensitive } }))}
            />
            <Card title={words.add}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <TextField {...field('name')} max={120} />
                <TextField {...field('nameEs')} max={120} />
                <Select {...field('parentId')} options={terms} empty={words.noParent} required={false} />
                <Select
                  {...field('sensitive')}
                  options={loaderData.sensitive}
                  empty={words.notSensitive}
                  required={false}
                />
                <Button>{words.save}</Button>
              </form>
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
