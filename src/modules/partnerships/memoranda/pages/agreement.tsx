import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Alert, SuccessPanel } from '#web/ui/alert.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions, Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { SummaryList } from '#web/ui/summary-list.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { findAgreement } from '../find-agreement.ts';
import { loadAgreement } from '../load-agreement.ts';
import { Changes } from '../parts/changes.tsx';
import { dropDraft } from '../use-cases/drop-draft.ts';
import { reviewDraft } from '../use-cases/review-draft.ts';
import { NO_WAYS, waysOf } from '../ways.ts';
import type { Route } from './+types/agreement';

const DONE = {
  drafted: 'doneDrafted',
  sent: 'doneSent',
  notice: 'doneNotice',
  written: 'doneWritten',
  done: 'done',
} as const;

export const loader = page(viewCommunities, async ask => {
  const { say, query, who } = ask;
  const agreement = await findAgreement(ask, ask.params.agreementId ?? '');
  const asked = query.get('done');
  const done = asked !== null && asked in DONE ? DONE[asked as keyof typeof DONE] : null;
  return {
    words: say.group('partnerships', 'agreementPage'),
    list: say('partnerships', 'agreementList.title'),
    title: agreement.title,
    kind: say('partnerships', `agreementKinds.${agreement.kind}`),
    done: done && say('partnerships', `agreementPage.${done}`),
    ways: keepCommunities.may(who) ? waysOf(agreement) : NO_WAYS,
    here: `/agreements-with-partners/${agreement.id}`,
    paper: agreement.state === 'draft' ? null : `/agreements/${agreement.id}/paper`,
    reviewing: agreement.review_since !== null,
    loaded: await loadAgreement(ask, agreement, query.get('compare')),
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const agreementId = ask.params.agreementId ?? '';
  const act = ask.form.get('act');
  const acted =
    act === 'drop'
      ? await dropDraft(ask, { agreementId, why: String(ask.form.get('why') ?? '') })
      : await reviewDraft(ask, { agreementId, under: act === 'review' });
  return acted.ok ? ok({ to: `/agreements-with-partners/${agreementId}?done=done` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** One agreement: where it stands, what it says, who does what, who has signed. */
export default function Agreement({ loaderData, actionData }: Route.ComponentProps) {
  const { words, loaded, ways, here } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const { lacks, changes } = loaded;
  return (
    <>
      <PageHead
        title={loaderData.title}
        over={loaderData.kind}
        crumbs={
          <Crumbs
            items={[{ label: loaderData.list, href: '/agreements-with-partners' }, { label: loaderData.title }]}
          />
        }
      >
        <StateTag state={loaded.stands.state}>{loaded.stands.word}</StateTag>
      </PageHead>
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          {loaded.alerts.map(alert => (
            <Alert key={alert.title} kind={alert.kind} title={alert.title}>
              {alert.text}
            </Alert>
          ))}
          {loaded.issues.length > 0 && (
            <Alert kind="soon" title={words.issues}>
              <ul>
                {loaded.issues.map(issue => (
                  <li key={issue.id}>{issue.text}</li>
                ))}
              </ul>
            </Alert>
          )}
          {lacks && lacks.length > 0 && (
            <Alert kind="info" title={words.missing}>
              <ul>
                {lacks.map(each => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </Alert>
          )}
          {lacks && lacks.length === 0 && <Alert kind="ok">{words.nothingMissing}</Alert>}
          {loaded.money && <Alert kind="soon">{loaded.money}</Alert>}
          <Grid kind="main-side">
            <Stack>
              {changes && <Changes changes={changes} />}
              <Card title={words.text}>
                <Stack>
                  {loaded.clauses.map(clause => (
                    <section key={clause.code}>
                      <h3>{clause.name}</h3>
                      {clause.lines.map(line => (
                        <p key={line}>{line}</p>
                      ))}
                    </section>
                  ))}
                  {ways.write && (
                    <Actions>
                      <ButtonLink kind="outline" icon="edit" href={`${here}/text`}>
                        {words.edit}
                      </ButtonLink>
                    </Actions>
                  )}
                </Stack>
              </Card>
              <Card title={words.duties}>
                <Stack tight>
                  {loaded.duties.length === 0 && <p className="al-second">{words.dutiesNone}</p>}
                  <MarkList>
                    {loaded.duties.map(duty => (
                      <MarkItem key={duty.id} state="open" title={duty.who}>
                        {duty.what} <span className="al-second">({duty.when})</span>
                        {duty.task && (
                          <>
                            {' '}
                            <StateTag state="open">{duty.task}</StateTag>
                          </>
                        )}
                      </MarkItem>
                    ))}
                  </MarkList>
                  {ways.duties && (
                    <Actions>
                      <ButtonLink kind="outline" icon="add" href={`${here}/duty`}>
                        {words.addDuty}
                      </ButtonLink>
                    </Actions>
                  )}
                </Stack>
              </Card>
              <Disclosure summary={words.versions}>
                <ol reversed>
                  {loaded.versions.map(version => (
                    <li key={version.number}>
                      {version.compare ? <a href={version.compare}>{version.text}</a> : version.text}
                      {version.note && <p>{version.note}</p>}
                    </li>
                  ))}
                </ol>
              </Disclosure>
            </Stack>
            <Stack>
              <Card title={words.parties}>
                <Stack tight>
                  {loaded.parties.map(party => (
                    <p key={party.href}>
                      <a href={party.href}>{party.name}</a>
                    </p>
                  ))}
                </Stack>
                <SummaryList rows={loaded.facts.map(fact => ({ ...fact }))} />
                {loaded.links.map(link => (
                  <p key={link.href}>
                    {link.label}: <a href={link.href}>{link.title}</a>
                  </p>
                ))}
              </Card>
              {loaded.signers.length > 0 && (
                <Card title={words.signatures}>
                  <Stack tight>
                    {loaded.signers.map(signer => (
                      <p key={signer.id}>
                        <b>{signer.name}</b>, {signer.of}
                        <br />
                        <StateTag state={signer.signed ? 'ok' : 'waiting'}>{signer.signed ?? words.open}</StateTag>{' '}
                        {signer.mine && <a href={signer.mine}>{words.mySign}</a>}
                      </p>
                    ))}
                  </Stack>
                </Card>
              )}
              <Card title={words.actions}>
                <Stack tight>
                  {ways.send && (
                    <ButtonLink icon="send" href={`${here}/send`}>
                      {words.send}
                    </ButtonLink>
                  )}
                  {ways.ask && (
                    <ButtonLink icon="send" href={`/agreements/${here.split('/').at(-1)}/doorstep`}>
                      {words.ask}
                    </ButtonLink>
                  )}
                  {ways.review && (
                    <form method="post">
                      <FormKeys formKey={loaderData.formKey} />
                      <input type="hidden" name="act" value={loaderData.reviewing ? 'reviewed' : 'review'} />
                      <Button kind="outline">{loaderData.reviewing ? words.reviewed : words.review}</Button>
                    </form>
                  )}
                  {ways.follow && (
                    <>
                      <ButtonLink
                        kind="outline"
                        href={`/agreements-with-partners/new?renews=${here.split('/').at(-1)}`}
                      >
                        {words.renew}
                      </ButtonLink>
                      <ButtonLink
                        kind="outline"
                        href={`/agreements-with-partners/new?amends=${here.split('/').at(-1)}`}
                      >
                        {words.amend}
                      </ButtonLink>
                      <ButtonLink kind="outline" href={`${here}/notice`}>
                        {words.giveNotice}
                      </ButtonLink>
                    </>
                  )}
                  <p>
                    <a href={`${here}/year`}>{words.sheet}</a>
                  </p>
                  {loaderData.paper && (
                    <p>
                      <a href={loaderData.paper} download>
                        {words.paper}
                      </a>
                    </p>
                  )}
                  {ways.drop && (
                    <Disclosure summary={words.drop} open={problems.length > 0}>
                      <form method="post">
                        <FormKeys formKey={loaderData.formKey} />
                        <input type="hidden" name="act" value="drop" />
                        <TextField
                          name="why"
                          label={words.dropWhy}
                          max={500}
                          value={typedText(typed, 'why')}
                          problem={problemAt(problems, 'why')}
                        />
                        <Button kind="outline">{words.dropGo}</Button>
                      </form>
                    </Disclosure>
                  )}
                </Stack>
              </Card>
            </Stack>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
