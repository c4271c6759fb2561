import type { ReportSection } from './contract.ts';

let sections: readonly ReportSection[] = [];

/** Hands in, once from app.ts, who tells the sections of a report what the record says. */
export function setReportSections(suppliers: readonly ReportSection[]): void {
  sections = suppliers;
}

/** Who tells the sections, in the order they were handed in. */
export const reportSections = (): readonly ReportSection[] => sections;
