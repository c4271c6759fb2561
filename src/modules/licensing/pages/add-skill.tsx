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
import { keepProfile } from '../policy.ts';
import { skillFields } from '../profile-fields.ts';
import { findHomeTerms, homeAdults } from '../store.ts';
import { careSkills } from '../store-profile.ts';
import { recordSkill } from '../use-cases/record-skill.ts';
import type { Route } from './+types/add-skill';

export const loader = page(
  keepProfile,
  async ask => {
    const { tx, say, language, now, query } = ask;
    const homeId = ask.params.homeId ?? '';
    const home = (await findHomeTerms(tx, homeId)) ?? notThere();
    const [adults, skills] = await Promise.all([homeAdults(tx, homeId), careSkills(tx, language)]);
    const words = say.group('licensing', 'skill');
    const here = adults.filter(({ part, from, to }) => part === 'caregiver' && from <= now && (!to || to > now));
    return {
      words,
      home: home.name,
      back: `/homes/${homeId}/agreement`,
      formKey: newId(),
      adults: here.map(({ personId, name }) => ({ value: personId, label: name })),
      skills: skills.map(({ code, name }) => ({ value: code, label: name })),
      asked: query.get('skill') ?? '',
      hows: (['class', 'experience', 'license'] as const).map(value => ({ value, label: words.hows[value] })),
    };
  },
  { about: params => params.homeId },
);

export const action = submit(keepProfile, { words: 'licensing', about: params => params.homeId }, async ask => {
  const read = readFields(ask.form, skillFields);
  if (!read.ok) return read;
  const homeId = ask.params.homeId ?? '';
  const recorded = await recordSkill(ask, { homeId, ...read.value.values });
  return recorded.ok ? ok({ to: `/homes/${homeId}/agreement?done=skill` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

export default function AddSkill({ loaderData, actionData }: Route.ComponentProps) {
  const { words, home, back, formKey, adults, skills, asked, hows } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const field = (name: string) => ({ name, value: typedText(typed, name), problem: problemAt(problems, name) });
  return (
    <FormPage
      title={words.title}
      over={home}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      <Select {...field('personId')} label={words.who} options={adults} />
      <Select {...field('skill')} label={words.what} options={skills} value={field('skill').value || asked} />
      <RadioGroup {...field('how')} label={words.how} options={hows} />
      <DateInput {...field('since')} label={words.since} value={typedDate(typed, 'since')} />
    </FormPage>
  );
}
