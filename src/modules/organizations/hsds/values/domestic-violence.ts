/**
 * How domestic violence is called in directories, as regular expressions of PostgreSQL, to be matched without case. A
 * service of that name or category is given where nobody may find it; in a description further words have to say so.
 */
export const DOMESTIC_VIOLENCE =
  '(domestic|family|dating|intimate[- ]partner|spous(al|e)|partner)[- ](violence|abuse)|batter(ed|ing)|violencia (doméstica|domestica|intrafamiliar|de pareja)|safe ?house';
export const GIVES_SHELTER =
  'shelter|safe ?(house|home|haven)|refuge|refugio|albergue|undisclosed|confidential|victim|survivor|víctima|sobreviviente|hotline|transitional';

/** Categories whose records need a consent of their own, told by their names. */
export const SUBSTANCE_USE =
  'substance (use|abuse)|addict|detox|alcohol|drug (treatment|abuse|rehab)|opioid|recovery support';
