import { data } from 'react-router';

/** The form a request brings. Throws a 400 reply for a body that is none: cut off, or not what its header says. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data(null, { status: 400 });
  }
}
