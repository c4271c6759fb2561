import type { Validate } from './schemas.ts';

type Ask = (path: string) => Promise<Response>;
type Page = { total_items: number; total_pages: number; contents: ({ id: string } & Record<string, unknown>)[] };

const kinds: Readonly<Record<string, string>> = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  locations: 'location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
};

/** Asks for every page of every list in each of its forms, and for each object by its id; validates all of it. */
export async function checkApi(
  ask: Ask,
  validate: Validate,
): Promise<{ pages: number; objects: number; faults: string[] }> {
  const faults: string[] = [];
  let pages = 0;
  let objects = 0;
  const read = async (path: string): Promise<unknown> => {
    const reply = await ask(path);
    if (reply.status !== 200) faults.push(`${path}: ${reply.status}`);
    return reply.status === 200 ? await reply.json() : {};
  };
  const about = (await read('/')) as Record<string, unknown>;
  for (const name of ['version', 'profile', 'openapi_url'])
    if (typeof about[name] !== 'string') faults.push(`/: ${name}`);
  for (const [list, kind] of Object.entries(kinds)) {
    const forms = [
      '',
      '&full=true',
      ...(list === 'services' ? ['&minimal=true'] : []),
      ...(list === 'organizations' ? ['&full_service=true'] : []),
    ];
    const seen = new Set<string>();
    for (const form of forms) {
      for (let page = 1, last = 1; page <= last; page++) {
        const path = `/${list}?per_page=10&page=${page}${form}`;
        const told = (await read(path)) as Page;
        faults.push(...validate('page', told).map(fault => `${path}: ${fault}`));
        for (const one of told.contents ?? []) {
          faults.push(...validate(kind, one).map(fault => `${path}: ${fault}`));
          seen.add(one.id);
          objects += 1;
        }
        last = told.total_pages ?? 0;
        pages += 1;
        if (page === last && seen.size !== told.total_items)
          faults.push(`${path}: ${seen.size} of ${told.total_items} were on the pages`);
      }
    }
    for (const id of seen) {
      faults.push(...validate(kind, await read(`/${list}/${id}`)).map(fault => `/${list}/{id}: ${fault}`));
      objects += 1;
    }
    const lines = (await (await ask(`/${list}?format=ndjson&full=true`)).text())
      .split('\n')
      .filter(line => line !== '');
    if (lines.length !== seen.size) faults.push(`/${list} as lines: ${lines.length} of ${seen.size}`);
    for (const line of lines)
      faults.push(...validate(kind, JSON.parse(line)).map(fault => `/${list} as lines: ${fault}`));
    objects += lines.length;
  }
  return { pages, objects, faults };
}
