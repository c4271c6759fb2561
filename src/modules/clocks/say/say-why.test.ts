import { expect, test } from 'vitest';
import { readDay } from '#kernel/days.ts';
import { type Obligation, type Rule, shippedPack } from '#modules/rulebook/index.ts';
import { loadWords, sayIn } from '#platform/words/say.ts';
import { roomWords } from '../../../room-words.ts';
import type { LoadedWhy } from '../load-why.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { topicsOfRule } from '../topics-of-rule.ts';
import { sayChanges, sayRules } from './say-why.ts';

loadWords(roomWords);
const packs = ['federal', 'florida'].map(shippedPack);
const rules = rulesOf(packs, '2026-11-22');
const ruleOf = (id: string): Rule => rules.byId.get(id)!.rule;

/** Rules on one duty, each with the day and hour it came to. */
const why = (...due: { day: string; at?: number }[]): LoadedWhy => {
  const together = due.map(({ day, at = null }, place) => ({
    duty: {
      key: `${place}`,
      rule: ruleOf(place === 0 ? 'FL-PERM-12' : 'FED-PERM-12'),
      begin: { fact: null, day: 0 },
      due: { day: readDay(day), at },
      how: null,
      missing: null,
      exception: null,
      settledBy: null,
    } as unknown as Obligation,
  }));
  return { together, rules, row: { rule: 'FL-PERM-12' }, live: together[0], hidden: false } as unknown as LoadedWhy;
};
const ask = (language: 'en' | 'es') =>
  ({ say: sayIn(language), language }) as unknown as Parameters<typeof sayRules>[0];
const tags = (language: 'en' | 'es', ...due: { day: string; at?: number }[]) =>
  sayRules(ask(language), why(...due)).map(({ tag }) => tag);

test('the rule that comes later does not decide; one of the same day says so', () => {
  const [day, next] = [{ day: '2026-12-01' }, { day: '2026-12-02' }];
  expect(tags('en', day, next)[1]).toBe('Later, so it does not decide');
  expect(tags('en', day, day)[1]).toBe('The same day');
  expect(tags('es', day, day)[1]).toBe('El mismo día');
  expect(tags('en', { ...day, at: 1000 }, day)[1]).toBe('The same day');
  expect(tags('en', { ...day, at: 1000 }, { ...day, at: 2000 })[1]).toBe('Later, so it does not decide');
});

test('the day a duty lapses is among what it was counted from, and what would change it', () => {
  const rule: Rule = { ...ruleOf('FED-PERM-12'), lapses: { fact: 'trafficking-report' } };
  expect(topicsOfRule(rule, rules).has('trafficking')).toBe(true);
  const [one] = why({ day: '2026-12-01' }).together;
  const together = [{ duty: { ...one!.duty, rule } }] as unknown as LoadedWhy['together'];
  expect(sayChanges(ask('en'), { ...why(), together }).join('; ')).toMatch(/trafficking/i);
});
