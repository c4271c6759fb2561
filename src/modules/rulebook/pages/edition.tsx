import { newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Actions, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { Renew } from '#web/ui/renew.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { Table } from '#web/ui/table.tsx';
import { readFrom } from '../forms/take-edition.ts';
import { loadEdition } from '../load-edition.ts';
import { takeRules, viewRules } from '../policy.ts';
import { asFormProblems } from '../say/say-problems.ts';
import { dropPack } from '../use-cases/drop-pack.ts';
import { takePack } from '../use-cases/take-pack.ts';
import type { Route } from './+types/edition';

export const loader = page(viewRules, async ask => {
  const { editionId = '' } = ask.params;
  return {
    words: ask.say.group('rulebook', 'edition'),
    ...(await loadEdition(ask, editionId)),
    self: `/rules/packs/${editionId}`,
    done: ask.query.get('done'),
    formKey: newId(),
  };
});

export const action = submit(takeRules, { words: 'rulebook' }, async ask => {
  const { editionId = '' } = ask.params;
  const self = `/rules/packs/${editionId}`;
  if (ask.form.get('do') === 'drop') {
    const dropped = await dropPack(ask, { editionId });
    if (!dropped.ok) return dropped;
    return ok({ to: dropped.value.dropped ? '/rules/packs' : `${self}?done=called-off` });
  }
  const from = readFrom(ask.form, ask.today, ask.who.timeZone);
  if (!from.ok) return from;
  const taken = await takePack(ask, { editionId, from: from.value });
  if (taken.ok) return ok({ to: `${self}?done=taken` });
  return taken.refusal.kind === 'problems-found'
    ? no(asFormProblems(ask.say, taken.refusal.problems, ''))
    : no(taken.refusal);
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function Edition({ loaderData, actionData }: Route.ComponentProps) {
  const { words, title, name, facts, tag, since, standing, done, planned, dry, decides, self } = loaderData;
  const { problems = [] } = actionData ?? {};
  return (
    <>
      <PageHead
        title={title}
        crumbs={
          <Crumbs
            items={[
              { label: words.crumbRules, href: '/rules' },
              { label: words.crumb, href: '/rules/packs' },
              { label: name },
            ]}
          />
        }
        actions={
          <ButtonLink href={`${self}/file`} kind="outline" icon="file_download">
            {words.save}
          </ButtonLink>
        }
        arches={false}
      >
        <FactList
          facts={[
            ...facts,
            { label: words.state, value: <StateTag state={tag.state}>{tag.word}</StateTag> },
            { label: words.since, value: since },
          ]}
        />
      </PageHead>
      <Wrap body>
        <Stack>
          <ErrorSummary problems={problems} />
          {done === 'taken' && standing !== 'waiting' && (
            <SuccessPanel title={words.taken}>{planned || words.takenNow}</SuccessPanel>
          )}
          {done === 'called-off' && standing === 'waiting' && (
            <SuccessPanel title={words.calledOff}>{words.calledOffText}</SuccessPanel>
          )}
          {dry && <DryRun dry={dry} self={self} words={words} />}
          {decides && <Decide loaderData={loaderData} problems={problems} typed={actionData?.typed ?? {}} />}
          <Differences loaderData={loaderData} />
        </Stack>
      </Wrap>
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type Words = Loaded['words'];

function DryRun({ dry, self, words }: { dry: NonNullable<Loaded['dry']>; self: string; words: Words }) {
  const { counted } = dry;
  if (!counted)
    return (
      <Card title={words.dry}>
        <Stack tight>
          <p role="status">{words.counting}</p>
          <p className="al-second">{words.renews}</p>
          <p>
            <a href={self}>{words.renew}</a>
          </p>
        </Stack>
        <Renew />
      </Card>
    );
  return (
    <Card title={words.dry}>
      <Stack tight>
        <ul className="al-lines">
          {counted.told.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p className="al-second">{counted.of}</p>
        {counted.rules.length > 0 && (
          <Table
            caption={words.byRule}
            head={[
              { key: 'name', label: words.rule },
              { key: 'moved', label: words.move, kind: 'number' },
              { key: 'added', label: words.add, kind: 'number' },
              { key: 'removed', label: words.remove, kind: 'number' },
            ]}
            rows={counted.rules.map(rule => ({ key: rule.key, cells: rule }))}
          />
        )}
      </Stack>
    </Card>
  );
}

type DecideProps = {
  loaderData: Loaded;
  problems: readonly { at: string; message: string }[];
  typed: NonNullable<Route.ComponentProps['actionData']>['typed'];
};

function Decide({ loaderData: { words, standing, dry, formKey, planned }, problems, typed }: DecideProps) {
  const waiting = standing === 'waiting';
  return (
    <Card title={words.decide} tone="decide">
      <form method="post" noValidate>
        <FormKeys formKey={formKey} />
        <Stack>
          {waiting && dry?.counted && (
            <DateInput
              name="from"
              label={words.fromLabel}
              hint={words.fromHint}
              problem={problemAt(problems, 'from')}
              value={typedDate(typed, 'from')}
              required={false}
            />
          )}
          <p className="al-second">{waiting ? words.dropText : planned}</p>
          <Actions>
            {waiting && dry?.counted && (
              <Button name="do" value="take">
                {words.take}
              </Button>
            )}
            <Button kind="quiet" name="do" value="drop">
              {waiting ? words.drop : words.callOff}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}

function Differences({ loaderData: { words, differs } }: { loaderData: Loaded }) {
  if (!differs) return null;
  return (
    <Card title={words.differs}>
      <Stack tight>
        <p className="al-second">{words.differsText}</p>
        {differs.length === 0 && <p>{words.same}</p>}
        {differs.map(({ key, title, rules }) => (
          <section key={key}>
            <h3>{title}</h3>
            <ul className="al-lines">
              {rules.map(rule => (
                <li key={rule.key}>
                  <b>
                    {rule.key}: {rule.title}.
                  </b>{' '}
                  {rule.plain}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Stack>
    </Card>
  );
}
