import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemAt } from '#web/form/say-problems.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field-text.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { type AtPage, atPage, readForm, refuse, waitProblem, withCookies } from '../at-page.ts';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';
import { readLink, signInWithLink } from '../links.ts';
import { tokenOf } from '../sessions.ts';
import { acceptInvitation } from '../set-password.ts';
import { signInAtDoorstep } from '../sign-in-at-doorstep.ts';
import { readCode } from '../totp.ts';
import type { Route } from './+types/link';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';
import { Doorstep } from './doorstep.tsx';

/** Most who come by a link are families: larger text, and Leave fast. */
export const handle = { ...plainPage, family: true };

/** Shows what the link is for and uses nothing up: mail scanners open every address. */
export async function loader(args: LoaderFunctionArgs) {
  const { door, asker, doorway, words } = atPage(args);
  const state = await readLink(door, asker, args.params.token, readCookie(args.request, 'asked', doorway.secure));
  const shown = {
    words: words.link,
    doorstep: words.doorstep,
    closed: doorway.open ? null : words.common.closed,
    state,
  };
  return data(shown, { status: state.kind === 'gone' ? 410 : 200 });
}

/** Uses the link up: signs in, or takes a new password. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  switch (form.field('for')) {
    case 'invitation':
      return accept(page, args.params.token, form.field);
    case 'doorstep':
      return comeIn(page, args.params.token, form.field);
    default:
      return signIn(page, args.params.token, form.field);
  }
}

async function signIn(page: AtPage, token: unknown, field: (name: string) => string) {
  const { secure } = page.doorway;
  const given = {
    token,
    browser: readCookie(page.request, 'asked', secure),
    code: readCode(field('code').slice(0, 100)),
    before: tokenOf(page.request),
  };
  const result = await signInWithLink(page.door, page.asker, given);
  if (result.ok)
    throw redirect(
      '/',
      withCookies(
        dropCookie('asked', secure),
        dropCookie('half', secure),
        setCookie('session', result.value.token, secure),
      ),
    );
  // The page itself says that a link is gone.
  if (result.refusal.kind === 'gone') return refuse(page, [], {}, 410);
  return refuse(page, [{ at: 'code', code: result.refusal.kind === 'wrong-code' ? 'wrong-digits' : 'needs-code' }]);
}

async function comeIn(page: AtPage, token: unknown, field: (name: string) => string) {
  const code = readCode(field('code').slice(0, 100));
  const result = await signInAtDoorstep(page.door, page.asker, { token, code, before: tokenOf(page.request) });
  if (result.ok) {
    const { leadsTo, token: session } = result.value;
    const { secure } = page.doorway;
    throw redirect(leadsTo, withCookies(dropCookie('half', secure), setCookie('session', session, secure)));
  }
  switch (result.refusal.kind) {
    case 'gone':
      return refuse(page, [], {}, 410);
    case 'too-many-tries':
      return refuse(page, [waitProblem(result.refusal)], {}, 429);
    case 'wrong-code':
      return refuse(page, [{ at: 'code', code: 'wrong-told-code' }]);
    case 'needs-code':
      return refuse(page, [{ at: 'code', code: 'needs-told-code' }]);
  }
}

async function accept(page: AtPage, token: unknown, field: (name: string) => string) {
  const result = await acceptInvitation(page.door, page.asker, {
    token,
    password: field('password'),
    again: field('again'),
  });
  if (result.ok) {
    const { token: half, step } = result.value;
    throw redirect(
      `/sign-in/${step}`,
      withCookies(setCookie('half', half, page.doorway.secure, page.door.settings.half)),
    );
  }
  return result.refusal.kind === 'gone' ? refuse(page, [], {}, 410) : refuse(page, result.refusal.problems);
}

export const meta = ({ loaderData }: Route.MetaArgs) => {
  const words = loaderData?.words;
  const kind = loaderData?.state.kind;
  if (kind === 'doorstep') return [{ title: loaderData?.doorstep.title }];
  return [{ title: kind === 'gone' ? words?.goneTitle : kind === 'invitation' ? words?.inviteTitle : words?.title }];
};

export default function Link({ loaderData, actionData }: Route.ComponentProps) {
  const { words, closed, state } = loaderData;
  const problems = actionData?.problems ?? [];
  if (state.kind === 'gone') {
    return (
      <DoorPage title={words.goneTitle} lead={words.gone}>
        <Actions>
          <ButtonLink href="/sign-in/link">{words.goneGo}</ButtonLink>
        </Actions>
      </DoorPage>
    );
  }
  if (state.kind === 'doorstep') return <Doorstep words={loaderData.doorstep} closed={closed} problems={problems} />;
  if (state.kind === 'invitation') {
    return (
      <DoorPage title={words.inviteTitle} lead={words.inviteLead} problems={problems} closed={closed}>
        <DoorForm go={words.inviteGo} hidden={{ for: 'invitation' }}>
          <TextField
            name="password"
            type="password"
            label={words.newPassword}
            autoComplete="new-password"
            problem={problemAt(problems, 'password')}
          />
          <TextField
            name="again"
            type="password"
            label={words.again}
            autoComplete="new-password"
            problem={problemAt(problems, 'again')}
          />
        </DoorForm>
      </DoorPage>
    );
  }
  return (
    <DoorPage
      title={words.title}
      lead={state.needsCode ? words.codeLead : words.lead}
      problems={problems}
      closed={closed}
    >
      <DoorForm go={words.go}>
        {state.needsCode && (
          <TextField
            name="code"
            label={words.codeLabel}
            inputMode="numeric"
            autoComplete="off"
            width="s"
            max={10}
            problem={problemAt(problems, 'code')}
          />
        )}
      </DoorForm>
    </DoorPage>
  );
}
