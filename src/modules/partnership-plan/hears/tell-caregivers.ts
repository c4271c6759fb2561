import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { EnrollmentBegan, GradeChanged } from '#modules/education/index.ts';
import { HealthEssentialsChanged } from '#modules/health/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type Fact, type Hearer, whenHeard } from '#platform/record/record-fact.ts';
import { PageWritten } from '../facts.ts';

/** Once for a fact and a caregiver, and not for the caregiver who wrote it. */
const tell = async (
  { tx }: Ask,
  { id, body }: Fact<{ childId: Id }>,
  about: 'health' | 'school' | 'page',
): Promise<void> => {
  await sql`select app_definer.tell_caregivers(${body.childId}, ${id}, ${about})`.execute(tx);
};

/** What is learned after the information packet was given adds to it, and each caregiver of the child is told (S3-48). */
export const tellCaregivers: readonly Hearer[] = [
  whenHeard(HealthEssentialsChanged, 'tell-caregivers', (ask, fact) => tell(ask, fact, 'health')),
  whenHeard(EnrollmentBegan, 'tell-caregivers', (ask, fact) => tell(ask, fact, 'school')),
  whenHeard(GradeChanged, 'tell-caregivers', (ask, fact) => tell(ask, fact, 'school')),
  whenHeard(PageWritten, 'tell-caregivers', (ask, fact) => tell(ask, fact, 'page')),
];
