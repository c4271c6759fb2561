import { initialsOf } from '#kernel/initials.ts';
import type { MyAccess } from '#modules/access/index.ts';
import { type Enrollment, sayGrade } from '#modules/education/index.ts';
import type { coverageOf } from '#modules/health/index.ts';
import { fullName, type PersonRow, sayAge } from '#modules/people/index.ts';
import type { PlaceNow } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayLanguages, sayMoment } from '#platform/words/say-date.ts';
import type { whoToCall } from './store.ts';

type Facts = {
  readonly person: PersonRow;
  readonly place: PlaceNow | undefined;
  /** The reader's own right on this child. */
  readonly access: MyAccess | undefined;
  /** Null where the reader may not know; `'unknown'` where nobody does. */
  readonly coverage: Awaited<ReturnType<typeof coverageOf>> | null;
  readonly school: Enrollment | 'unknown' | null;
  readonly call: Awaited<ReturnType<typeof whoToCall>>;
};

/** What somebody outside the agency may know about a child, in finished words. */
export function sayFamilyChild(
  { say, language, today, who }: Ask,
  { person, place, access, coverage, school, call }: Facts,
) {
  const name = fullName(person);
  const notKnown = say('workspace', 'familyChild.notKnown');
  const row = (key: 'school' | 'grade' | 'schoolPhone' | 'insurance' | 'worker', value: string) => ({
    label: say('workspace', `familyChild.${key}`),
    value,
  });
  const [worker] = call;
  return {
    name,
    initials: initialsOf(name),
    about: [
      person.pronouns,
      sayAge(say, person.born_on, person.born_precision, today),
      person.languages.length > 0 && sayLanguages(language, person.languages),
    ]
      .filter(Boolean)
      .join(' · '),
    facts: place
      ? [
          {
            label: say('workspace', 'familyChild.lives'),
            value: access?.source === 'placement' ? say('workspace', 'familyChild.withYou') : place.settingLabel,
          },
          { label: say('workspace', 'familyChild.since'), value: sayDayOf(language, who.timeZone, place.from) },
        ]
      : [],
    // With a respite the access ends when the respite ends; that is said before it happens.
    until: access?.until
      ? say('workspace', 'familyChild.until', {
          name: person.first_name,
          moment: sayMoment(language, who.timeZone, access.until),
        })
      : null,
    rows: [
      ...(school === null
        ? []
        : school === 'unknown'
          ? [row('school', notKnown)]
          : [
              row('school', school.school),
              row('grade', sayGrade(say, school.grade)),
              ...(school.phone ? [row('schoolPhone', school.phone)] : []),
            ]),
      ...(coverage === null
        ? []
        : [
            row(
              'insurance',
              coverage.map(one => [one.payer, one.member_number].filter(Boolean).join(', ')).join('\n') || notKnown,
            ),
          ]),
      ...(worker ? [row('worker', [worker.name, worker.phone].filter(Boolean).join(', '))] : []),
    ],
  };
}
