import { isId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { guestPage, guestSubmit } from '#platform/http/guest-page.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedFrom, typedList, typedText } from '#web/form/typed.ts';
import { GuestDoor, guestHandle, guestTitle } from '#web/shell/guest-door.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { CheckboxGroup } from '#web/ui/field-choices.tsx';
import { TextArea, TextField } from '#web/ui/field-text.tsx';
import { Actions, Wrap } from '#web/ui/layout.tsx';
import { LANGUAGES, ownServiceFields } from '../contract.ts';
import { payersOf } from '../organization-form.ts';
import { keepOwnEntry } from '../policy.ts';
import { ownPhone } from '../store/contacts.ts';
import { serviceParts } from '../store/service-pages.ts';
import { serviceById } from '../store/services.ts';
import { changeOwnService } from '../use-cases/change-own-service.ts';
import type { Route } from './+types/own-service';

export const handle = guestHandle;
export const meta = guestTitle;

export const loader = guestPage(keepOwnEntry, ['entry', 'inbox'], async ({ tx, say, language, params, guest }) => {
  const id = isId(params.serviceId) ? params.serviceId : notThere();
  const row = await serviceById(tx, id);
  if (!row || row.ended_on) return notThere();
  const parts = await serviceParts(tx, id, language);
  const { title, lead, save } = {
    title: say('organizations', 'ownEntry.service'),
    lead: say('organizations', 'ownEntry.serviceLead'),
    save: say('organizations', 'ownEntry.save'),
  };
  return {
    words: { ...say.group('organizations', 'form'), title, lead, save },
    name: row.name,
    back: `/entry/${params.secret}`,
    payers: payersOf(say),
    languages: LANGUAGES.map(code => ({ value: code, label: sayLanguages(language, [code]) })),
    kept: typedFrom(ownServiceFields, {
      name: row.name,
      description: row.description,
      applicationProcess: row.application_process,
      eligibility: row.eligibility_description,
      minimumAge: row.minimum_age === null ? null : Number(row.minimum_age),
      maximumAge: row.maximum_age === null ? null : Number(row.maximum_age),
      payers: parts.payers,
      feesDescription: row.fees_description,
      phone: await ownPhone(tx, { organizationId: guest.organizationId, serviceId: id }),
      url: row.url,
      languages: parts.languages.filter(code => (LANGUAGES as readonly string[]).includes(code)),
      measure: row.measure,
    }),
  };
});

export const action = guestSubmit(keepOwnEntry, ['entry', 'inbox'], { words: 'organizations' }, async ask => {
  const serviceId = isId(ask.params.serviceId) ? ask.params.serviceId : notThere();
  const read = readFields(ask.form, ownServiceFields);
  if (!read.ok) return read;
  const changed = await changeOwnService(ask, { serviceId, ...read.value.values });
  return changed.ok ? ok({ to: `/entry/${ask.params.secret}?done=saved` }) : changed;
});

export default function OwnService({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== 'open') return <GuestDoor state={loaderData.state} refused={actionData} />;
  const { words, back, name, kept, payers, languages } = loaderData;
  const { problems = [], typed = kept } = actionData ?? {};
  const asked = (at: keyof typeof ownServiceFields) => ({
    name: at,
    label: words[at],
    problem: problemAt(problems, at),
    required: at === 'name',
  });
  const field = (at: keyof typeof ownServiceFields) => ({ ...asked(at), value: typedText(typed, at) });
  return (
    <Wrap body>
      <div className="al-formpage">
        <a className="al-back" href={back}>
          {name}
        </a>
        <ErrorSummary problems={problems} />
        <h1>{words.title}</h1>
        <p className="al-pagehead__lead">{words.lead}</p>
        <form method="post" noValidate>
          <div className="al-formpage__fields">
            <TextField {...field('name')} max={200} />
            <TextArea {...field('description')} max={2000} rows={4} />
            <TextArea {...field('applicationProcess')} max={1000} rows={3} />
            <TextArea {...field('eligibility')} max={1000} rows={3} />
            <TextField {...field('minimumAge')} width="xs" inputMode="numeric" />
            <TextField {...field('maximumAge')} width="xs" inputMode="numeric" />
            <CheckboxGroup {...asked('payers')} options={payers} value={typedList(typed, 'payers')} />
            <TextField {...field('feesDescription')} max={500} />
            <TextField {...field('phone')} type="tel" max={40} width="m" />
            <TextField {...field('url')} max={300} />
            <CheckboxGroup {...asked('languages')} options={languages} value={typedList(typed, 'languages')} />
            <TextField {...field('measure')} max={300} />
          </div>
          <div className="al-formpage__end">
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </div>
        </form>
      </div>
    </Wrap>
  );
}
