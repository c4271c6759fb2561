import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
import { ChildFrame } from '#modules/people/parts/child-frame.tsx';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormKeys } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { recordMoves, viewPlacement } from '../../policy.ts';
import { ITEM_STATES, itemFields, planFields } from '../contract.ts';
import { itemsOf, opensPlacementOf, transitionsOf } from '../store.ts';
import { endTransition } from '../use-cases/end-transition.ts';
import { planTransition } from '../use-cases/plan-transition.ts';
import { settleItem } from '../use-cases/settle-item.ts';
import type { Route } from './+types/transition';

const DONE = ['begun', 'settled', 'ready', 'over'] as const;
const TAG = { open: 'open', done: 'ok', not_needed: 'plain' } as const;

export const loader = page(
  viewPlacement,
  async ask => {
    const { tx, say, language, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'placement');
    if (!(await opensPlacementOf(tx, childId))) return notThere();
    const words = say.group('placement', 'transition');
    const plan = (await transitionsOf(tx, childId)).find(({ state }) => state !== 'over');
    const items = plan ? await itemsOf(tx, childId, plan.id) : [];
    const done = DONE.find(code => code === query.get('done'));
    return {
      frame,
      words,
      title: say('placement', 'transition.title', { name: frame.firstName }),
      done: done ? words[`done-${done}`] : null,
      plan: plan && {
        when: say('placement', 'transition.when', { day: sayDay(language, plan.planned_on), where: plan.toward }),
        emergency: plan.emergency ? (plan.why ?? '') : null,
        isReady: plan.state === 'ready',
      },
      items: items.map(item => ({
        key: item.kind,
        title: item[language],
        state: item.state,
        tag: TAG[item.state],
        word: words[item.state],
        text: [item.on_day && sayDay(language, item.on_day), item.note, item.required ? words.required : null]
          .filter(Boolean)
          .join(' · '),
      })),
      states: ITEM_STATES.map(value => ({ value, label: words[value] })),
      answers: (['no', 'yes'] as const).map(value => ({ value, label: words[value] })),
      mayWrite: recordMoves.may(ask.who),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  recordMoves,
  {
    words: 'placement',
    about: params => params.childId,
    constraints: { transition_plan__one_at_a_time: { kind: 'transition-stands' } },
  },
  async ask => {
    const childId = ask.params.childId ?? '';
    const here = (done: (typeof DONE)[number]) => ok({ to: `/children/${childId}/transition?done=${done}` });
    const act = ask.form.get('act');
    if (act === 'ready' || act === 'over') {
      const ended = await endTransition(ask, { childId, to: act });
      return ended.ok ? here(act) : ended;
    }
    if (act === 'settle') {
      const read = readFields(ask.form, itemFields);
      if (!read.ok) return read;
      const settled = await settleItem(ask, { childId, ...read.value.values });
      return settled.ok ? here('settled') : settled;
    }
    if (act !== 'begin') return no(invalid({ at: '', code: 'required' }));
    const read = readFields(ask.form, planFields);
    if (!read.ok) return read;
    const { emergency, ...plan } = read.value.values;
    const begun = await planTransition(ask, { childId, ...plan, emergency: emergency === 'yes' });
    return begun.ok ? here('begun') : begun;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A move that is prepared: what goes along, who is told and prepared, and whether it is ready. */
export default function Transition({ loaderData, actionData }: Route.ComponentProps) {
  const { words, plan, items, mayWrite, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = fieldProps(words, typed, problems);
  const fieldOf = (kind: string) => (typed.kind === kind ? field : fieldProps(words, {}, []));
  return (
    <ChildFrame frame={loaderData.frame}>
      <Stack>
        {loaderData.done && <SuccessPanel title={loaderData.done} />}
        <ErrorSummary problems={problems} />
        <Card title={loaderData.title}>
          <p className="al-second">{words.lead}</p>
          {plan ? (
            <p>
              {plan.when} {plan.isReady && <StateTag state="ok">{words.ready}</StateTag>}
            </p>
          ) : (
            <p>{words.none}</p>
          )}
          {plan?.emergency && (
            <p>
              {words.emergencyWhy}: {plan.emergency}
            </p>
          )}
          {items.map(item => (
            <section key={item.key} id={item.key} className="al-part">
              <h3>
                {item.title} <StateTag state={item.tag}>{item.word}</StateTag>
              </h3>
              <p className="al-second">{item.text}</p>
              {mayWrite && !plan?.isReady && (
                <Disclosure
                  summary={
                    <>
                      {words.settle}
                      <span className="usa-sr-only">: {item.title}</span>
                    </>
                  }
                  open={typed.kind === item.key}
                >
                  <form method="post" noValidate>
                    <FormKeys formKey={formKey} keep={`settle ${item.key}`} />
                    <input type="hidden" name="act" value="settle" />
                    <input type="hidden" name="kind" value={item.key} />
                    <Stack tight>
                      <RadioGroup {...fieldOf(item.key).text('state')} options={loaderData.states} />
                      <DateInput {...fieldOf(item.key).date('onDay')} required={false} />
                      <TextArea {...fieldOf(item.key).text('note')} required={false} max={1000} />
                      <Actions>
                        <Button kind="outline">{words.save}</Button>
                      </Actions>
                    </Stack>
                  </form>
                </Disclosure>
              )}
            </section>
          ))}
          {mayWrite && plan && (
            <Actions>
              {!plan.isReady && <OneButton formKey={formKey} act="ready" label={words.markReady} />}
              <OneButton formKey={formKey} act="over" label={words.end} />
            </Actions>
          )}
        </Card>
        {mayWrite && !plan && (
          <Card title={words.begin}>
            <form method="post" noValidate>
              <FormKeys formKey={formKey} keep="begin" />
              <input type="hidden" name="act" value="begin" />
              <Stack tight>
                <DateInput {...field.date('plannedOn')} />
                <TextField {...field.text('toward')} hint={words.towardHint} max={200} />
                <RadioGroup {...field.text('emergency')} options={loaderData.answers} />
                <TextArea {...field.text('why')} hint={words.whyHint} required={false} max={1000} />
                <Actions>
                  <Button>{words.begin}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}

/** A form of one button. */
function OneButton({ formKey, act, label }: { formKey: string; act: string; label: string }) {
  return (
    <form method="post">
      <FormKeys formKey={formKey} />
      <input type="hidden" name="act" value={act} />
      <Button kind={act === 'ready' ? 'fill' : 'quiet'}>{label}</Button>
    </form>
  );
}
