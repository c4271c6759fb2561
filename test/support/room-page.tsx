import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Id } from '#kernel/ids.ts';
import type { Language, Who } from '#platform/http/who.ts';
import { FamilyShell } from '#web/shell/family-shell.tsx';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import { NOW } from './as.ts';
import { askedAt } from './asked.ts';
import { prepareProduct } from './product.ts';
import type { TestDatabase } from './test-database.ts';

/** A page's module as the router imports it. */
export type RoomPage = { readonly loader?: unknown; readonly action?: unknown; readonly default?: unknown };

export type Visit = {
  readonly params?: Readonly<Record<string, string>>;
  readonly language?: Language;
  readonly proof?: Who['proof'];
  /** What follows the question mark. */
  readonly query?: string;
  readonly now?: string;
};

export type Shown = {
  readonly status: number;
  readonly to: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: what a loader or an action gave, looked into by a test.
  readonly body: any;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

/** Somebody who opens pages and sends forms, past the browser and the server but through everything below. */
export function visitorOf(db: TestDatabase) {
  return (userId: Id, usual: Visit = {}) => {
    const run = async (handler: unknown, visit: Visit, form?: FormData): Promise<Shown> => {
      await prepareProduct();
      const { params = {}, language = 'en', proof = 'password', query = '', now = NOW } = { ...usual, ...visit };
      const who = { ...(await db.as(userId, { now, proof }).who()), language };
      const context = askedAt(db.pool, { who, now, language });
      const request = new Request(`http://localhost:3000/page?${query}`, form ? { method: 'POST', body: form } : {});
      const given = { request, context, params };
      const answer = await (handler as (given: unknown) => Promise<unknown>)(given).catch((thrown: unknown) => thrown);
      return shownOf(answer);
    };
    return {
      look: (page: RoomPage, visit: Visit = {}) => run(page.loader, visit),
      send: (page: RoomPage, fields: Readonly<Record<string, string | readonly string[] | File>>, visit: Visit = {}) =>
        run(page.action, visit, formOf(fields)),
      /** The page as it is drawn, in the shell of families. */
      draw: async (page: RoomPage, visit: Visit = {}, refused?: Shown): Promise<string> =>
        drawn(page, await run(page.loader, visit), { ...usual, ...visit }.language ?? 'en', refused),
    };
  };
}

async function shownOf(answer: unknown): Promise<Shown> {
  if (answer instanceof Response) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { status, headers } = answer;
    return { status, to: headers.get('Location'), body: null, headers, bytes };
  }
  if (answer instanceof Error) throw answer;
  const { data, init } = (answer ?? {}) as { data?: unknown; init?: ResponseInit };
  const body = init === undefined ? answer : data;
  return { status: init?.status ?? 200, to: null, body, headers: new Headers(), bytes: new Uint8Array() };
}

function formOf(fields: Readonly<Record<string, string | readonly string[] | File>>): FormData {
  const form = new FormData();
  form.set('_key', crypto.randomUUID());
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string | File);
  return form;
}

function drawn(page: RoomPage, shown: Shown, language: Language, refused?: Shown): string {
  if (shown.status !== 200) throw new Error(`The page answered with ${shown.status}`);
  const given = { loaderData: shown.body, actionData: refused?.body };
  return renderToStaticMarkup(
    <FamilyShell
      words={language === 'es' ? wordsEs : wordsEn}
      lang={language}
      agency={{ name: 'Calusa Family Partners' }}
      path="/sign/x"
      navigation={[]}
    >
      {createElement(page.default as never, given as never)}
    </FamilyShell>,
  );
}
