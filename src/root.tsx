import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  type LoaderFunctionArgs,
  Meta,
  type MetaArgs,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import { initialsOf } from '#kernel/initials.ts';
import { requestContext } from '#platform/http/request-context.ts';
import { whoseSite } from '#platform/sign-in/whose-site.ts';
import { sayIn } from '#platform/words/say.ts';
import { type Audience, navigation } from '#web/audiences.ts';
import { FamilyShell } from '#web/shell/family-shell.tsx';
import { PlainShell } from '#web/shell/plain-shell.tsx';
import { StaffShell } from '#web/shell/staff-shell.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Wrap } from '#web/ui/layout.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import '#web/style/alongside.scss';

/** What the frame of every page needs: who is signed in, the language, and the words of the frame. */
export async function loader({ context }: LoaderFunctionArgs) {
  const asked = context.get(requestContext);
  const { who, language, story, nonce, sessionEnds, clock, requestId } = asked;
  const say = sayIn(language);
  const idleSeconds = sessionEnds
    ? Math.max(60, Math.round(clock.now().until(sessionEnds).total('seconds')))
    : undefined;
  return {
    language,
    nonce,
    story,
    requestId,
    words: language === 'es' ? wordsEs : wordsEn,
    failure: say.group('platform', 'failure'),
    agency: who?.agencyName ?? (await whoseSite(asked)) ?? 'Alongside',
    audience: who ? audienceOf(who.kind, who.roles) : null,
    // Somebody who came through a doorstep has one paper and no other way to go.
    onePaper: who?.proof === 'doorstep',
    me: who ? { name: who.name, initials: initialsOf(who.name) } : null,
    idle: idleSeconds ? { idleSeconds, warnSeconds: 120 } : undefined,
  };
}

function audienceOf(kind: string, roles: readonly string[]): Audience {
  if (kind === 'staff')
    return roles.some(role => role === 'supervisor' || role === 'program_director')
      ? 'supervisor'
      : roles.length === 1 && (roles[0] === 'administrator' || roles[0] === 'analyst')
        ? roles[0]
        : 'staff';
  return kind === 'kin' ? 'caregiver' : (kind as Audience);
}

/** Does this audience work for the agency? */
const isStaff = (audience: Audience | null | undefined): boolean =>
  audience !== undefined && audience !== null && ['staff', 'supervisor', 'administrator', 'analyst'].includes(audience);

/** Pages without an island send no script of React's; staff pages hydrate. `handle?.script` on a page decides otherwise. */
type Handle = { readonly script?: boolean; readonly shell?: 'plain' | 'none'; readonly family?: boolean };

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const handle = useMatches().at(-1)?.handle as Handle | undefined;
  const scripted = handle?.script ?? isStaff(root?.audience);
  return (
    <html lang={root?.language ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links nonce={root?.nonce} />
      </head>
      <body>
        {handle?.shell === 'none' ? (
          children
        ) : (
          <Frame plain={handle?.shell === 'plain'} family={handle?.family}>
            {children}
          </Frame>
        )}
        {scripted && <ScrollRestoration nonce={root?.nonce} />}
        {scripted && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
}

type FrameProps = { children: ReactNode; plain: boolean; family?: boolean | undefined };

function Frame({ children, plain, family }: FrameProps) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  if (!root) return <main id="main">{children}</main>;
  const shared = {
    words: root.words,
    lang: root.language,
    agency: { name: root.agency },
    story: root.story,
    path: pathname,
    ...(root.idle && { idle: root.idle }),
  };
  if (plain || !root.audience || !root.me)
    return (
      <PlainShell {...shared} {...(family && { family })}>
        {children}
      </PlainShell>
    );
  if (isStaff(root.audience)) {
    return (
      <StaffShell {...shared} navigation={navigation[root.audience]} me={root.me}>
        {children}
      </StaffShell>
    );
  }
  return (
    <FamilyShell {...shared} navigation={root.onePaper ? [] : navigation[root.audience]}>
      {children}
    </FamilyShell>
  );
}

/** Pages say their own title; here stands what a browser shows for the page of what went wrong. */
export const meta = ({ error, loaderData }: MetaArgs & { loaderData?: Awaited<ReturnType<typeof loader>> }) =>
  error === undefined ? [] : [{ title: `${failureOf(error, loaderData?.failure).title} | Alongside` }];

export default function Root() {
  return <Outlet />;
}

type Failure = Awaited<ReturnType<typeof loader>>['failure'];

/** What is said of an error; without the words of the frame (when it is the frame that broke) one plain sentence. */
function failureOf(error: unknown, words: Failure | undefined): { title: string; text?: string } {
  if (!words) return { title: 'Something went wrong' };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return { title: words.notFoundTitle, text: words.notFound };
  if (status === 403) return { title: words.notAllowedTitle, text: words.notAllowed };
  return { title: words.brokenTitle, text: words.broken };
}

/** One page for what was not found, not allowed, or broke. Nothing of the error itself is shown. */
export function ErrorBoundary({ error }: { error: unknown }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { title, text } = failureOf(error, root?.failure);
  return (
    <Wrap>
      <PageHead
        title={title}
        lead={text?.replace('{{request}}', root?.requestId ?? '')}
        actions={<ButtonLink href="/">{root?.failure.home ?? 'Start again'}</ButtonLink>}
      />
    </Wrap>
  );
}
