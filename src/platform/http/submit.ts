import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { isId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import type { Result } from '#kernel/result.ts';
import { sayIn } from '#platform/words/say.ts';
import { focusOf } from './about-one.ts';
import type { Action } from './action.ts';
import { type Answer, digestOf } from './answer-once.ts';
import { type Ask, authorize } from './ask.ts';
import { inSentences, perform, type Refusal, statusOf } from './perform.ts';
import { readForm } from './read-form.ts';
import { requestContext } from './request-context.ts';

type Params = Readonly<Record<string, string | undefined>>;
/** Values that may be read this one time: kept nowhere, and in no address. */
export type Once = Readonly<Record<string, string>>;
export type SubmitAsk = Ask & {
  readonly params: Params;
  readonly form: FormData;
  /** Draws the page at once with these instead of leading on; the same form sent again leads on. */
  readonly showOnce: (values: Once) => void;
};
export type { Refusal } from './perform.ts';

/** What a refused form gets back: every problem with its finished sentence and place, and what was typed. */
export type RefusedForm = {
  readonly problems: readonly { readonly at: string; readonly code: string; readonly message: string }[];
  readonly typed: Readonly<Record<string, string | string[]>>;
  /** Nothing was refused: what the page shows this one time. */
  readonly once?: Once;
};

type Options = {
  /** The room whose words hold `problems.<code>`. */
  readonly words: string;
  /** The record the form is about: the transaction sees only what is around it. */
  readonly about?: (params: Params, form: FormData) => string | undefined;
  /** Named database constraints and the refusal each one means. */
  readonly constraints?: Readonly<Record<string, Refusal>>;
  /** `correction` mends what was written wrongly; `change` is what happened. */
  readonly kind?: 'change' | 'correction';
};

/** Fields that are never sent back. */
const SECRET = /password|code|secret|token/i;

/**
 * Makes an action: the only way to write from a form (a test holds it). One transaction; committed only when the work
 * says ok; the same form sent twice gets the first answer; all problems at once (422), conflicts 409, not there 404.
 */
export function submit(action: Action, options: Options, work: (ask: SubmitAsk) => Promise<Result<Answer, Refusal>>) {
  return async ({ request, context, params }: ActionFunctionArgs) => {
    const asked = context.get(requestContext);
    const who = authorize(action, asked, request);
    const form = await readForm(request);
    const focus = focusOf(options.about, params, form);
    const key = form.get('_key');
    if (!isId(key)) return refuse(invalid({ at: '', code: 'form-without-key' }));
    const { kind = 'change', constraints } = options;
    let once: Once | undefined;
    const showOnce = (values: Once) => {
      once = values;
    };
    const result = await perform({ asked, who, action, focus, kind, key, sent: digestOf(form), constraints }, ask =>
      work({ ...ask, params, form, showOnce }),
    );
    if (result.ok && once) return drawOnce(once);
    if (result.ok) throw redirect(result.value.to, 303);
    return refuse(result.refusal);

    function refuse(refusal: Refusal) {
      const body: RefusedForm = {
        problems: inSentences(refusal, options.words, sayIn(asked.language)),
        typed: typedIn(form),
      };
      return data(body, { status: statusOf(refusal) });
    }
  };
}

/** The page again, with what is read this one time; no cache of the browser keeps it. */
const drawOnce = (once: Once) =>
  data<RefusedForm>({ problems: [], typed: {}, once }, { headers: { 'Cache-Control': 'no-store' } });

/** What the person typed, for drawing the form again. Files and secrets are left out. */
export function typedIn(form: FormData): RefusedForm['typed'] {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name === '_key' || SECRET.test(name)) continue;
    const before = typed[name];
    typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return typed;
}
