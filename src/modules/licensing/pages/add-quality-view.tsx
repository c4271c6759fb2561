import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedDate, typedText } from '#web/form/typed.ts';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { DateInput } from '#web/ui/field-date.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextArea } from '#web/ui/field-text.tsx';
import { keepProfile } from '../policy.ts';
import { viewFields } from '../profile-fields.ts';
import { SOURCES } from '../rules/quality-profile.ts';
import { findHomeTerms } from '../store.ts';
import { qualityIndicators } from '../store-profile.ts';
import { recordQualityView } from '../use-cases/record-quality-view.ts';
import type { Route } from './+types/add-quality-view';

export const loader = page(
  keepProfile,
  async ask => {
    const { tx, say, language } = ask;
    const homeId = ask.params.homeId ?? '';
    const home = (await findHomeTerms(tx, homeId)) ?? notThere();
    const words = say.group('licensing', 'view');
    return {
      words,
      home: home.name,
      back: `/homes/${homeId}/agreement`,
      formKey: newId(),
      indicators: (await qualityIndicators(tx, language)).map(({ code, name }) => ({ value: code, label: name })),
      sources: SOURCES.map(value => ({ value, label: words.sources[value] })),
      levels: (['1', '2', '3', '4'] as const).map(value => ({ value, label: words.levels[value] })),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(keepProfile, { words: 'licensing', about: params => params.homeId }, async ask => {
  const read = readFields(ask.form, viewFields);
  if (!read.ok) return read;
  const homeId = ask.params.homeId ?? '';
  const { values } = read.value;
  const recorded = await recordQualityView(ask, { homeId, ...values, level: Number(values.level) });
  return recorded.ok ? ok({ to: `/homes/${homeId}/agreement?done=view` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddQualityView({ loaderData, actionData }: Route.ComponentProps) {
  const { words, home, back, formKey, indicators, sources, levels } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, value: typedText(typed, name), problem: problemAt(problems, name) });
  return (
    <FormPage
      title={words.title}
      over={home}
      lead={words.lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field('indicator')} label={words.indicator} options={indicators} />
      <RadioGroup {...field('source')} label={words.source} options={sources} />
      <RadioGroup {...field('level')} label={words.level} options={levels} />
      <TextArea {...field('words')} label={words.words} required={false} max={1000} rows={3} />
      <DateInput {...field('seenOn')} label={words.seenOn} value={typedDate(typed, 'seenOn')} />
    </FormPage>
  );
}
