import { type LoaderFunctionArgs, redirect } from 'react-router';
import { ButtonLink } from '#web/ui/button.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { atPage } from '../at-page.ts';
import type { Route } from './+types/signed-out';
import { DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** After signing out; with `?idle`, after the session ended by itself. Whoever is still signed in is asked first. */
export async function loader(args: LoaderFunctionArgs) {
  const { known, words } = atPage(args);
  if (known.who) throw redirect('/sign-out');
  const idle = new URL(args.request.url).searchParams.has('idle');
  const { signedOut } = words;
  return {
    title: idle ? signedOut.idleTitle : signedOut.title,
    lead: idle ? signedOut.idle : signedOut.lead,
    go: signedOut.go,
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export default function SignedOut({ loaderData: { title, lead, go } }: Route.ComponentProps) {
  return (
    <DoorPage title={title} lead={lead}>
      <Actions>
        <ButtonLink href="/sign-in">{go}</ButtonLink>
      </Actions>
    </DoorPage>
  );
}
