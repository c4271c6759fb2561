import type { AgreementRow } from '#modules/agreements/index.ts';
import { stillToSign } from '#modules/licensing/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import type { LoadedLicenseCopy } from '../load/load-license-copy.ts';
import { keepLicenseCopy } from '../policy.ts';
import { type LicenseStep, licenseNextStep } from '../rules/license-next-step.ts';

const TAGS: Readonly<Record<AgreementRow['state'], State>> = {
  draft: 'open',
  ready: 'waiting',
  partly_signed: 'waiting',
  in_force: 'ok',
  superseded: 'plain',
  ended: 'plain',
  void: 'soon',
  declined: 'talk',
};

/** A state as a tag with its word. */
export const sayState = ({ say }: Pick<Ask, 'say'>, state: AgreementRow['state']) => ({
  state: TAGS[state],
  word: say.code('partnership-plan', `license.states.${state}`),
});

/** The last day of the license that is renewed, or of the one that runs; null without a license. */
const lastDayOf = ({ licenses }: LoadedLicenseCopy): string | null => {
  const end = licenses.at(-1)?.to;
  return end ? Temporal.PlainDate.from(end).subtract({ days: 1 }).toString() : null;
};

/** Names of those whose signature the open copy waits for, as a list. */
function sayWaiting({ language, say }: Ask, { parties, signers }: LoadedLicenseCopy): string {
  const { names, nobodyFor } = stillToSign(parties, signers);
  return sayList(language, [
    ...names,
    ...nobodyFor.map(capacity => say.code('licensing', `gate.nobodyFor.${capacity}`)),
  ]);
}

const waitsForMe = (ask: Ask, { signers }: LoadedLicenseCopy) =>
  signers.find(one => one.userId === ask.who.userId && one.signature === null && one.required);

/** The next step with its sentence and where it is done; null when there is none, or when it is not the reader's. */
export function sayNextStep(ask: Ask, loaded: LoadedLicenseCopy) {
  const { say, language, today, who } = ask;
  const { home, open, standing, talks, signers } = loaded;
  const lastDay = lastDayOf(loaded);
  const declined = signers.filter(one => one.declined && !one.declined.talkedOn);
  const mine = waitsForMe(ask, loaded);
  const step = licenseNextStep(
    {
      asked: standing.asked,
      open: open?.state ?? null,
      talked: talks.some(({ agreementId }) => agreementId === open?.id),
      declined: declined.length > 0,
      mine: mine !== undefined,
      unused: standing.asked && standing.signed !== null,
      lastDay,
    },
    today,
  );
  if (step === 'none') return null;
  const here = `/homes/${home.homeId}`;
  const ways: Partial<Record<LicenseStep, string>> = {
    begin: `${here}/agreement/begin`,
    talk: `${here}/agreement/talk`,
    ready: `${here}/agreement/ready`,
    sign: `/sign/${mine?.id}`,
    decline: `${here}/agreement/declines/${declined[0]?.id}`,
    issue: `${here}/license`,
    renew: `${here}/renewal`,
  };
  const people =
    step === 'decline'
      ? sayList(
          language,
          declined.map(({ name }) => name),
        )
      : sayWaiting(ask, loaded);
  return {
    step,
    what: say.code('partnership-plan', `license.next.${step}`, { who: people }),
    text: say.code('partnership-plan', `license.next.${step}Text`, { day: lastDay ? sayDay(language, lastDay) : '' }),
    href: keepLicenseCopy.may(who) || step === 'sign' ? (ways[step] ?? null) : null,
  };
}

/** Where the present copy stands: tag, due day, version, since when, and which license was issued on it. */
export function sayStanding(ask: Ask, loaded: LoadedLicenseCopy) {
  const { say, language, who, today } = ask;
  const { present, versions, licenses, standing } = loaded;
  const words = (key: string, fill = {}) => say.code('partnership-plan', `license.${key}`, fill);
  const license = licenses.find(one => one.agreementId !== null && one.agreementId === present?.id);
  const version = versions.find(({ id }) => id === present?.versionId);
  const { due } = present ? sayDue(ask, present) : { due: null };
  const inForce = present?.state === 'in_force' && present.inForceFrom;
  const of = (value: string | null | false) => (value ? [value] : []);
  return {
    tag: present ? sayState(ask, present.state) : null,
    late: present?.dueOn ? !inForce && present.dueOn < today.toString() : false,
    lines: [
      ...of(inForce && words('inForceSince', { day: sayDayOf(language, who.timeZone, inForce) })),
      ...of(!inForce && due),
      ...of(
        version !== undefined &&
          words('version', { number: version.number, day: sayDayOf(language, who.timeZone, version.madeAt) }),
      ),
      ...of(
        license?.to !== undefined &&
          words('usedFor', {
            from: sayDay(language, license.from),
            to: license.to ? sayDay(language, license.to) : '',
          }),
      ),
      ...of(!!inForce && !license && words('unused')),
      ...of(!present && words(standing.asked ? 'none' : 'notAsked')),
    ],
    rule: standing.asked ? words('rule', { citation: standing.trigger.citation }) : null,
  };
}

/** "Due by": the license's last day, or that it has passed. */
export function sayDue({ say, language, today }: Ask, { dueOn }: AgreementRow): { due: string | null } {
  if (!dueOn) return { due: null };
  const late = dueOn < today.toString();
  return { due: say('partnership-plan', late ? 'license.late' : 'license.dueBy', { day: sayDay(language, dueOn) }) };
}
