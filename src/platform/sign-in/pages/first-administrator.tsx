import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemAt } from '#web/form/say-problems.ts';
import { Card } from '#web/ui/card.tsx';
import { Select } from '#web/ui/field-select.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { atPage, readForm, refuse, withCookies } from '../at-page.ts';
import { setCookie } from '../cookies.ts';
import { type Founding, foundAgency, isSetupOpen } from '../first-administrator.ts';
import { stateCodes, timeZones } from '../us-places.ts';
import type { Route } from './+types/first-administrator';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;
const SHOWN_AGAIN = ['agency', 'short', 'state', 'zone', 'name', 'title', 'email'] as const;

/** The one-time page of an empty database. */
export async function loader(args: LoaderFunctionArgs) {
  const { door, asker, doorway, words } = atPage(args);
  const open = await isSetupOpen(door, asker, args.params.token);
  const { email, password } = words.common;
  const shown = {
    words: { ...words.first, email, password, passwordHint: words.link.inviteLead, again: words.link.again },
    closed: doorway.open ? null : words.common.closed,
    open,
    states: stateCodes.map(code => ({ value: code, label: code })),
    zones: timeZones.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  };
  return data(shown, { status: open ? 200 : 410 });
}

/** Makes the agency and the account; then the second factor is set up. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  const names = [...SHOWN_AGAIN, 'password', 'again'] as const;
  const typed = Object.fromEntries(names.map(name => [name, form.field(name)])) as Founding;
  const result = await foundAgency(page.door, page.asker, {
    token: args.params.token,
    typed,
    language: page.known.language,
  });
  if (!result.ok) {
    const again = Object.fromEntries(SHOWN_AGAIN.map(name => [name, typed[name].toWellFormed().slice(0, 254)]));
    return result.refusal.kind === 'gone' ? refuse(page, [], {}, 410) : refuse(page, result.refusal.problems, again);
  }
  throw redirect(
    '/sign-in/set-up',
    withCookies(setCookie('half', result.value.token, page.doorway.secure, page.door.settings.half)),
  );
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function FirstAdministrator({ loaderData, actionData }: Route.ComponentProps) {
  const { words, closed, open, states, zones } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed = actionData?.typed ?? {};
  const field = (name: string) => ({ name, value: typed[name], problem: problemAt(problems, name) });
  if (!open) return <DoorPage title={words.goneTitle} lead={words.gone} />;
  return (
    <DoorPage title={words.title} lead={words.lead} problems={problems} closed={closed}>
      {!closed && (
        <DoorForm go={words.go}>
          <Card title={words.agencyPart}>
            <TextField {...field('agency')} label={words.agency} autoComplete="organization" max={120} />
            <TextField {...field('short')} label={words.short} hint={words.shortHint} max={20} width="s" />
            <Select {...field('state')} label={words.state} options={states} />
            <Select {...field('zone')} label={words.zone} options={zones} />
          </Card>
          <Card title={words.youPart}>
            <TextField {...field('name')} label={words.name} autoComplete="name" max={120} />
            <TextField {...field('title')} label={words.jobTitle} autoComplete="organization-title" max={120} />
            <TextField {...field('email')} type="email" label={words.email} autoComplete="username" max={254} />
            <TextField
              {...field('password')}
              value={undefined}
              type="password"
              label={words.password}
              hint={words.passwordHint}
              autoComplete="new-password"
            />
            <TextField
              {...field('again')}
              value={undefined}
              type="password"
              label={words.again}
              autoComplete="new-password"
            />
          </Card>
        </DoorForm>
      )}
    </DoorPage>
  );
}
