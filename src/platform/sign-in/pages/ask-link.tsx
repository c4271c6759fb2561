import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { problemAt } from '#web/form/say-problems.ts';
import { TextField } from '#web/ui/field-text.tsx';
import { atPage, readForm, refuse, waitProblem, withCookies } from '../at-page.ts';
import { readCookie, setCookie } from '../cookies.ts';
import { askForLink, codeOfBrowser } from '../links.ts';
import { newToken } from '../tokens.ts';
import type { Route } from './+types/ask-link';
import { DoorForm, DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** Asks for the address; with `?sent`, "check your messages" and the code for another device. */
export async function loader(args: LoaderFunctionArgs) {
  const { words, doorway, door } = atPage(args);
  const browser = readCookie(args.request, 'asked', doorway.secure);
  const sent = new URL(args.request.url).searchParams.has('sent') && browser !== null;
  return {
    words: words.askLink,
    closed: doorway.open ? null : words.common.closed,
    sent,
    code: sent && browser ? codeOfBrowser(door.keyring, browser) : null,
  };
}

/** The same answer whether anybody has the address or not. */
export async function action(args: ActionFunctionArgs) {
  const page = atPage(args);
  const form = await readForm(page);
  if ('refused' in form) return form.refused;
  const address = form.field('address');
  const typed = { address: address.toWellFormed().slice(0, 254) };
  const { secure } = page.doorway;
  const browser = readCookie(args.request, 'asked', secure) ?? newToken();
  const result = await askForLink(page.door, page.asker, { typed: address, browser, language: page.known.language });
  if (result.ok)
    throw redirect('/sign-in/link?sent', withCookies(setCookie('asked', browser, secure, page.door.settings.link)));
  const { refusal } = result;
  return refusal.kind === 'too-many-tries'
    ? refuse(page, [waitProblem(refusal)], typed, 429)
    : refuse(page, [{ at: 'address', code: refusal.kind }], typed);
}

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData?.sent ? loaderData.words.sentTitle : loaderData?.words.title },
];

export default function AskLink({ loaderData, actionData }: Route.ComponentProps) {
  const { words, closed, sent, code } = loaderData;
  const problems = actionData?.problems ?? [];
  if (sent && problems.length === 0) {
    return (
      <DoorPage title={words.sentTitle} lead={words.sent}>
        <p>{words.sentHere}</p>
        <p>
          {words.sentCode} <strong translate="no">{code}</strong>
        </p>
        <p>{words.sentNothing}</p>
        <p>
          <a href="/sign-in/link">{words.again}</a>
        </p>
      </DoorPage>
    );
  }
  return (
    <DoorPage title={words.title} lead={words.lead} problems={problems} closed={closed}>
      {!closed && (
        <DoorForm go={words.go} action="/sign-in/link">
          <TextField
            name="address"
            label={words.label}
            hint={words.hint}
            autoComplete="email"
            max={254}
            value={actionData?.typed.address}
            problem={problemAt(problems, 'address')}
          />
        </DoorForm>
      )}
      <p>
        <a href="/sign-in">{words.staff}</a>
      </p>
    </DoorPage>
  );
}
