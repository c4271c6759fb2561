import type { ReactNode } from 'react';
import { navigation } from '../audiences.ts';
import { FamilyShell } from '../shell/family-shell.tsx';
import { StaffShell } from '../shell/staff-shell.tsx';
import type { ShellWords } from '../words.en.ts';
import { FamilyPart } from './family-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { RecordPart } from './record-part.tsx';
import type { Sample } from './sample.ts';
import type { SampleDrawings } from './sample-drawings.ts';
import { SmallPart } from './small-part.tsx';
import { TodayPart } from './today-part.tsx';

/** Parts of the gallery, each shown as `/patterns?part=…` in the shell it belongs to. */
export const galleryParts = ['today', 'record', 'fields', 'small', 'family'] as const;
export type GalleryPart = (typeof galleryParts)[number];

type GalleryProps = {
  part: GalleryPart;
  lang: 'en' | 'es';
  words: ShellWords;
  /** Laid out by the loader: `sampleDrawings(lang)`. */
  drawings: SampleDrawings;
};

/** Every component in its states, with made-up people, in both languages. */
export function Gallery({ part, lang, words, drawings }: GalleryProps) {
  const t = (en: string, es: string) => (lang === 'es' ? es : en);
  const sample: Sample = { t, drawings };
  const shell = {
    words,
    lang,
    agency: {
      name: t('Calusa County, Florida', 'Condado de Calusa, Florida'),
      help: { label: t('Help: 239-555-0140', 'Ayuda: 239-555-0140'), href: 'tel:+12395550140' },
    },
    story: true,
    path: '/today',
    idle: { idleSeconds: 1800, warnSeconds: 120 },
  };
  const parts: Record<GalleryPart, ReactNode> = {
    today: <TodayPart {...sample} />,
    record: <RecordPart {...sample} />,
    fields: <FieldsPart {...sample} />,
    small: <SmallPart {...sample} />,
    family: <FamilyPart {...sample} />,
  };
  if (part === 'family')
    return (
      <FamilyShell {...shell} path="/home" navigation={navigation.caregiver}>
        {parts.family}
      </FamilyShell>
    );
  return (
    <StaffShell
      {...shell}
      path={part === 'record' ? '/children/1' : '/today'}
      navigation={navigation.supervisor}
      counts={{ team: t('3 new', '3 nuevos') }}
      me={{ name: 'Dalia Whitman', initials: 'DW' }}
    >
      {parts[part]}
    </StaffShell>
  );
}
