import { type LoaderFunctionArgs, redirect } from 'react-router';
import { ButtonLink, PostButton } from '#web/ui/button.tsx';
import { Actions } from '#web/ui/layout.tsx';
import { atPage } from '../at-page.ts';
import type { Route } from './+types/sign-out';
import { DoorPage, plainPage } from './door-page.tsx';

export const handle = plainPage;

/** A link cannot sign anybody out, only ask. */
export async function loader(args: LoaderFunctionArgs) {
  const { known, words } = atPage(args);
  if (!known.who) throw redirect('/signed-out');
  return { words: words.signOut };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.title }];

export default function SignOut({ loaderData: { words } }: Route.ComponentProps) {
  return (
    <DoorPage title={words.title} lead={words.lead}>
      <Actions>
        <PostButton action="/sign-out">{words.go}</PostButton>
        <ButtonLink kind="outline" href="/">
          {words.stay}
        </ButtonLink>
      </Actions>
    </DoorPage>
  );
}
