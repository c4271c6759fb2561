import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#platform/http/who.ts';
import { PlainShell } from '#web/shell/plain-shell.tsx';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import { NOW } from './as.ts';
import { askedAt } from './asked.ts';
import { prepareProduct } from './product.ts';
import type { RoomPage } from './room-page.tsx';
import type { TestDatabase } from './test-database.ts';

export type GuestAnswer = {
  readonly status: number;
  readonly to: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: what a loader or an action gave, looked into by a test.
  readonly body: any;
};

/** Somebody with a link and a browser of their own (it keeps its cookie), at a moment, in a language. */
export function aGuest(
  db: Pick<TestDatabase, 'pool'>,
  usual: { readonly now?: string; readonly language?: Language; readonly network?: string } = {},
) {
  let cookie = '';
  const run = async (
    handler: unknown,
    link: string,
    params: Readonly<Record<string, string>>,
    form?: Readonly<Record<string, string | readonly string[]>>,
    now = usual.now ?? NOW,
  ): Promise<GuestAnswer> => {
    await prepareProduct();
    const url = new URL(link, 'http://localhost:3000');
    const context = askedAt(db.pool, {
      who: null,
      now,
      language: usual.language ?? 'en',
      // Tries are counted in time: one moment does not count for another that a test asks for later.
      network: () => `${usual.network ?? 'their office'} ${now}`,
    });
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form ?? {}))
      for (const one of [value].flat()) body.append(name, one as string);
    const request = new Request(url, {
      headers: { host: url.host, cookie },
      ...(form && { method: 'POST', body }),
    });
    const given = { request, context, params: { secret: url.pathname.split('/')[2]!, ...params } };
    const answer = await (handler as (given: unknown) => Promise<unknown>)(given).catch((thrown: unknown) => thrown);
    if (answer instanceof Response) {
      cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
      return { status: answer.status, to: answer.headers.get('Location'), body: null };
    }
    if (answer instanceof Error) throw answer;
    const { data, init } = answer as { data: unknown; init?: ResponseInit | null };
    return { status: init?.status ?? 200, to: null, body: data };
  };
  type More = { readonly params?: Readonly<Record<string, string>>; readonly now?: string };
  return {
    look: (page: RoomPage, link: string, { params = {}, now }: More = {}) =>
      run(page.loader, link, params, undefined, now),
    send: (
      page: RoomPage,
      link: string,
      fields: Readonly<Record<string, string | readonly string[]>>,
      { params = {}, now }: More = {},
    ) => run(page.action, link, params, fields, now),
    /** The page as it is drawn, after a form that was refused where one is given. */
    draw: (page: RoomPage, shown: GuestAnswer, refused?: GuestAnswer): string => {
      const language = usual.language ?? 'en';
      const given = { loaderData: shown.body, actionData: refused?.body, params: { secret: 'secret' } };
      return renderToStaticMarkup(
        <PlainShell
          words={language === 'es' ? wordsEs : wordsEn}
          lang={language}
          agency={{ name: 'Calusa Family Partners' }}
          path="/x"
        >
          {createElement(page.default as never, given as never)}
        </PlainShell>,
      );
    },
    /** Forgets what its browser was given, as another browser is. */
    elsewhere: () => aGuest(db, usual),
  };
}
