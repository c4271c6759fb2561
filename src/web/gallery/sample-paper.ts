import type { Paper } from '#kernel/paper.ts';
import type { Sample } from './sample.ts';

/** A short paper with every kind of block. */
export function samplePaper(t: Sample['t']): Paper {
  const language = t('en', 'es');
  const [we, they] = [t('Rosa and Luis', 'Rosa y Luis'), t('Dalia and the agency', 'Dalia y la agencia')];
  return {
    language,
    title: t('Partnership Plan', 'Plan de Colaboración'),
    blocks: [
      { kind: 'heading', level: 2, words: t('What we believe', 'En qué creemos') },
      {
        kind: 'list',
        items: [
          t(
            'Luz deserves a normal childhood, with love and skill.',
            'Luz merece una infancia normal, con amor y destreza.',
          ),
          t('We are partners. We share what we know.', 'Trabajamos juntos. Compartimos lo que sabemos.'),
        ],
      },
      { kind: 'heading', level: 2, words: t('Both sides promise', 'Las dos partes prometen') },
      {
        kind: 'pair',
        about: t('Planning and meetings', 'Planes y reuniones'),
        left: {
          who: we,
          lines: [
            t(
              'Help make the plan. Come to meetings and court.',
              'Ayudar a hacer el plan. Ir a las reuniones y al tribunal.',
            ),
          ],
          notes: [{ words: t('Both work until 4.', 'Los dos trabajan hasta las 4.') }],
        },
        right: {
          who: they,
          lines: [t('Pick times that work for the family.', 'Elegir horas que le sirvan a la familia.')],
          notes: [{ words: t('Next meeting December 2, by video.', 'Próxima reunión el 2 de diciembre, por video.') }],
        },
      },
      {
        kind: 'pair',
        about: t('Speaking up', 'Hablar con libertad'),
        left: { who: we, lines: [t('Speak up for what Luz needs.', 'Decir lo que Luz necesita.')], notes: [] },
        right: {
          who: they,
          lines: [t('Listen. Nobody is punished for speaking up.', 'Escuchar. A nadie se le castiga por hablar.')],
          notes: [],
        },
      },
      { kind: 'heading', level: 2, words: t('Luz’s own page', 'La página propia de Luz') },
      {
        kind: 'entries',
        entries: [
          {
            label: t('What I like', 'Lo que me gusta'),
            said: [
              {
                words: 'Dibujar zorros.\nPanqueques sin nueces.',
                ...(language === 'en' && { language: 'es' }),
                by: t('In Luz’s words, November 21', 'En palabras de Luz, 21 de noviembre'),
              },
            ],
            none: '',
          },
          { label: t('What is hard for me', 'Lo que me cuesta'), said: [], none: t('Nothing yet', 'Todavía nada') },
        ],
      },
      {
        kind: 'quote',
        said: {
          words: t('Please braid her hair on Sundays.', 'Por favor, trénzele el pelo los domingos.'),
          by: 'Marisol',
        },
      },
      {
        kind: 'table',
        caption: t('Promises with a date', 'Promesas con fecha'),
        head: [t('What', 'Qué'), t('Who', 'Quién'), t('By', 'Antes del')],
        rows: [
          [
            t('First weekend of rest', 'Primer fin de semana de descanso'),
            'Dalia',
            t('December 18', '18 de diciembre'),
          ],
        ],
      },
      {
        kind: 'note',
        words: t(
          'Asking to talk about a promise is never a violation.',
          'Pedir hablar de una promesa nunca es una falta.',
        ),
      },
    ],
  };
}
