import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { notThere } from '#platform/http/ask.ts';
import { page } from '#platform/http/page.ts';
import { submit } from '#platform/http/submit.ts';
import { FormPage } from '#web/form/form-page.tsx';
import { type Typed, typedFrom } from '#web/form/typed.ts';
import { partnershipOn } from '../../partners/store/partnerships.ts';
import { keepCommunities } from '../../policy.ts';
import { PART_ACTS } from '../act-on-profile.ts';
import { isPart, PART_FIELDS, type Part } from '../fields.ts';
import { Inputs } from '../parts/inputs.tsx';
import { readsNotes } from '../policy.ts';
import { LINES, SIDES } from '../rules/codes.ts';
import { type Options, sayInputs } from '../say-form.ts';
import { partnersBeside } from '../store/community.ts';
import { linesOn } from '../store/profile.ts';
import { newestVision } from '../store/visions.ts';
import type { Route } from './+types/part';

export const loader = page(keepCommunities, async ask => {
  const { tx, say, params, query, who } = ask;
  const today = ask.today.toString();
  const part = isPart(params.part) ? params.part : notThere();
  const partner = (await partnershipOn(tx, params.partnershipId ?? '', today)) ?? notThere();
  if (part === 'note' && !readsNotes(who)) return notThere();
  if (part === 'agreed' && !(await newestVision(tx, { partnershipId: partner.id }))) return notThere();
  if (part === 'handling' && !query.get('difference')) return notThere();
  const options: Options =
    part === 'difference'
      ? { otherId: (await partnersBeside(tx, partner.id, today)).map(({ id, name }) => ({ value: id, label: name })) }
      : {};
  const line = LINES.find(each => each === query.get('line'));
  const side = SIDES.find(each => each === query.get('side')) ?? 'partner';
  const now = line ? (await linesOn(tx, side === 'agency' ? null : partner.id, today)).get(line) : undefined;
  const fields = PART_FIELDS[part];
  return {
    words: say.group('partnerships', 'profileForms'),
    title: say('partnerships', `profileForms.${part}`),
    name: partner.organization,
    back: `/partners/${partner.id}/profile`,
    inputs: sayInputs(say, part, fields, options),
    kept: typedFrom(fields, {
      ...(part === 'line' && { line, side, words: now }),
      ...(part === 'strength' && { side: 'partner' }),
      on: today,
      from: today,
      differenceId: query.get('difference'),
    }) as Typed,
    formKey: newId(),
  };
});

export const action = submit(keepCommunities, { words: 'partnerships' }, async ask => {
  const part: Part = isPart(ask.params.part) ? ask.params.part : notThere();
  const partner = (await partnershipOn(ask.tx, ask.params.partnershipId ?? '', ask.today.toString())) ?? notThere();
  const acted = await PART_ACTS[part](ask, partner.id);
  return acted.ok ? ok({ to: `/partners/${partner.id}/profile?done=kept` }) : acted;
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.words.metaTitle }];

/** The form of one part of a partner's profile. */
export default function ProfilePart({ loaderData, actionData }: Route.ComponentProps) {
  const { problems = [], typed = loaderData.kept } = actionData ?? {};
  return (
    <FormPage
      title={loaderData.title}
      over={loaderData.name}
      problems={problems}
      back={{ href: loaderData.back }}
      formKey={loaderData.formKey}
      continueLabel={loaderData.words.save}
    >
      <Inputs inputs={loaderData.inputs} typed={typed} problems={problems} />
    </FormPage>
  );
}
