import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { qrPath } from '#platform/http/qr-path.ts';
import { problemAt } from '#web/form/say-problems.ts';
import { TextField } from '#web/ui/field-text.tsx';
import { QrCode } from '#web/ui/qr-code.tsx';
import { atPage, readForm, refuse, waitProblem, withCookies } from '../at-page.ts';
import { nextPath } from '../check-origin.ts';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';
import { tokenOf } from '../sessions.ts';
import { confirmSecondFactor, finishSetUp, readSetUp } from '../set-up-second-factor.ts';
import { secretAddress } from '../totp.ts';
import type { Route } from './+types/set-up';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** The secret as a picture and as text, then the recovery codes. */
export async function loader(args: LoaderFunctionArgs) {
  const { door, asker, doorway, words } = atPage(args);
  const shown = await readSetUp(door, asker, readCookie(args.request, 'half', doorway.secure));
  if (shown === null) throw redirect('/sign-in');
  const next = nextPath(new URL(args.request.url).searchParams.get('next'));
  if ('codes' in shown) return { words: words.setUp, next, codes: shown.codes, secret: null };
  const { secret, agency, name } = shown;
  return {
    words: words.setUp,
    next,
    codes: null,
    secret: { text: secret.match(/.{1,4}/g)!.join(' '), qr: qrPath(secretAddress(secret, agency, name)) },
  };
}

/** First the code that proves the app works, then "I have kept the codes", which begins the session. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  const { secure } = page.doorway;
  const half = readCookie(args.request, 'half', secure);
  const next = nextPath(form.field('next'));
  if (form.field('step') === 'kept') {
    const done = await finishSetUp(page.door, page.asker, { half, before: tokenOf(args.request) });
    if (!done.ok) throw redirect('/sign-in', withCookies(dropCookie('half', secure)));
    throw redirect(next, withCookies(dropCookie('half', secure), setCookie('session', done.value.token, secure)));
  }
  const result = await confirmSecondFactor(page.door, page.asker, { half, typed: form.field('code') });
  if (result.ok) throw redirect(`/sign-in/set-up?next=${encodeURIComponent(next)}`, 303);
  const { refusal } = result;
  if (refusal.kind === 'over') throw redirect('/sign-in', withCookies(dropCookie('half', secure)));
  return refusal.kind === 'too-many-tries'
    ? refuse(page, [waitProblem(refusal)], {}, 429)
    : refuse(page, [{ at: 'code', code: refusal.kind }]);
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const { words, next, secret, codes } = loaderData;
  const problems = actionData?.problems ?? [];
  if (codes) return <RecoveryCodes words={words} next={next} codes={codes} />;
  return (
    <DoorPage title={words.title} lead={words.lead} problems={problems}>
      <ol>
        <li>1. {words.one}</li>
        <li>
          <p>2. {words.two}</p>
          {secret && <QrCode {...secret.qr} label={words.picture} />}
          <p>
            {words.key}: <code translate="no">{secret?.text}</code>
          </p>
        </li>
        <li>3. {words.three}</li>
      </ol>
      <DoorForm go={words.go} hidden={{ next }}>
        <TextField
          name="code"
          label={words.label}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="s"
          max={20}
          problem={problemAt(problems, 'code')}
        />
      </DoorForm>
    </DoorPage>
  );
}

type Codes = { words: Route.ComponentProps['loaderData']['words']; next: string; codes: readonly string[] };

function RecoveryCodes({ words, next, codes }: Codes) {
  return (
    <DoorPage title={words.codesTitle} lead={words.codesLead}>
      <ul>
        {codes.map(code => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ul>
      <DoorForm go={words.codesGo} hidden={{ next, step: 'kept' }} />
    </DoorPage>
  );
}
