import { telOf } from '#kernel/tel.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayList } from '#platform/words/say-date.ts';
import { homePlanPath } from '../home-paths.ts';
import type { LoadedHomePlan } from '../load/load-home-plan.ts';
import { missingSigners } from '../rules/next-step.ts';
import { firstNameOf } from './say-words.ts';

/** What comes first on a caregiver's page of the plan. */
export type HomeNext = {
  readonly what: string;
  readonly texts: readonly string[];
  readonly go: { readonly href: string; readonly label: string; readonly first: boolean } | null;
  readonly call: { readonly href: string; readonly label: string } | null;
};

/** The next step in words, with both ways to take it: on the screen and by telephone. */
export function sayHomeNext(ask: Ask, loaded: LoadedHomePlan): HomeNext {
  const { say } = ask;
  const { child, plan, step, mine, worker } = loaded;
  const { name } = child;
  const words = (key: string, fill = {}) => say.code('partnership-plan', `homePlan.${key}`, { name, ...fill });
  const quiet = (what: string, ...texts: string[]): HomeNext => ({ what, texts, go: null, call: null });
  const agency = worker ?? words('theAgency');
  if (!plan || !mine || step === 'not-a-signer' || step === 'over')
    return quiet(words('otherTitle'), words('otherText'));
  const path = `/sign/${mine.id}`;
  switch (step) {
    case 'being-prepared':
      return quiet(words('draftTitle'), say('partnership-plan', 'homePlan.draftText', { name: agency, child: name }));
    case 'sign':
      return {
        what: words('sign'),
        texts: [
          words('signText'),
          ...(plan.siblings.length > 0
            ? [
                say('partnership-plan', 'homePlan.more', {
                  count: plan.siblings.length,
                  names: sayList(ask.language, plan.siblings),
                }),
              ]
            : []),
        ],
        go: { href: path, label: words('readAndSign'), first: true },
        call: callOf(ask, loaded),
      };
    case 'may-sign': {
      const others = plan.signers.filter(
        ({ side, signature, id }) => side === 'caregiver' && signature && id !== mine.id,
      );
      const names = sayList(
        ask.language,
        others.map(other => firstNameOf(other.name)),
      );
      return {
        what: words('waitTitleOther', { names }),
        texts: [words('signByChoice', { names })],
        go: { href: path, label: words('read'), first: false },
        call: null,
      };
    }
    case 'wait-for-others': {
      const names = sayList(
        ask.language,
        missingSigners(plan.signers).map(one => firstNameOf(one.name)),
      );
      return quiet(words('waitTitle'), names ? words('waitText', { names }) : words('waitTextAgency'));
    }
    case 'in-force': {
      const since = plan.live.inForceFrom;
      return {
        what: words('inForce', { day: since ? sayDayOf(ask.language, ask.who.timeZone, since) : '' }),
        texts: [words('inForceText')],
        go: { href: `${homePlanPath(child.id)}/read`, label: words('readWhole'), first: false },
        call: null,
      };
    }
    case 'being-changed':
      return quiet(words('againTitle'), words('againText'));
    case 'talk-with-me':
      return {
        what: words('myTalkTitle'),
        texts: [
          say('partnership-plan', 'homePlan.myTalkText', {
            name: agency,
            day: mine.declined ? sayDay(ask.language, mine.declined.followUpOn) : '',
          }),
        ],
        go: { href: `${homePlanPath(child.id)}/read`, label: words('read'), first: false },
        call: callOf(ask, loaded),
      };
    case 'after-talk': {
      const { talkedOn = null, outcome = null } = mine.declined ?? {};
      const day = talkedOn ? sayDay(ask.language, talkedOn) : '';
      return {
        what: words('afterTalkTitle'),
        texts: [words('afterTalk', { day, outcome: outcome ?? '' }), words('afterTalkText')],
        go: { href: path, label: words('readAndSign'), first: true },
        call: callOf(ask, loaded),
      };
    }
    case 'talk':
      return quiet(words('talkTitle'), words('talkText'));
  }
}

/** The telephone beside the button: the worker's, else the agency's. */
function callOf({ say }: Ask, { workers, phones }: LoadedHomePlan): HomeNext['call'] {
  const worker = workers.find(one => one.phone !== null);
  if (worker?.phone)
    return {
      href: telOf(worker.phone),
      label: say('partnership-plan', 'homePlan.call', { name: firstNameOf(worker.name) }),
    };
  const phone = phones.main ?? phones.afterHours;
  return phone ? { href: telOf(phone), label: say('partnership-plan', 'homePlan.callAgency') } : null;
}
