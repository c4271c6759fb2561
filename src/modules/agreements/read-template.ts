import type { Tx } from '#platform/db/transaction.ts';
import { notThere } from '#platform/http/ask.ts';
import type { TemplateLine } from './contract.ts';
import { stockLines } from './store/stock-templates.ts';
import { type TemplateVersion, templateOf, templateVersions } from './store/templates.ts';

/** A template with its history. */
export type OpenTemplate = {
  readonly code: string;
  /** The version that is shown; 0 is the stock, not used yet. */
  readonly version: number;
  /** Is it the one that the next agreement takes? */
  readonly newest: boolean;
  readonly translationBy: string;
  readonly lines: readonly TemplateLine[];
  /** The newest first. */
  readonly versions: readonly TemplateVersion[];
};

/** Reads a template's newest version, or the one that is named. Throws NotThere for what is no template. */
export async function readTemplate(tx: Tx, code: string, wanted: string | null): Promise<OpenTemplate> {
  const versions = (await templateVersions(tx)).filter(one => one.code === code);
  const [newest] = versions;
  if (!newest) {
    const lines = await stockLines(tx, code);
    return lines.length > 0 ? { code, version: 0, newest: true, translationBy: '', lines, versions } : notThere();
  }
  const one = wanted === null ? newest : (versions.find(({ version }) => String(version) === wanted) ?? notThere());
  const { lines, translationBy, version } = await templateOf(tx, one.id);
  return { code, version, newest: one === newest, translationBy, lines, versions };
}
