import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Table } from '#web/ui/table.tsx';
import { settingFields } from '../contract.ts';
import { arrangeDirectory, keepDirectory } from '../policy.ts';
import { directorySetting } from '../store/directory-setting.ts';
import { countProposals } from '../store/proposals.ts';
import { staleServices } from '../store/service-pages.ts';
import { rearrangeDirectory } from '../use-cases/rearrange-directory.ts';
import type { Route } from './+types/keep';

const MOST = 200;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.tab} | Alongside` }];

export const loader = page(keepDirectory, async ask => {
  const { tx, say, language, today, who } = ask;
  const setting = await directorySetting(tx);
  const since = today.subtract({ days: setting.verifyEveryDays }).toString();
  const [stale, proposals] = [await staleServices(tx, since, MOST), await countProposals(tx)];
  const words = say.group('organizations', 'keep');
  return {
    words,
    crumb: say('organizations', 'search.tab'),
    staleTitle: say('organizations', 'keep.stale', { days: setting.verifyEveryDays }),
    proposals: proposals > 0 ? say.code('organizations', 'keep.proposalsWait', { count: proposals }) : words.proposals,
    stale: stale.map(row => ({
      key: row.serviceId,
      name: row.name,
      organization: row.organization,
      checked: row.assuredOn ? sayDay(language, row.assuredOn) : words.never,
    })),
    setting: arrangeDirectory.may(who)
      ? {
          isPublic: setting.isPublic,
          verifyEveryDays: String(setting.verifyEveryDays),
          capacityLastsDays: String(setting.capacityLastsDays),
        }
      : null,
    formKey: newId(),
    done: ask.query.get('done') === 'saved' ? words.done_saved : null,
  };
});

export const action = submit(arrangeDirectory, { words: 'organizations' }, async ask => {
  const read = readFields(ask.form, settingFields);
  if (!read.ok) return read;
  const arranged = await rearrangeDirectory(ask, read.value.values);
  return arranged.ok ? ok({ to: '/directory/keep?done=saved' }) : arranged;
});

export default function Keep({ loaderData, actionData }: Route.ComponentProps) {
  const { words, setting } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const value = (name: 'verifyEveryDays' | 'capacityLastsDays') => typedText(typed, name) || setting?.[name];
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: loaderData.crumb, href: '/directory' }, { label: words.title }]} />}
      />
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <Grid kind="main-side">
            <Card title={loaderData.staleTitle} flush>
              <Table
                caption={loaderData.staleTitle}
                hideCaption
                head={[
                  { key: 'service', label: words.service },
                  { key: 'organization', label: words.organization },
                  { key: 'checked', label: words.checked },
                ]}
                rows={loaderData.stale.map(row => ({
                  key: row.key,
                  cells: {
                    service: <a href={`/directory/services/${row.key}`}>{row.name}</a>,
                    organization: row.organization,
                    checked: row.checked,
                  },
                }))}
                empty={<Empty title={words.noneStale} />}
              />
            </Card>
            <Stack>
              <Stack tight>
                <ButtonLink icon="add" href="/directory/organizations/new">
                  {words.add}
                </ButtonLink>
                <ButtonLink kind="quiet" href="/directory/proposals">
                  {loaderData.proposals}
                </ButtonLink>
                <ButtonLink kind="quiet" href="/directory/rounds">
                  {words.rounds}
                </ButtonLink>
                <ButtonLink kind="quiet" href="/directory/merge">
                  {words.merges}
                </ButtonLink>
                <ButtonLink kind="quiet" href="/directory/wishes">
                  {words.wishes}
                </ButtonLink>
                {setting && (
                  <ButtonLink kind="quiet" href="/directory/categories">
                    {words.categories}
                  </ButtonLink>
                )}
              </Stack>
              {setting && (
                <Card title={words.settings}>
                  <form method="post" noValidate>
                    <FormKeys formKey={loaderData.formKey} />
                    <Tick name="isPublic" checked={setting.isPublic} required={false}>
                      {words.isPublic}
                    </Tick>
                    <TextField
                      name="verifyEveryDays"
                      label={words.verifyEveryDays}
                      value={value('verifyEveryDays')}
                      width="s"
                      inputMode="numeric"
                      problem={problemAt(problems, 'verifyEveryDays')}
                    />
                    <TextField
                      name="capacityLastsDays"
                      label={words.capacityLastsDays}
                      value={value('capacityLastsDays')}
                      width="s"
                      inputMode="numeric"
                      problem={problemAt(problems, 'capacityLastsDays')}
                    />
                    <Button kind="outline">{words.save}</Button>
                  </form>
                </Card>
              )}
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
