import { agencyFiles } from './agency-files.ts';
import { careFiles } from './care-files.ts';
import { caseFiles } from './case-files.ts';
import { essentialsFiles } from './essentials-files.ts';
import { type FileFormat, type FileName, fileNames } from './file-format.ts';
import { homeFiles } from './home-files.ts';
import { aroundPeopleFiles, peopleFile } from './people-files.ts';

const all = [
  ...agencyFiles,
  peopleFile,
  ...caseFiles,
  ...aroundPeopleFiles,
  ...homeFiles,
  ...careFiles,
  ...essentialsFiles,
];

/** The caseload set: every file, in the order in which rows are taken (a row is taken after those it refers to). */
export const caseload: readonly FileFormat[] = fileNames.map(name => formatOf(name));

/** The format of one file. */
export function formatOf(name: FileName): FileFormat {
  const found = all.find(({ file }) => file === name);
  if (!found) throw new Error(`No format for ${name}`);
  return found;
}
