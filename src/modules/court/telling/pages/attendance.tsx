import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { fieldProps } from '#web/form/field-props.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { Alert } from '#web/ui/alert.tsx';
import { Card } from '#web/ui/card.tsx';
import { Tick } from '#web/ui/field-choices.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { PARTS } from '../../contract.ts';
import { courtForm, sayWhichHearing } from '../../court-form.ts';
import { tellingOfHearings } from '../../policy.ts';
import { listed } from '../../standing/store.ts';
import { hearingOf } from '../../store.ts';
import { CAME } from '../contract.ts';
import { presentOf, readAttendance } from '../read-attendance.ts';
import { recordAttendance } from '../use-cases/record-attendance.ts';
import type { Route } from './+types/attendance';

export const loader = page(
  tellingOfHearings,
  async ask => {
    const { tx, say, language } = ask;
    const { childId = '', hearingId = '' } = ask.params;
    const form = await courtForm(ask, childId);
    const hearing = (await hearingOf(tx, childId, hearingId)) ?? notThere();
    const people = await presentOf(tx, childId, hearingId);
    return {
      ...form,
      words: say.group('court', 'attendance'),
      here: `/children/${childId}/court/hearings/${hearingId}/about`,
      which: sayWhichHearing(ask, hearing),
      notHeld: hearing.state === 'held' ? null : say('court', 'problems.hearing-not-held'),
      people: people.map((one, place) => ({
        place: String(place),
        part: one.part,
        name: one.name,
        came: one.came ?? '',
        spoke: one.spoke === true,
        cameLabel: say('court', 'attendance.came', { name: one.name }),
        spokeLabel: say('court', 'attendance.spoke', { name: one.name }),
      })),
      parts: await listed(tx, 'app.court_part', language, PARTS),
      came: CAME.map(value => ({ value, label: say('court', `attendance.${value}`) })),
    };
  },
  { about: params => params.childId },
);

export const action = submit(tellingOfHearings, { words: 'court', about: params => params.childId }, async ask => {
  const { childId = '', hearingId = '' } = ask.params;
  const recorded = await recordAttendance(ask, { childId, hearingId, ...readAttendance(ask.form) });
  return recorded.ok ? ok({ to: `/children/${childId}/court/hearings/${hearingId}/about?done=attendance` }) : recorded;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** Who was at a hearing: everybody who was told stands there already, and two more may be added. */
export default function Attendance({ loaderData, actionData }: Route.ComponentProps) {
  const { words, over, which, here, people, parts, came, notHeld, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  const known = Object.fromEntries(people.map(({ place, came }) => [`came-${place}`, came]));
  const field = fieldProps(words, typed, problems, known);
  return (
    <FormPage
      title={words.title}
      over={over}
      lead={`${which}. ${words.lead}`}
      problems={problems}
      back={{ href: here }}
      formKey={formKey}
      keep="attendance"
      continueLabel={words.save}
    >
      {notHeld && <Alert kind="soon">{notHeld}</Alert>}
      {people.map(({ place, part, name, spoke, cameLabel, spokeLabel }) => (
        <Stack key={place} tight>
          <input type="hidden" name={`part-${place}`} value={part} />
          <input type="hidden" name={`name-${place}`} value={name} />
          <Select {...field.text(`came-${place}`, cameLabel)} required={false} empty={words.notSaid} options={came} />
          <Tick name={`spoke-${place}`} checked={spoke} required={false}>
            {spokeLabel}
          </Tick>
        </Stack>
      ))}
      <Card title={words.other}>
        <Stack tight>
          <Select {...field.text('part-new', words.part)} required={false} empty={words.partNone} options={parts} />
          <TextField {...field.text('name-new', words.other)} required={false} max={120} />
          <Select {...field.text('came-new', words.otherCame)} required={false} empty={words.notSaid} options={came} />
        </Stack>
      </Card>
    </FormPage>
  );
}
