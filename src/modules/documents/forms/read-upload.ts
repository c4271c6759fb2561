import type { Sent } from '#platform/files/check-upload.ts';

/** The file a form sent under a name; undefined when none was chosen (browsers send an empty one then). */
export async function readUpload(form: FormData, name: string): Promise<Sent | undefined> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) return undefined;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
