import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { AreaForm } from '../parts/area-form.tsx';
import { manageAgency } from '../policy.ts';
import { readAreaForm } from '../read-area-form.ts';
import { AREA_KINDS } from '../store-areas.ts';
import { drawArea } from '../use-cases/draw-area.ts';
import type { Route } from './+types/add-area';

export const loader = page(manageAgency, async ({ say }) => ({
  words: say.group('agency', 'areaForm'),
  kinds: AREA_KINDS.map(kind => ({ value: kind, label: say.code('agency', `areaKinds.${kind}`) })),
  formKey: newId(),
}));

export const action = submit(manageAgency, { words: 'agency' }, async ask => {
  const read = readAreaForm(ask.form, null);
  if (!read.ok) return read;
  const drawn = await drawArea(ask, read.value);
  return drawn.ok ? ok({ to: `/settings/areas/${drawn.value.code}?done=drawn` }) : drawn;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** A neighborhood that was not there before. */
export default function AddArea({ loaderData, actionData }: Route.ComponentProps) {
  const { words, kinds, formKey } = loaderData;
  const { problems = [], typed = {} } = actionData ?? {};
  return (
    <AreaForm
      title={words.newTitle}
      lead={words.newLead}
      words={words}
      kinds={kinds}
      formKey={formKey}
      typed={typed}
      problems={problems}
    />
  );
}
