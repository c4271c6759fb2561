import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { type Id, isId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import type { Result } from '#kernel/result.ts';
import { rollBackWith } from '#platform/db/transaction.ts';
import { sayIn } from '#platform/words/say.ts';
import type { Action } from './action.ts';
import { type Answer, claimKey, digestOf, keepAnswer } from './answer-once.ts';
import { type Ask, asking, authorize, NotThere } from './ask.ts';
import { brokenConstraint, mayBeTriedAgain } from './database-error.ts';
import { requestContext } from './request-context.ts';

type Params = Readonly<Record<string, string | undefined>>;
export type SubmitAsk = Ask & { readonly params: Params; readonly form: FormData };

/** A refusal is either a list of problems, or a named "no" whose sentence stands under `problems.<kind>` of the room. */
export type Refusal = Invalid | { readonly kind: string; readonly at?: string; readonly fill?: Problem['fill'] };

/** What a refused form gets back: every problem with its finished sentence and place, and what was typed. */
export type RefusedForm = {
  readonly problems: readonly { readonly at: string; readonly code: string; readonly message: string }[];
  readonly typed: Readonly<Record<string, string | string[]>>;
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
    const form = await request.formData();
    const key = form.get('_key');
    const about = options.about?.(params, form);
    if (options.about && !isId(about)) throw data(null, { status: 404 });
    const outcome = isId(key)
      ? await attempt(2)
      : { refusal: invalid({ at: '', code: 'form-without-key' }) };
    if ('to' in outcome) throw redirect(outcome.to, 303);
    return refuse(outcome.refusal);

    async function attempt(tries: number): Promise<Answer | { refusal: Refusal }> {
      try {
        return await asking(asked, who, { focus: isId(about) ? about : null, kind: options.kind ?? 'change' }, ask =>
          once(ask, key as Id),
        );
      } catch (error) {
        if (error instanceof NotThere) throw data(null, { status: 404 });
        const constraint = brokenConstraint(error);
        const refusal = constraint === undefined ? undefined : options.constraints?.[constraint];
        if (refusal) return { refusal };
        if (tries > 1 && mayBeTriedAgain(error)) return attempt(tries - 1);
        throw error;
      }
    }

    async function once(ask: Ask, formKey: Id): Promise<Answer | { refusal: Refusal }> {
      const claimed = await claimKey(ask, action.name, formKey, digestOf(form));
      if (claimed === 'other') return { refusal: { kind: 'sent-before-with-other-content' } };
      if (claimed !== 'first') return claimed;
      const result = await work({ ...ask, params, form });
      if (!result.ok) rollBackWith({ refusal: result.refusal });
      await keepAnswer(ask, formKey, result.value);
      return result.value;
    }

    function refuse(refusal: Refusal) {
      const say = sayIn(asked.language);
      const listed: readonly Problem[] =
        'problems' in refusal
          ? refusal.problems
          : [{ at: refusal.at ?? '', code: refusal.kind, ...(refusal.fill && { fill: refusal.fill }) }];
      const body: RefusedForm = {
        problems: listed.map(problem => ({ at: problem.at, code: problem.code, message: sentenceFor(say, options.words, problem) })),
        typed: typedIn(form),
      };
      return data(body, { status: statusOf(refusal) });
    }
  };
}

/** A room's own sentence for a code (`field.code` first), the platform's, or the one all forms share. */
function sentenceFor(say: ReturnType<typeof sayIn>, room: string, { at, code, fill }: Problem): string {
  const keys = [`${room}:problems.${at}.${code}`, `${room}:problems.${code}`, `platform:problems.${code}`, `web:problems.${code}`, 'web:problems.unknown'];
  return say.first(keys, fill);
}

const statusOf = (refusal: Refusal) => (refusal.kind === 'invalid' ? 422 : refusal.kind === 'not-allowed' ? 403 : 409);

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
