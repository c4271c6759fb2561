import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { type SubmitAsk, submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { viewCommunities } from '../../policy.ts';
import { ENDS, endFields } from '../fields.ts';
import { mayNotTell } from '../policy.ts';
import { sayPromise } from '../say-promises.ts';
import { commitmentById } from '../store/commitments.ts';
import { keepCommitment, releaseCommitment, tellProgress, withdrawCommitment } from '../use-cases/end-commitment.ts';
import type { Route } from './+types/promise';

const DONE = ['kept', 'changed'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, query, who } = ask;
  const row = (await commitmentById(tx, params.commitmentId ?? '')) ?? notThere();
  const said = sayPromise(ask, row);
  const why = row.withdrawn_why ?? row.released_why;
  const over = row.kept_on ?? row.withdrawn_on ?? row.released_on;
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'promise'),
    title: row.what,
    promises: say('partnerships', 'promises.title'),
    state: said.state,
    facts: [
      { label: say('partnerships', 'promises.from'), value: said.from },
      { label: say('partnerships', 'promise.forWhom'), value: say('partnerships', `forWhom.${row.for_whom}`) },
      ...(said.amount ? [{ label: say('partnerships', 'promise.amount'), value: said.amount }] : []),
      {
        label: say('partnerships', 'promise.responsible'),
        value: row.responsible ?? say('partnerships', 'promises.nobodyAnswers'),
      },
    ],
    lines: [
      say('partnerships', 'promise.made', { day: sayDay(language, row.made_on) }),
      say('partnerships', 'promise.due', { day: sayDay(language, row.due_on) }),
      ...(row.kept_on ? [say('partnerships', 'promise.keptOn', { day: sayDay(language, row.kept_on) })] : []),
      ...(why ? [say('partnerships', 'promise.reason', { why })] : []),
    ],
    done: done ? say('partnerships', `promise.done.${done}`) : null,
    over: over !== null,
    acts: ENDS.filter(act => act !== 'progress' || row.amount !== null),
    suggested: typedFrom(endFields, { on: ask.today.toString() }),
    mayTell: mayNotTell(who, row.responsible_id) === null,
    partner: row.partnership_id,
    formKey: newId(),
  };
});

export const action = submit(viewCommunities, { words: 'partnerships' }, async ask => {
  const read = readFields(ask.form, endFields);
  if (!read.ok) return read;
  const ended = await end(ask, ask.params.commitmentId ?? '', read.value.values);
  const done = read.value.values.act === 'keep' ? 'kept' : 'changed';
  return ended.ok ? ok({ to: `/promises/${ask.params.commitmentId}?done=${done}` }) : ended;
});

type Given = { act: (typeof ENDS)[number]; on: string; amountDone: number | null; why: string | null };

function end(ask: SubmitAsk, commitmentId: string, { act, on, amountDone, why }: Given) {
  switch (act) {
    case 'keep':
      return keepCommitment(ask, { commitmentId, on });
    case 'progress':
      return tellProgress(ask, { commitmentId, amountDone: amountDone ?? -1 });
    case 'withdraw':
      return withdrawCommitment(ask, { commitmentId, on, why: why ?? '' });
    case 'release':
      return releaseCommitment(ask, { commitmentId, on, why: why ?? '' });
  }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A promise: who made it, where it stands, and what happened with it. */
export default function OnePromise({ loaderData, actionData }: Route.ComponentProps) {
  const { words, acts } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems, loaderData.suggested);
  return (
    <>
      <PageHead
        title={loaderData.title}
        crumbs={<Crumbs items={[{ label: loaderData.promises, href: '/promises' }, { label: loaderData.title }]} />}
      >
        <FactList facts={loaderData.facts} />
      </PageHead>
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          <Card>
            <p>
              <StateTag state={loaderData.state.look}>{loaderData.state.text}</StateTag>
            </p>
            {loaderData.lines.map(line => (
              <p key={line}>{line}</p>
            ))}
            {loaderData.over && <p className="al-second">{words.over}</p>}
          </Card>
          {loaderData.mayTell && !loaderData.over && (
            <Card title={words.happened}>
              <form method="post" className="al-act" noValidate>
                <FormKeys formKey={loaderData.formKey} />
                <RadioGroup {...field.text('act')} options={acts.map(value => ({ value, label: words[value] }))} />
                <DateInput {...field.date('on')} />
                {acts.includes('progress') && (
                  <TextField {...field.text('amountDone')} required={false} width="s" inputMode="numeric" />
                )}
                <TextField {...field.text('why')} hint={words.whyHint} required={false} max={500} />
                <Button>{words.save}</Button>
              </form>
            </Card>
          )}
        </Stack>
      </Wrap>
    </>
  );
}
