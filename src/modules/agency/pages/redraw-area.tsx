import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { AreaForm } from '../parts/area-form.tsx';
import { manageAgency } from '../policy.ts';
import { readAreaForm } from '../read-area-form.ts';
import { sayCorners } from '../rules/read-outline.ts';
import { AREA_KINDS, areaRows } from '../store-areas.ts';
import { drawArea } from '../use-cases/draw-area.ts';
import type { Route } from './+types/redraw-area';

export const loader = page(manageAgency, async ({ tx, say, params }) => {
  const newest = (await areaRows(tx)).find(area => area.code === params.code) ?? notThere();
  return {
    words: say.group('agency', 'areaForm'),
    title: say('agency', 'areaForm.againOf', { name: newest.name }),
    kinds: AREA_KINDS.map(kind => ({ value: kind, label: say.code('agency', `areaKinds.${kind}`) })),
    stands: {
      name: newest.name,
      kind: newest.kind ?? '',
      outline: newest.outline ? sayCorners(newest.outline) : '',
      postalCodes: newest.postalCodes.join(' '),
      people: newest.people === null ? '' : String(newest.people),
    },
    formKey: newId(),
  };
});

export const action = submit(manageAgency, { words: 'agency' }, async ask => {
  const read = readAreaForm(ask.form, ask.params.code ?? '');
  if (!read.ok) return read;
  const drawn = await drawArea(ask, read.value);
  return drawn.ok ? ok({ to: `/settings/areas/${drawn.value.code}?done=drawn` }) : drawn;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A neighborhood drawn anew from a day on. */
export default function RedrawArea({ loaderData, actionData }: Route.ComponentProps) {
  const { words, kinds, formKey } = loaderData;
  const { problems = [], typed = loaderData.stands } = actionData ?? {};
  return (
    <AreaForm
      title={loaderData.title}
      lead={words.againLead}
      words={words}
      kinds={kinds}
      formKey={formKey}
      typed={typed}
      problems={problems}
    />
  );
}
