import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { childFrame } from '#modules/people/index.ts';
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
import { Empty } from '#web/ui/empty.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Stack } from '#web/ui/layout.tsx';
import { placingHolds, viewHolds } from '../../policy.ts';
import { liftFields, placeFields } from '../contract.ts';
import { type Hold, holdsOf, opensHoldsOf } from '../store.ts';
import { liftHold } from '../use-cases/lift-hold.ts';
import { placeHold } from '../use-cases/place-hold.ts';
import type { Route } from './+types/holds';

export const loader = page(
  viewHolds,
  async ask => {
    const { tx, say, who, language, query } = ask;
    const childId = ask.params.childId ?? '';
    const frame = await childFrame(ask, childId, 'documents');
    if (!(await opensHoldsOf(tx, childId))) return notThere();
    const words = say.group('documents', 'holds');
    const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
    const said = ({ liftedAt, liftedBy, liftedWhy, ...hold }: Hold) => ({
      id: hold.id,
      matter: hold.matter,
      askedBy: hold.askedBy,
      over: liftedAt !== null,
      placed: say('documents', 'holds.placed', { name: hold.placedBy ?? words.somebody, day: day(hold.placedAt) }),
      lifted:
        liftedAt &&
        say('documents', 'holds.lifted', {
          name: liftedBy ?? words.somebody,
          day: day(liftedAt),
          why: liftedWhy ?? '',
        }),
    });
    const holds = (await holdsOf(tx, childId)).map(said);
    const done = query.get('done');
    return {
      frame,
      words,
      now: holds.filter(({ over }) => !over),
      before: holds.filter(({ over }) => over),
      may: placingHolds.may(who),
      done: done === 'placed' || done === 'lifted' ? words[`done-${done}`] : null,
      lifting: query.get('lift'),
      here: `/children/${childId}/holds`,
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(placingHolds, { words: 'documents', about: params => params.childId }, async ask => {
  const childId = ask.params.childId ?? '';
  const here = `/children/${childId}/holds`;
  if (ask.form.get('act') === 'lift') {
    const read = readFields(ask.form, liftFields);
    if (!read.ok) return read;
    const lifted = await liftHold(ask, { childId, ...read.value.values });
    return lifted.ok ? ok({ to: `${here}?done=lifted` }) : lifted;
  }
  const read = readFields(ask.form, placeFields);
  if (!read.ok) return read;
  const placed = await placeHold(ask, { childId, ...read.value.values });
  return placed.ok ? ok({ to: `${here}?done=placed` }) : placed;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Legal holds of a record: those in effect, those lifted, placing and lifting one. */
export default function Holds({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, words, now, before, may, formKey, done } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const sent = typed.act === 'lift';
  const lifting = sent ? typed.holdId : loaderData.lifting;
  const field = fieldProps(words, sent ? {} : typed, sent ? [] : problems);
  return (
    <ChildFrame frame={frame}>
      <Stack>
        {done && <SuccessPanel title={done} />}
        <ErrorSummary problems={problems} />
        <Card title={words.title}>
          <p className="al-second">{words.lead}</p>
          {now.length === 0 && <Empty title={words.none} />}
          {now.map(hold => (
            <section key={hold.id} className="al-part">
              <h3>{hold.matter}</h3>
              <p>
                {words.askedBy} {hold.askedBy}
              </p>
              <p className="al-second">{hold.placed}</p>
              {may && lifting !== hold.id && (
                <p>
                  <a href={`${loaderData.here}?lift=${hold.id}`}>{words.lift}</a>
                </p>
              )}
              {may && lifting === hold.id && (
                <form method="post" noValidate>
                  <FormKeys formKey={formKey} />
                  <input type="hidden" name="act" value="lift" />
                  <input type="hidden" name="holdId" value={hold.id} />
                  <Stack tight>
                    <TextArea {...fieldProps(words, sent ? typed : {}, sent ? problems : []).text('why')} max={1000} />
                    <Actions>
                      <Button kind="outline">{words.liftSave}</Button>
                    </Actions>
                  </Stack>
                </form>
              )}
            </section>
          ))}
        </Card>
        {may && (
          <Card title={words.place}>
            <form method="post" noValidate>
              <FormKeys formKey={formKey} />
              <Stack tight>
                <TextArea {...field.text('matter')} hint={words.matterHint} max={500} />
                <TextField {...field.text('askedBy')} hint={words.askedByHint} max={200} />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </Stack>
            </form>
          </Card>
        )}
        {before.length > 0 && (
          <Card title={words.before}>
            {before.map(hold => (
              <section key={hold.id} className="al-part">
                <h3>{hold.matter}</h3>
                <p className="al-second">{hold.placed}</p>
                <p className="al-second">{hold.lifted}</p>
              </section>
            ))}
          </Card>
        )}
      </Stack>
    </ChildFrame>
  );
}
