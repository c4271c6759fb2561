import { basename } from 'node:path';
import { type Id, newId } from '#kernel/ids.ts';
import { brokenConstraint } from '#platform/http/database-error.ts';
import type { ExtractFormat, Failure } from '../contract.ts';
import type { Outcome, Tell } from '../import-extract.ts';
import { afcarsAgency } from '../take/afcars-agency.ts';
import { asImport, type ImportHouse } from './import-house.ts';
import { openRunExtract } from './open-run-extract.ts';
import { type RunWork, workOnRun } from './work-on-run.ts';

export type ImportPath = {
  readonly agencyId: Id;
  /** The administrator in whose name it is brought. */
  readonly userId: Id;
  readonly format: ExtractFormat;
  /** A folder, a zip, a CSV file or an AFCARS file, of any size: it is read where it lies. */
  readonly path: string;
  /** A mapping file's text. */
  readonly mapping: string | null;
  readonly source: string;
  readonly dryRun: boolean;
  readonly withoutRefused: boolean;
  readonly tell?: Tell | undefined;
};

/**
 * Imports what lies on the disk of the server, at once and in this process: looked through, and taken unless it is a dry
 * run. The run and its report are kept as of any other; the files stay where they are. A failure has a name.
 */
export async function importPath(house: ImportHouse, given: ImportPath): Promise<Outcome | Failure> {
  const ref = { run: newId(), agency: given.agencyId, user: given.userId };
  const claim = async (): Promise<RunWork | Failure> => {
    try {
      const afcars = await asImport(house, ref, async (tx, now) => {
        await tx
          .insertInto('app.import_run')
          .values({
            id: ref.run,
            agency_id: ref.agency,
            user_id: ref.user,
            format: given.format,
            source: given.source,
            state: given.dryRun ? 'checking' : 'taking',
            state_at: now,
            brought_at: now,
            file_name: basename(given.path).slice(0, 120),
            file_id: null,
            mapping: null,
            without_refused: given.withoutRefused,
            step: 'reading',
            steps_done: 0,
            steps: 0,
            failed_why: null,
            invited: null,
          })
          .execute();
        return given.format === 'afcars' ? await afcarsAgency(tx, ref.agency, now) : null;
      });
      const { source, dryRun, withoutRefused, mapping, path } = given;
      return {
        source,
        dryRun,
        withoutRefused,
        leave: 'dropped',
        extract: await openRunExtract({ from: path, mapping, afcars }),
      };
    } catch (error) {
      if (brokenConstraint(error) === 'import_run__one_at_a_time') return 'another-import-runs';
      throw error;
    }
  };
  // It is claimed here, so there is always something to do.
  return (await workOnRun(house, ref, claim, given.tell)) ?? 'unexpected';
}
