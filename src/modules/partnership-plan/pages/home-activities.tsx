import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { typedDate, typedFrom } from '#web/form/typed.ts';
import { SuccessPanel } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { MiniList, MiniRow } from '#web/ui/mini-row.tsx';
import { activityFields } from '../home-fields.ts';
import { homePlanPath } from '../home-paths.ts';
import { homeForm } from '../load/load-home-form.ts';
import { PlanForm } from '../parts/plan-form.tsx';
import { writeHomePlan } from '../policy.ts';
import { activityKinds, normalcyOf } from '../store/normalcy.ts';
import { recordNormalcy } from '../use-cases/record-normalcy.ts';
import type { Route } from './+types/home-activities';

export const loader = page(
  writeHomePlan,
  async ask => {
    const { tx, say, language } = ask;
    const form = await homeForm(ask, ask.params.childId);
    const words = say.group('partnership-plan', 'homeForms');
    const [kinds, decisions] = await Promise.all([activityKinds(tx), normalcyOf(tx, form.childId, language)]);
    return {
      ...form,
      back: `${form.back}#decide`,
      words,
      done: ask.query.get('done') === 'activity' ? say('partnership-plan', 'homePlan.done-activity') : null,
      title: words.normalTitle,
      lead: say('partnership-plan', 'homeForms.normalLead', { name: form.name }),
      save: words.normalSave,
      kinds: kinds.map(kind => ({ value: kind.code, label: kind[language] })),
      known: typedFrom(activityFields, { happensOn: ask.today.toString() }),
      rows: decisions.map(one => ({
        key: one.id,
        words: one.words,
        ...(one.language !== language && { lang: one.language }),
        text: [
          say('partnership-plan', 'homeForms.normalBy', { what: one.label, day: sayDay(language, one.happensOn) }),
          one.waitedDays && say('partnership-plan', 'homeForms.normalWaitedRow', { count: one.waitedDays }),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(
  writeHomePlan,
  { words: 'partnership-plan', about: params => params.childId },
  async ask => {
    const childId = ask.params.childId ?? '';
    const kinds = (await activityKinds(ask.tx)).map(({ code }) => code);
    const read = readFields(ask.form, withOptions(activityFields, { kind: kinds }));
    if (!read.ok) return read;
    const { dollars, ...activity } = read.value.values;
    const recorded = await recordNormalcy(ask, {
      childId,
      ...activity,
      language: ask.language,
      decidedOn: ask.today.toString(),
      costCents: dollars === null ? null : dollars * 100,
    });
    return recorded.ok ? ok({ to: `${homePlanPath(childId)}/activities?done=activity` }) : recorded;
  },
);

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.normalMeta }];

export default function HomeActivities({ loaderData, actionData }: Route.ComponentProps) {
  const { words, kinds, rows, done } = loaderData;
  return (
    <>
      <PlanForm form={loaderData} refused={actionData}>
        {(field, typed) => (
          <>
            {done && <SuccessPanel title={done} />}
            <TextField {...field('words')} label={words.normalWords} hint={words.normalHint} max={300} />
            <RadioGroup {...field('kind')} label={words.normalKind} options={kinds} />
            <DateInput {...field('happensOn')} label={words.normalDay} value={typedDate(typed, 'happensOn')} />
            <TextField
              {...field('dollars')}
              label={words.normalCost}
              hint={words.normalCostHint}
              required={false}
              width="s"
              inputMode="numeric"
            />
            <TextField
              {...field('waitedDays')}
              label={words.normalWaited}
              hint={words.normalWaitedHint}
              required={false}
              width="s"
              inputMode="numeric"
            />
          </>
        )}
      </PlanForm>
      <Wrap body>
        <Card title={words.normalList}>
          {rows.length === 0 && <p className="al-second">{words.normalNone}</p>}
          <MiniList>
            {rows.map(row => (
              <MiniRow
                key={row.key}
                start={<Icon name="check_circle" />}
                title={
                  <span dir="auto" lang={row.lang}>
                    {row.words}
                  </span>
                }
              >
                {row.text}
              </MiniRow>
            ))}
          </MiniList>
        </Card>
      </Wrap>
    </>
  );
}
