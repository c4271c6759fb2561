import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemAt } from '#web/form/say-problems.ts';
import { TextField } from '#web/ui/field-text.tsx';
import { atPage, readForm, refuse, waitProblem, withCookies } from '../at-page.ts';
import { nextPath } from '../check-origin.ts';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';
import { tokenOf } from '../sessions.ts';
import { signInWithCode } from '../sign-in-with-code.ts';
import type { Route } from './+types/code';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** Asks for the second factor; without a first half it leads back. */
export async function loader(args: LoaderFunctionArgs) {
  const { words, doorway } = atPage(args);
  if (readCookie(args.request, 'half', doorway.secure) === null) throw redirect('/sign-in');
  return {
    words: { ...words.code, back: words.common.back },
    next: nextPath(new URL(args.request.url).searchParams.get('next')),
  };
}

/** Takes the code; the session begins under a new token. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  const { secure } = page.doorway;
  const given = {
    half: readCookie(args.request, 'half', secure),
    typed: form.field('code'),
    before: tokenOf(args.request),
  };
  const result = await signInWithCode(page.door, page.asker, given);
  if (result.ok)
    throw redirect(
      nextPath(form.field('next')),
      withCookies(dropCookie('half', secure), setCookie('session', result.value.token, secure)),
    );
  const { refusal } = result;
  if (refusal.kind === 'over') throw redirect('/sign-in', withCookies(dropCookie('half', secure)));
  return refusal.kind === 'too-many-tries'
    ? refuse(page, [waitProblem(refusal)], {}, 429)
    : refuse(page, [{ at: 'code', code: refusal.kind }]);
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const { words, next } = loaderData;
  const problems = actionData?.problems ?? [];
  return (
    <DoorPage title={words.title} lead={words.lead} problems={problems}>
      <DoorForm go={words.go} hidden={{ next }}>
        <TextField
          name="code"
          label={words.label}
          hint={words.hint}
          autoComplete="one-time-code"
          width="s"
          max={20}
          problem={problemAt(problems, 'code')}
        />
      </DoorForm>
      <p>
        <a href="/sign-in">{words.back}</a>
      </p>
    </DoorPage>
  );
}
