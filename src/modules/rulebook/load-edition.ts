import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import { sayFigure } from '#platform/words/say-figure.ts';
import { compareEditions } from './editions/compare-editions.ts';
import type { Pack, Rule } from './language/rule.ts';
import { packsInForce } from './load/packs-in-force.ts';
import { takeRules } from './policy.ts';
import { sayInForce, sayStanding, standingOf } from './say/say-edition.ts';
import { contentOf, type Edition, editionById } from './store.ts';

/** Everything the page of one edition shows: where it stands, what it changes, and what may be done. */
export async function loadEdition(ask: Ask, editionId: string) {
  const { say, tx, now, who } = ask;
  const edition = (await editionById(tx, editionId)) ?? notThere();
  const standing = standingOf(edition, now);
  const takes = takeRules.may(who);
  if (standing === 'waiting' && !takes) notThere();
  const running = await packsInForce(tx, who.agencyId, now);
  const open = standing === 'waiting' || standing === 'planned';
  return {
    title: say('rulebook', 'edition.title', { title: edition.title[say.language], version: edition.version }),
    name: say('rulebook', 'packs.edition', { version: edition.version }),
    facts: factsOf(ask, edition, running),
    standing,
    tag: sayStanding(ask, edition),
    since: sayInForce(ask, edition),
    decides: takes && open,
    planned: standing === 'planned' ? sayTakenLater(ask, edition) : '',
    dry: standing === 'waiting' ? sayDryRun(ask, edition, running) : null,
    differs: open ? await differenceOf(ask, edition, running) : null,
  };
}

function factsOf(ask: Ask, edition: Edition, running: readonly Pack[]) {
  const { say, language } = ask;
  const stands = running.find(({ pack }) => pack === edition.extends)?.title[language] ?? edition.extends;
  return [
    { label: say('rulebook', 'edition.kind'), value: say('rulebook', `packKinds.${edition.kind}`) },
    ...(stands === null ? [] : [{ label: say('rulebook', 'edition.extends'), value: stands }]),
    { label: say('rulebook', 'edition.rules'), value: String(edition.rules) },
    ...(edition.checked?.by
      ? [
          {
            label: say('rulebook', 'edition.checked'),
            value: say('rulebook', 'edition.checkedBy', {
              on: sayDay(language, edition.checked.on),
              by: edition.checked.by,
            }),
          },
        ]
      : []),
  ];
}

const sayTakenLater = ({ say, language, who }: Ask, { inForce }: Edition): string =>
  say('rulebook', 'edition.takenLater', { from: sayDayOf(language, who.timeZone, inForce?.from ?? '') });

/** What the dry run said; null while it is being counted. */
function sayDryRun({ say, language, who }: Ask, { changes, countedAt }: Edition, running: readonly Pack[]) {
  if (!changes || !countedAt) return { counted: null };
  const number = (value: number) => sayFigure(language, value);
  const told = (['moved', 'added', 'removed'] as const)
    .filter(kind => changes[kind] > 0)
    .map(kind => say('rulebook', `edition.${kind}`, { count: changes[kind], number: number(changes[kind]) }));
  const titles = new Map(running.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title[language]])));
  return {
    counted: {
      told: told.length > 0 ? told : [say('rulebook', 'edition.nothing')],
      of: say('rulebook', 'edition.counted', {
        count: changes.children,
        number: number(changes.children),
        when: sayMoment(language, who.timeZone, countedAt),
      }),
      rules: changes.rules.map(({ rule, moved, added, removed }) => ({
        key: rule,
        name: [rule, titles.get(rule)].filter(Boolean).join(': '),
        moved: number(moved),
        added: number(added),
        removed: number(removed),
      })),
    },
  };
}

async function differenceOf({ tx, say }: Ask, edition: Edition, running: readonly Pack[]) {
  const before = running.find(({ pack }) => pack === edition.pack) ?? null;
  const { added, changed, removed } = compareEditions(before, await contentOf(tx, edition.id));
  const lines = (rules: readonly Rule[]) =>
    rules.map(({ id, title, plain }) => ({ key: id, title: title[say.language], plain: plain[say.language] }));
  const groups = [
    { key: 'newRules', rules: lines(added) },
    { key: 'changedRules', rules: lines(changed) },
    { key: 'goneRules', rules: lines(removed) },
  ] as const;
  return groups
    .filter(({ rules }) => rules.length > 0)
    .map(({ key, rules }) => ({ key, title: say('rulebook', `edition.${key}`), rules }));
}
