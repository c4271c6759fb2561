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
import { EventItem, Events } from '#web/ui/events.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Grid, Stack, Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { keepCommunities, viewCommunities } from '../../policy.ts';
import { ISSUE_MOVES, issueMoveFields, levelFields } from '../fields.ts';
import { mayNotTell } from '../policy.ts';
import { mayGo } from '../rules/dispute.ts';
import { sayIssue } from '../say-issues.ts';
import { disputeSteps, issueById } from '../store/issues.ts';
import { moveDispute, openDispute } from '../use-cases/move-dispute.ts';
import { moveIssue } from '../use-cases/move-issue.ts';
import type { Route } from './+types/issue';

const DONE = ['moved', 'dispute'] as const;

export const loader = page(viewCommunities, async ask => {
  const { tx, say, language, params, query, who } = ask;
  const issue = (await issueById(tx, params.issueId ?? '')) ?? notThere();
  const { where, age, owner, state, settled } = sayIssue(ask, issue);
  const steps = await disputeSteps(tx, issue.dispute_id ? [issue.dispute_id] : []);
  const day = (key: 'raised' | 'heard' | 'answeredOn' | 'settledOn', on: string | null, words: string | null = null) =>
    on === null
      ? []
      : [[say('partnerships', `issue.${key}`, { day: sayDay(language, on) }), words].filter(Boolean).join(': ')];
  const done = DONE.find(each => each === query.get('done'));
  return {
    words: say.group('partnerships', 'issue'),
    title: issue.words,
    register: say('partnerships', 'issues.title'),
    state,
    facts: [
      { label: say('partnerships', 'issues.where'), value: where },
      { label: say('partnerships', 'issues.age'), value: age },
      { label: say('partnerships', 'issues.owner'), value: owner },
      { label: say('partnerships', 'issue.raisedBy'), value: say('partnerships', `issue.${issue.raised_by}`) },
    ],
    lines: [
      ...day('raised', issue.raised_on),
      ...day('heard', issue.acknowledged_on),
      ...day('answeredOn', issue.answered_on, issue.answer),
      ...day('settledOn', issue.settled_on, issue.settled_words),
    ],
    moves: settled || mayNotTell(who, issue.owner_id) ? [] : [...ISSUE_MOVES],
    levels:
      issue.level && !settled && keepCommunities.may(who)
        ? levelFields.level.options
            .filter(level => mayGo(issue.level!, level))
            .map(value => ({ value, label: say('partnerships', `disputeLevels.${value}`) }))
        : [],
    mayOpen: !settled && issue.dispute_id === null && keepCommunities.may(who),
    daysFrom:
      issue.days_from && say('partnerships', issue.days_from === 'agency' ? 'issue.daysOwn' : 'issue.daysAgreed'),
    steps: steps.toReversed().map((step, index) => ({
      key: step.level,
      now: index === 0,
      title: say('partnerships', `disputeLevels.${step.level}`),
      when: say('partnerships', 'issue.levelSince', { day: sayDay(language, step.began_on) }),
      text: [
        step.due_on && index === 0
          ? say('partnerships', 'issue.levelDue', { day: sayDay(language, step.due_on) })
          : null,
        step.set_by === null ? say('partnerships', 'issue.byItself') : step.by,
        step.words,
      ]
        .filter(Boolean)
        .join(', '),
    })),
    done: done ? say('partnerships', `issue.done.${done}`) : null,
    suggested: typedFrom(issueMoveFields, { on: ask.today.toString() }),
    formKey: newId(),
  };
});

export const action = submit(viewCommunities, { words: 'partnerships' }, async ask => {
  const issueId = ask.params.issueId ?? '';
  const act = ask.form.get('part');
  const moved = await (act === 'dispute'
    ? openDispute(ask, { issueId, on: ask.today.toString() })
    : act === 'level'
      ? goOn(ask, issueId)
      : move(ask, issueId));
  return moved.ok ? ok({ to: `/issues-register/${issueId}?done=${act === 'dispute' ? 'dispute' : 'moved'}` }) : moved;
});

async function move(ask: SubmitAsk, issueId: string) {
  const read = readFields(ask.form, issueMoveFields);
  if (!read.ok) return read;
  const { to, on, answer: words } = read.value.values;
  if (to === 'acknowledged') return moveIssue(ask, { issueId, on, to });
  if (to === 'answered') return moveIssue(ask, { issueId, on, to, words: words ?? '' });
  return moveIssue(ask, { issueId, on, to: 'settled', how: to, words });
}

async function goOn(ask: SubmitAsk, issueId: string) {
  const read = readFields(ask.form, levelFields);
  if (!read.ok) return read;
  const { level: to, on, answer: words } = read.value.values;
  // Settled on a level is settled altogether; closed without an agreement leaves the issue open.
  if (to === 'settled') return moveIssue(ask, { issueId, on, to, how: 'solved', words });
  return moveDispute(ask, { issueId, to, on, words });
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** An issue: what was done about it, and the levels it goes through when talking leads nowhere. */
export default function Issue({ loaderData, actionData }: Route.ComponentProps) {
  const { words, moves, levels, steps, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  // What was typed goes back to the form it came from; both have a day and words.
  const onLevel = typed.part === 'level';
  const first = fieldProps(words, onLevel ? {} : typed, onLevel ? [] : problems, loaderData.suggested);
  const second = fieldProps(words, onLevel ? typed : {}, onLevel ? problems : [], loaderData.suggested);
  return (
    <>
      <PageHead
        title={loaderData.title}
        crumbs={
          <Crumbs items={[{ label: loaderData.register, href: '/issues-register' }, { label: loaderData.title }]} />
        }
      >
        <FactList facts={loaderData.facts} />
      </PageHead>
      <Wrap body>
        <Stack>
          {loaderData.done && <SuccessPanel title={loaderData.done} />}
          <ErrorSummary problems={problems} />
          <Grid kind="main-side">
            <Stack>
              <Card>
                <p>
                  <StateTag state={loaderData.state.look}>{loaderData.state.text}</StateTag>
                </p>
                {loaderData.lines.map(line => (
                  <p key={line}>{line}</p>
                ))}
              </Card>
              {moves.length > 0 && levels.length === 0 && (
                <Card title={words.next}>
                  <form method="post" className="al-act" noValidate>
                    <FormKeys formKey={formKey} />
                    <RadioGroup {...first.text('to')} options={moves.map(value => ({ value, label: words[value] }))} />
                    <DateInput {...first.date('on')} />
                    <TextArea {...first.text('answer')} required={false} rows={3} max={2000} />
                    <Button>{words.save}</Button>
                  </form>
                </Card>
              )}
            </Stack>
            <Card title={words.dispute}>
              {steps.length === 0 && <p>{words.disputeNone}</p>}
              {loaderData.daysFrom && <p className="al-second">{loaderData.daysFrom}</p>}
              <Events>
                {steps.map(step => (
                  <EventItem
                    key={step.key}
                    when={step.when}
                    title={step.title}
                    icon={step.now ? 'schedule' : 'check_circle'}
                    {...(step.now && { state: 'now' as const })}
                  >
                    {step.text}
                  </EventItem>
                ))}
              </Events>
              {loaderData.mayOpen && (
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="part" value="dispute" />
                  <Button kind="outline">{words.openDispute}</Button>
                </form>
              )}
              {levels.length > 0 && (
                <form method="post" className="al-act" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="part" value="level" />
                  <RadioGroup {...second.text('level')} options={levels} />
                  <DateInput {...second.date('on')} />
                  <TextArea {...second.text('answer')} required={false} rows={3} max={2000} />
                  <Button>{words.move}</Button>
                </form>
              )}
            </Card>
          </Grid>
        </Stack>
      </Wrap>
    </>
  );
}
