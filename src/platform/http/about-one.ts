import { data, redirect } from 'react-router';
import { type Id, isId } from '#kernel/ids.ts';
import { LeadsOn, NotThere } from './ask.ts';

/** The reply for what is not there, and for what is not this person's to see: the same. */
export const notFound = () => data(null, { status: 404 });

/**
 * The record a request is about, by the id its address or form names; null when it is about none. Throws the 404 reply
 * for what is no id.
 */
export function focusOf<Given extends unknown[]>(
  about: ((...given: Given) => string | undefined) | undefined,
  ...given: Given
): Id | null {
  if (!about) return null;
  const id = about(...given);
  if (!isId(id)) throw notFound();
  return id;
}

/** Runs the work of a request; what it finds not to be there becomes the 404 reply, what was joined leads on. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotThere) throw notFound();
    if (error instanceof LeadsOn) throw redirect(error.to);
    throw error;
  }
}
