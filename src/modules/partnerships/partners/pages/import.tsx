import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { keepCommunities } from '../../policy.ts';
import { columnProblems, columnsIn, lookAtList, MOST_ROWS } from '../import/look-at-list.ts';
import { readText } from '../import/read-text.ts';
import { type SaidList, sayList } from '../import/say-list.ts';
import { ListForm } from '../parts/list-form.tsx';
import { importPartners, type RowChoice } from '../use-cases/import-partners.ts';
import type { Route } from './+types/import';

export const loader = page(keepCommunities, async ({ say }) => ({
  words: say.group('partnerships', 'partnerImport'),
  limits: say('partnerships', 'partnerImport.limits', { rows: MOST_ROWS }),
  formKey: newId(),
}));

const here = '/partners/import';

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const list = await listIn(ask.form);
  if (list.trim() === '') return no(invalid({ at: 'list', code: 'nothing-to-read' }));
  const count = Number(ask.form.get('columns') ?? 0);
  const columns = count > 0 ? columnsIn(ask.form, Math.min(count, 200)) : null;
  const looked = await lookAtList(ask, Buffer.from(list), columns);
  if (!looked.ok) return looked;
  const wrong = columns && columnProblems(looked.value.columns);
  if (ask.form.get('act') !== 'take' || wrong) {
    drawAgain(ask, list, await sayList(ask, looked.value, wrong));
    return ok({ to: here });
  }
  const brought = await importPartners(ask, looked.value, choicesIn(ask.form));
  if (!brought.ok) return brought;
  const { added, there } = brought.value;
  return ok({ to: `/partners?quiet=90&done=imported&added=${added}&there=${there}` });
});

const drawAgain = (
  ask: Ask & { readonly showOnce: (values: Record<string, string>) => void },
  list: string,
  view: SaidList,
): void => ask.showOnce({ list, view: JSON.stringify(view) });

/** The list of the form: the file that was chosen, or what was pasted. */
async function listIn(form: FormData): Promise<string> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return await readText(new Uint8Array(await file.arrayBuffer()));
  return String(form.get('list') ?? '');
}

/** What was chosen for each line: `line-7`. */
const choicesIn = (form: FormData): ReadonlyMap<number, RowChoice> =>
  new Map(
    [...form].flatMap(([name, value]): [number, RowChoice][] => {
      const line = /^line-(\d+)$/.exec(name)?.[1];
      return line && (value === 'same' || value === 'new' || value === 'leave') ? [[Number(line), value]] : [];
    }),
  );

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Bringing in a list of partners: read, looked at, and kept only when that is said. */
export default function ImportPartners({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKey } = loaderData;
  const { problems = [], typed = {}, once } = actionData ?? {};
  const view = once?.view === undefined ? null : (JSON.parse(once.view) as SaidList);
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/partners' }, { label: words.title }]} />}
        arches={false}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={view?.problems ?? problems} />
          {view ? (
            <ListForm words={words} view={view} list={once?.list ?? ''} formKey={formKey} />
          ) : (
            <Card>
              <form method="post" encType="multipart/form-data" noValidate>
                <FormKeys formKey={formKey} />
                <input type="hidden" name="act" value="look" />
                <Stack tight>
                  <FileUpload
                    name="file"
                    label={words.file}
                    limits={loaderData.limits}
                    accept=".csv,.tsv,.txt"
                    required={false}
                  />
                  <TextArea
                    name="list"
                    label={words.list}
                    hint={words.listHint}
                    rows={8}
                    required={false}
                    value={typedText(typed, 'list')}
                    problem={problemAt(problems, 'list')}
                  />
                  <Actions>
                    <Button>{words.read}</Button>
                  </Actions>
                </Stack>
              </form>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
