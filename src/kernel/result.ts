/** What a use case gives back: the value, or a refusal with a name. Refusals are expected; exceptions are not. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** A success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A refusal: an expected "no" that the person can understand and act on. */
export const no = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
