import { isId, newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { withOptions } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { CheckboxGroup, Tick } from '#web/ui/field-choices.tsx';
import { TimeInput } from '#web/ui/field-date.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { LANGUAGES, placeFields, WEEKDAYS } from '../contract.ts';
import { keepDirectory } from '../policy.ts';
import { areasForDirectory } from '../store/areas.ts';
import { serviceParts } from '../store/service-pages.ts';
import { serviceById } from '../store/services.ts';
import { placeService } from '../use-cases/place-service.ts';
import { setCoverage } from '../use-cases/set-coverage.ts';
import { setLanguages } from '../use-cases/set-languages.ts';
import { setSchedule } from '../use-cases/set-schedule.ts';
import type { Route } from './+types/edit-place';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.editPlace} | Alongside` }];

export const loader = page(keepDirectory, async ({ tx, say, language, params, today }) => {
  const id = isId(params.serviceId) ? params.serviceId : notThere();
  const row = await serviceById(tx, id);
  if (!row || row.ended_on) return notThere();
  const [parts, areas] = [await serviceParts(tx, id, language), await areasForDirectory(tx, today.toString())];
  const place = parts.places[0];
  const weekly = parts.schedules.find(each => each.freq === 'WEEKLY' && each.locationId === null && !each.closed);
  const known = new Set<string>(LANGUAGES);
  return {
    words: say.group('organizations', 'form'),
    confidential: row.confidential,
    languages: LANGUAGES.map(code => ({ value: code, label: sayLanguages(language, [code]) })),
    areas: areas.map(area => ({ value: area.id, label: area.name })),
    days: WEEKDAYS.map(code => ({ value: code, label: say('organizations', `day.${code}`) })),
    back: `/directory/services/${id}`,
    name: row.name,
    formKey: newId(),
    typed: typedFrom(placeFields, {
      street: place?.street,
      city: place?.city,
      postalCode: place?.postalCode,
      transportation: place?.transportation,
      together: place?.together,
      languages: parts.languages.filter(code => known.has(code)),
      everywhere: parts.areas.some(area => area.kind === 'agency'),
      areaIds: areas
        .filter(area => parts.areas.some(each => each.id && area.ids.includes(each.id)))
        .map(area => area.id),
      postalCodes: parts.areas.flatMap(area => area.postalCodes ?? []).join(', '),
      days: weekly?.byday?.split(','),
      opensAt: weekly?.opensAt?.slice(0, 5),
      closesAt: weekly?.closesAt?.slice(0, 5),
      hoursNote: weekly?.description,
    }),
  };
});

export const action = submit(keepDirectory, { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  const areaIds = (await areasForDirectory(ask.tx, ask.today.toString())).map(area => area.id);
  const read = readFields(ask.form, withOptions(placeFields, { areaIds }));
  if (!read.ok) return read;
  const said = read.value.values;
  const service = await serviceById(ask.tx, serviceId);
  const parts = await serviceParts(ask.tx, serviceId, ask.language);
  const known = new Set<string>(LANGUAGES);
  const others = parts.languages.filter(code => !known.has(code));
  const results = [
    async () => placeService(ask, { ...said, serviceId, confidential: service?.confidential ?? false }),
    async () => setLanguages(ask, { serviceId, codes: [...said.languages, ...others] }),
    async () =>
      setCoverage(ask, {
        serviceId,
        everywhere: said.everywhere,
        areaIds: said.areaIds,
        postalCodes: (said.postalCodes ?? '').split(/[\s,;]+/).filter(Boolean),
      }),
    async () =>
      said.days.length > 0
        ? setSchedule(ask, {
            serviceId,
            hours: [{ days: said.days, opensAt: said.opensAt ?? '', closesAt: said.closesAt ?? '' }],
            note: said.hoursNote,
          })
        : ok(undefined),
  ];
  for (const write of results) {
    const written = await write();
    if (!written.ok) return written;
  }
  return ok({ to: `/directory/services/${serviceId}?done=saved` });
});

export default function EditPlace({ loaderData, actionData }: Route.ComponentProps) {
  const { words, formKey, back, name, confidential } = loaderData;
  const { problems = [], typed = loaderData.typed } = actionData ?? {};
  const asked = (field: keyof typeof placeFields) => ({
    name: field,
    label: words[field],
    problem: problemAt(problems, field),
    required: false,
  });
  const field = (at: keyof typeof placeFields) => ({ ...asked(at), value: typedText(typed, at) });
  const list = (at: keyof typeof placeFields) => ({ ...asked(at), value: typedList(typed, at) });
  return (
    <FormPage
      title={words.editPlace}
      over={name}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {!confidential && (
        <>
          <TextField {...field('street')} max={200} />
          <TextField {...field('city')} max={100} width="m" />
          <TextField {...field('postalCode')} max={10} width="s" />
          <TextArea {...field('transportation')} max={500} rows={2} />
        </>
      )}
      <TextField {...field('together')} max={300} />
      <CheckboxGroup {...list('languages')} options={loaderData.languages} />
      <Tick name="everywhere" checked={typedText(typed, 'everywhere') === 'yes'} required={false}>
        {words.everywhere}
      </Tick>
      {!confidential && (
        <>
          <CheckboxGroup {...list('areaIds')} options={loaderData.areas} />
          <TextField {...field('postalCodes')} hint={words.postalCodesHint} max={300} />
        </>
      )}
      <CheckboxGroup {...list('days')} hint={words.keepHours} options={loaderData.days} />
      <TimeInput {...field('opensAt')} />
      <TimeInput {...field('closesAt')} />
      <TextField {...field('hoursNote')} max={300} />
    </FormPage>
  );
}
