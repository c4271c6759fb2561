import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { stateOfAgency } from '#modules/agency/index.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FileUpload } from '#web/ui/field-file.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { MOST_MEGABYTES } from '../contract.ts';
import { readPack } from '../forms/read-pack.ts';
import { newerShipped } from '../newer-shipped.ts';
import { takeRules, viewRules } from '../policy.ts';
import { sayEditionLine } from '../say/say-edition.ts';
import { asFormProblems } from '../say/say-problems.ts';
import { allEditions } from '../store.ts';
import { bringPack } from '../use-cases/bring-pack.ts';
import type { Route } from './+types/packs';

export const loader = page(viewRules, async ask => {
  const { say, tx, who } = ask;
  const takes = takeRules.may(who);
  const all = await allEditions(tx);
  const shown = all.filter(edition => takes || edition.inForce !== null);
  return {
    words: say.group('rulebook', 'packs'),
    limits: say('rulebook', 'packs.limits', { most: MOST_MEGABYTES }),
    packs: [...Map.groupBy(shown, ({ pack }) => pack)].map(([key, [newest, ...older]]) => ({
      key,
      title: newest!.title[say.language],
      kind: say('rulebook', `packKinds.${newest!.kind}`),
      editions: [newest!, ...older].map(edition => sayEditionLine(ask, edition)),
    })),
    takes,
    newer: takes
      ? (await newerShipped(ask, all)).map(({ name, title, version }) => ({
          key: name,
          text: say('rulebook', 'packs.newerText', { title, version }),
          formKey: newId(),
        }))
      : [],
    formKey: newId(),
  };
});

export const action = submit(takeRules, { words: 'rulebook' }, async ask => {
  const read = await readPack(ask.form, await stateOfAgency(ask.tx));
  if (read.problem) return no(asFormProblems(ask.say, [read.problem]));
  const brought = await bringPack(ask, read.content);
  if (brought.ok) return ok({ to: `/rules/packs/${brought.value.id}` });
  return brought.refusal.kind === 'problems-found'
    ? no(asFormProblems(ask.say, brought.refusal.problems))
    : no(brought.refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Packs({ loaderData, actionData }: Route.ComponentProps) {
  const { words, packs, takes, newer } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        crumbs={<Crumbs items={[{ label: words.crumb, href: '/rules' }, { label: words.title }]} />}
        arches={false}
      />
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <ErrorSummary problems={actionData?.problems ?? []} />
            {newer.map(({ key, text, formKey }) => (
              <Alert key={key} kind="info" title={words.newer}>
                <form method="post">
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="shipped" value={key} />
                  <Stack tight>
                    <p>{text}</p>
                    <Actions>
                      <Button kind="outline">{words.look}</Button>
                    </Actions>
                  </Stack>
                </form>
              </Alert>
            ))}
            {packs.map(({ key, title, kind, editions }) => (
              <Card key={key} title={title} aside={kind}>
                <MiniList>
                  {editions.map(edition => (
                    <MiniRow
                      key={edition.key}
                      level={3}
                      start={<Icon name="file_present" />}
                      title={edition.title}
                      href={edition.href}
                      end={<StateTag state={edition.standing.state}>{edition.standing.word}</StateTag>}
                    >
                      {edition.text}
                    </MiniRow>
                  ))}
                </MiniList>
              </Card>
            ))}
          </Stack>
          <Stack>
            {takes ? <Bring loaderData={loaderData} problems={actionData?.problems ?? []} /> : null}
            <Card title={words.how} tone="sunken">
              <Stack tight>
                <ol className="al-numbered">
                  <li>{words.stepBring}</li>
                  <li>{words.stepLook}</li>
                  <li>{words.stepTake}</li>
                </ol>
                <p className="al-second">{takes ? words.schema : words.only}</p>
                {takes && (
                  <p>
                    <a href="/rules/records">{words.records}</a>
                  </p>
                )}
              </Stack>
            </Card>
          </Stack>
        </Grid>
      </Wrap>
    </>
  );
}

type BringProps = {
  loaderData: Route.ComponentProps['loaderData'];
  problems: readonly { at: string; message: string }[];
};

const Bring = ({ loaderData: { words, limits, formKey }, problems }: BringProps) => (
  <Card title={words.bring} id="bring">
    <form method="post" encType="multipart/form-data" noValidate>
      <FormKeys formKey={formKey} />
      <Stack>
        <FileUpload
          name="file"
          label={words.file}
          hint={problems.length > 0 ? words.fileAgain : words.fileHint}
          problem={problemAt(problems, 'file')}
          limits={limits}
          accept=".json"
        />
        <Actions>
          <Button icon="search">{words.check}</Button>
        </Actions>
      </Stack>
    </form>
  </Card>
);
