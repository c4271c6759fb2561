import { newId } from '#kernel/ids.ts';
import { isoOf } from '#kernel/ranges.ts';
import { ok } from '#kernel/result.ts';
import { DRIVING, notScreened, sayNotScreened, serviceNames, volunteersOf } from '#modules/organizations/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { defineFields } from '#web/form/field-spec.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { readFields } from '#web/form/read-fields.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { typedText } from '#web/form/typed.ts';
import { Empty } from '#web/ui/empty.tsx';
import { RadioGroup } from '#web/ui/field-choices.tsx';
import { writeReferral } from '../policy.ts';
import { appointmentsOfReferral } from '../store/appointments.ts';
import { referralById } from '../store/referral.ts';
import { assignDriver } from '../use-cases/assign-driver.ts';
import type { Route } from './+types/driver';

const driverFields = defineFields({ volunteer: { kind: 'id' } });

type Params = Readonly<Record<string, string | undefined>>;
const placeOf = (params: Params) => `/children/${params.childId}/services/${params.referralId}`;

/** The appointment of an address with its referral; NotThere when they do not belong together. */
async function appointmentAt({ tx }: Pick<Ask, 'tx'>, params: Params) {
  const referral = await referralById(tx, params.referralId ?? '');
  const appointments = referral ? await appointmentsOfReferral(tx, referral.id) : [];
  const appointment = appointments.find(each => each.id === params.appointmentId);
  return referral && appointment ? { referral, appointment } : notThere();
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.words.title} | Alongside` }];

export const loader = page(
  writeReferral,
  async ask => {
    const { tx, say, language, who, params } = ask;
    const { referral, appointment } = await appointmentAt(ask, params);
    const [drivers, services] = [
      await volunteersOf(tx, { drivers: true }),
      await serviceNames(tx, [referral.service_id]),
    ];
    const startsAt = isoOf(appointment.starts_at);
    const day = Temporal.Instant.from(startsAt).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
    const words = say.group('referrals', 'driver');
    return {
      words,
      lead: say('referrals', 'driver.lead', {
        when: sayMoment(language, who.timeZone, startsAt),
        service: services.get(referral.service_id)?.service ?? '',
      }),
      drivers: drivers.map(({ id, name, organization, checks }) => {
        const missing = notScreened(checks, DRIVING, day);
        return {
          value: id,
          label: `${name}, ${organization}`,
          note: missing ? sayNotScreened(ask, missing) : words.ready,
          closed: missing !== null,
        };
      }),
      back: placeOf(params),
      formKey: newId(),
    };
  },
  { about: params => params.childId },
);

export const action = submit(writeReferral, { words: 'referrals', about: params => params.childId }, async ask => {
  const { appointment } = await appointmentAt(ask, ask.params);
  const read = readFields(ask.form, driverFields);
  if (!read.ok) return read;
  const assigned = await assignDriver(ask, {
    appointmentId: appointment.id,
    volunteerId: read.value.values.volunteer,
  });
  return assigned.ok ? ok({ to: `${placeOf(ask.params)}?done=appointment` }) : assigned;
});

/** Who drives somebody to an appointment: those whose checks do not hold on the day cannot be chosen. */
export default function Driver({ loaderData, actionData }: Route.ComponentProps) {
  const { words, lead, drivers, back, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <FormPage
      title={words.title}
      lead={lead}
      problems={problems}
      back={{ href: back }}
      formKey={formKey}
      continueLabel={words.save}
    >
      {drivers.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <RadioGroup
          name="volunteer"
          label={words.who}
          options={drivers}
          value={typedText(typed, 'volunteer')}
          problem={problemAt(problems, 'volunteer')}
        />
      )}
    </FormPage>
  );
}
