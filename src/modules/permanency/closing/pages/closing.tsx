import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { caseById, caseOfChild, closeCase } from '#modules/cases/index.ts';
import { childFrame, personsById } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { EventItem, Events } from '#web/ui/events.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { MarkItem, MarkList } from '#web/ui/mark-list.tsx';
import { decidingTermination, movingCases, viewClosing } from '../../policy.ts';
import { opensPermanencyOf } from '../../setting.ts';
import { closingOf } from '../closing-of.ts';
import { type ClosingItem, moveFields } from '../contract.ts';
import { movesFrom } from '../rules/stages.ts';
import { stagesOf } from '../store.ts';
import { moveCase } from '../use-cases/move-case.ts';
import type { Route } from './+types/closing';

/** Where what is still open of a child is looked after. */
const WHERE: Readonly<Record<ClosingItem['code'], string>> = {
  'out-of-care': 'placement',
  'goal-reached': 'permanency',
  'aftercare-ended': 'permanency',
  'tasks-done': 'tasks',
};

export const loader = page(
  viewClosing,
  async ask => {
    const { tx, say, language, who, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'permanency');
    const caseId = await caseOfChild(tx, childId);
    const found = caseId ? await caseById(tx, caseId) : undefined;
    if (!caseId || !found || !(await opensPermanencyOf(tx, childId))) return notThere();
    const [list, stages] = await Promise.all([closingOf(tx, caseId), stagesOf(tx, caseId)]);
    const stage = stages[0]?.stage ?? 'intake';
    const children = await personsById(tx, [...new Set(list.flatMap(({ of }) => of.map(one => one.childId)))]);
    const words = say.group('permanency', 'closing');
    const done = query.get('done');
    const isOver = found.life.to !== null;
    return {
      frame,
      words,
      title: say('permanency', 'closing.title', { number: found.number }),
      done: done === 'moved' || done === 'closed' ? words[`done-${done}`] : null,
      stage: say('permanency', 'closing.now', { stage: say('permanency', `stages.${stage}`) }),
      stages: stages.map(row => ({
        key: row.id,
        when: sayDayOf(language, who.timeZone, row.since),
        title: say('permanency', `stages.${row.stage}`),
        why: row.why,
      })),
      moves: movesFrom(stage).map(value => ({ value, label: say('permanency', `stages.${value}`) })),
      list: list.map(({ code, open, of }) => ({
        key: code,
        isDone: open === 0,
        title: words[code],
        where: of.map(one => ({
          href: `/children/${one.childId}/${WHERE[code]}`,
          says: say('permanency', 'closing.isOpen', {
            name: children.get(one.childId)?.first_name ?? words.aChild,
            count: one.open,
          }),
        })),
      })),
      isReady: list.every(({ open }) => open === 0),
      isOver,
      mayMove: !isOver && movingCases.may(who),
      mayClose: !isOver && decidingTermination.may(who),
      formKey: newId(),
      closeKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  movingCases,
  {
    words: 'permanency',
    about: params => params.childId,
    constraints: { case_stage__one_at_a_moment: { kind: 'stage-changed-meanwhile' } },
  },
  async ask => {
    const childId = ask.params.childId ?? '';
    const here = `/children/${childId}/closing`;
    const caseId = (await caseOfChild(ask.tx, childId)) ?? notThere();
    if (ask.form.get('act') === 'close') {
      const closed = await closeCase(ask, { caseId, at: ask.now });
      return closed.ok ? ok({ to: `${here}?done=closed` }) : closed;
    }
    const read = readFields(ask.form, moveFields);
    if (!read.ok) return read;
    const moved = await moveCase(ask, { caseId, ...read.value.values });
    return moved.ok ? ok({ to: `${here}?done=moved` }) : moved;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The life of a case and its closing list; the list and what keeps a case open are the same. */
export default function Closing({ loaderData, actionData }: Route.ComponentProps) {
  const { words, stages, list } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  return (
    <ChildFrame frame={loaderData.frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title}>
          <p className="al-second">{words.lead}</p>
          <p>
            <b>{loaderData.stage}</b>
          </p>
          {loaderData.mayMove && (
            <form method="post" noValidate>
              <FormKeys formKey={loaderData.formKey} keep="stage" />
              <input type="hidden" name="act" value="move" />
              <Stack tight>
                <RadioGroup {...field.text('to')} options={loaderData.moves} />
                <TextArea {...field.text('why')} max={1000} />
                <Actions>
                  <Button>{words.move}</Button>
                </Actions>
              </Stack>
            </form>
          )}
          <Events>
            {stages.map(row => (
              <EventItem key={row.key} when={row.when} title={row.title} icon="check_circle">
                {row.why}
              </EventItem>
            ))}
          </Events>
        </Card>
        <Card title={words.list}>
          <MarkList>
            {list.map(item => (
              <MarkItem key={item.key} state={item.isDone ? 'done' : 'open'} title={item.title}>
                {item.isDone && words.isDone}
                {item.where.map(one => (
                  <p key={one.href}>
                    <a href={one.href}>{one.says}</a>
                  </p>
                ))}
              </MarkItem>
            ))}
          </MarkList>
          {loaderData.isOver && <p>{words.over}</p>}
          {!loaderData.isOver && !loaderData.isReady && <p>{words.notReady}</p>}
          {loaderData.mayMove && !loaderData.mayClose && loaderData.isReady && <p>{words.ready}</p>}
          {loaderData.mayClose && loaderData.isReady && (
            <form method="post">
              <FormKeys formKey={loaderData.closeKey} />
              <input type="hidden" name="act" value="close" />
              <Actions>
                <Button>{words.close}</Button>
              </Actions>
            </form>
          )}
        </Card>
      </Stack>
    </ChildFrame>
  );
}
