import { isId, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepDirectory } from '../policy.ts';
import { standingMerges } from '../store/merges.ts';
import { organizationsAfter } from '../store/organizations.ts';
import { mergeOrganizations } from '../use-cases/merge-organizations.ts';
import { undoMerge } from '../use-cases/undo-merge.ts';
import type { Route } from './+types/merge';

const MOST = 2000;
const MOST_MERGES = 50;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, language, query, who }) => {
  const words = say.group('organizations', 'merge');
  const [organizations, merges] = [await organizationsAfter(tx, '', MOST), await standingMerges(tx, MOST_MERGES)];
  const done = query.get('done');
  return {
    words,
    crumbs: [
      { label: say('organizations', 'search.tab'), href: '/directory' },
      { label: say('organizations', 'keep.tab'), href: '/directory/keep' },
      { label: words.title },
    ],
    kept: query.get('kept') ?? '',
    organizations: organizations.map(({ id, name }) => ({ value: id, label: name })),
    merges: merges.map(({ id, kept, merged, mergedAt }) => ({
      id,
      formKey: newId(),
      text: say('organizations', 'merge.row', { kept, merged, day: sayDayOf(language, who.timeZone, mergedAt) }),
    })),
    formKey: newId(),
    done: done === 'merged' ? words.done_merged : done === 'undone' ? words.done_undone : null,
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const undo = ask.form.get('undo');
  if (isId(undo)) {
    const undone = await undoMerge(ask, { mergeId: undo });
    return undone.ok ? ok({ to: '/directory/merge?done=undone' }) : undone;
  }
  const [keptId, mergedId] = [ask.form.get('kept'), ask.form.get('merged')];
  if (!isId(keptId)) return no(invalid({ at: 'kept', code: 'required' }));
  if (!isId(mergedId)) return no(invalid({ at: 'merged', code: 'required' }));
  const merged = await mergeOrganizations(ask, { keptId, mergedId });
  return merged.ok ? ok({ to: '/directory/merge?done=merged' }) : merged;
});

export default function Merge({ loaderData, actionData }: Route.ComponentProps) {
  const { words, organizations, merges } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <>
      <PageHead title={words.title} lead={words.lead} crumbs={<Crumbs items={loaderData.crumbs} />} />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="halves">
            <Card title={words.go}>
              <form method="post" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <Select
                  name="kept"
                  label={words.kept}
                  value={typedText(typed, 'kept') || loaderData.kept}
                  options={organizations}
                  problem={problemAt(problems, 'kept')}
                />
                <Select
                  name="merged"
                  label={words.merged}
                  value={typedText(typed, 'merged')}
                  options={organizations}
                  problem={problemAt(problems, 'merged')}
                />
                <Button>{words.go}</Button>
              </form>
            </Card>
            <Card title={words.standing}>
              {merges.length === 0 && <p>{words.none}</p>}
              {merges.map(merge => (
                <form key={merge.id} method="post">
                  <FormKeys formKey={merge.formKey} />
                  <input type="hidden" name="undo" value={merge.id} />
                  <p>{merge.text}</p>
                  <Button kind="quiet">{words.undo}</Button>
                </form>
              ))}
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
