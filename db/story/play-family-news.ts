import { recordAddress, recordDeath, recordTribalInquiry } from '#modules/people/index.ts';
import { TRIBE_RECORDS } from './children.ts';
import { EPISODES } from './episodes.ts';
import { FAMILIES } from './families.ts';
import type { FamilyKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { handOverAt, workerAt, workersOf } from './play-cases.ts';
import { childrenOf, peopleOf, personKey } from './play-people.ts';
import { PROTECTED_ADDRESSES, SAFE_CONTACT } from './safe-contact.ts';

/** What is learned of families later: addresses that are hidden, answers about a tribe, a death. */
export function lateFamilyActs(story: Story): readonly Act[] {
  const hidden = PROTECTED_ADDRESSES.map(({ family, address, substitute }): Act => {
    const at = handOverAt(story, workersOf(family).at(-1)!);
    const safe = SAFE_CONTACT.filter(({ who }) => who.startsWith(family)).map(({ words }) => words.en);
    const mother = peopleOf(family).find(({ relation }) => relation === 'mother')!;
    return {
      at,
      by: workerAt(story, family, at),
      what: `writes down the hidden address of ${family}`,
      does: async ask => {
        for (const person of [mother, ...childrenOf(family)]) {
          const input = {
            personId: story.id(personKey(person.key)),
            confidential: true,
            street: address.street,
            city: address.town,
            postalCode: address.zip,
            mailTo: `${substitute.street}, ${substitute.town}, ${substitute.state} ${substitute.zip}`,
            rule: ['Address confidentiality program.', ...safe].join(' '),
            from: ask.today.toString(),
          };
          must(await recordAddress(ask, input));
        }
      },
    };
  });
  return [...hidden, ...tribeActs(story), ...deathActs(story)];
}

const NOT_ASKED_YET: readonly FamilyKey[] = ['F01'];

/** The answer at the shelter hearing: no, unless the story tells another; and what a tribe confirmed later. */
function tribeActs(story: Story): Act[] {
  const asked = EPISODES.filter(({ kind, family }) => kind === 'removal' && !NOT_ASKED_YET.includes(family));
  const answers = asked.map(({ family, from, children }): Act => {
    const day = Temporal.PlainDate.from(story.on(from)).add({ days: 1 });
    const at = day.toZonedDateTime({ timeZone: 'America/New_York', plainTime: '10:30' }).toInstant().toString();
    return {
      at,
      by: workerAt(story, family, at),
      what: `writes down what was said about a tribe in ${family}`,
      does: async ask => {
        for (const child of children) {
          const told = TRIBE_RECORDS.find(record => record.child === child);
          // One parent said no and the other was not reached.
          const standing = told ? 'asked_yes' : family === 'F02' ? 'cannot_tell' : 'asked_no';
          const through = told && FAMILIES.flatMap(each => each.people).find(({ key }) => key === told.through)!.name;
          const said = through ? { tribe: told.tribe, saidBy: `${through.given} ${through.family}` } : {};
          const input = { personId: story.id(personKey(child)), standing, ...said, askedOn: day.toString() } as const;
          must(await recordTribalInquiry(ask, input));
        }
      },
    };
  });
  const confirmed = TRIBE_RECORDS.map(({ child, tribe, confirmed: { on, as } }): Act => {
    const at = story.at(on, 'letter');
    return {
      at,
      by: workerAt(story, 'F08', at),
      what: `writes down what the tribe wrote about ${child}`,
      does: ask =>
        recordTribalInquiry(ask, {
          personId: story.id(personKey(child)),
          standing: as,
          tribe,
          saidBy: tribe,
          askedOn: story.on(on),
        }),
    };
  });
  return [...answers, ...confirmed];
}

/** Somebody of a family who died while the case was open. */
function deathActs(story: Story): Act[] {
  return EPISODES.flatMap(({ family, from }) =>
    peopleOf(family)
      .filter(({ deceased }) => deceased && story.on(deceased) > story.on(from))
      .map((person): Act => {
        const at = story.at(person.deceased!, 'meeting');
        return {
          at,
          by: workerAt(story, family, at),
          what: `writes down the death of ${person.key}`,
          does: ask =>
            recordDeath(ask, { personId: story.id(personKey(person.key)), diedOn: story.on(person.deceased!) }),
        };
      }),
  );
}
