import type { Result } from '#kernel/result.ts';

/** What a use case answered with; throws when it refused. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
