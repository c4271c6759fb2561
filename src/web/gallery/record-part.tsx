import { TimeInCare } from '../drawings/timeline.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CriticalCard } from '../ui/critical-card.tsx';
import { Grid, Stack, Wrap } from '../ui/layout.tsx';
import { MarkItem, MarkList } from '../ui/mark-list.tsx';
import { Note } from '../ui/note.tsx';
import { ChildHead } from '../ui/page-head.tsx';
import { PaperView } from '../ui/paper.tsx';
import { PersonLine, PersonList } from '../ui/person-line.tsx';
import { Quote } from '../ui/quote.tsx';
import { Rooms } from '../ui/rooms.tsx';
import { WhoCanSee } from '../ui/who-can-see.tsx';
import type { Sample } from './sample.ts';
import { samplePaper } from './sample-paper.ts';

/** A child's record. */
export function RecordPart({ t, drawings }: Sample) {
  return (
    <>
      <ChildHead
        name="Luz Ortega"
        initials="LO"
        about={t(
          'she/her · age 9 · English and Spanish · legal name Lucía M. Ortega',
          'ella · 9 años · inglés y español · nombre legal Lucía M. Ortega',
        )}
        facts={[
          {
            label: t('In care', 'Bajo cuidado'),
            value: t('347 days, since Dec 11, 2025', '347 días, desde el 11 de dic. de 2025'),
          },
          {
            label: t('Lives with', 'Vive con'),
            value: t('Rosa and Luis Rosales, 3 days', 'Rosa y Luis Rosales, 3 días'),
          },
          {
            label: t('Legal status', 'Situación legal'),
            value: t('Dependent, out of home', 'Dependiente, fuera de casa'),
          },
          { label: t('Goal', 'Meta'), value: t('Not known yet', 'Aún no se sabe') },
        ]}
        actions={
          <>
            <ButtonLink href="#move" icon="home">
              {t('Record a move', 'Registrar un cambio de hogar')}
            </ButtonLink>
            <ButtonLink href="#respite" icon="event" kind="outline">
              {t('Time elsewhere', 'Tiempo en otro lugar')}
            </ButtonLink>
          </>
        }
      />
      <Rooms
        label={t('Luz’s record', 'Expediente de Luz')}
        items={[
          { href: '#overview', label: t('Overview', 'Resumen'), current: true },
          { href: '#people', label: t('People', 'Personas') },
          { href: '#placement', label: t('Placement', 'Hogares') },
          { href: '#health', label: t('Health', 'Salud') },
          { href: '#school', label: t('School', 'Escuela') },
          { href: '#documents', label: t('Documents', 'Documentos') },
          { href: '#history', label: t('History', 'Historia') },
        ]}
      />
      <Wrap body>
        <Stack>
          <CriticalCard
            title={t('Must know to keep Luz safe', 'Lo que hay que saber para cuidar a Luz')}
            more={{ href: '#card', label: t('Full card', 'Tarjeta completa') }}
            parts={[
              {
                title: t('Allergy', 'Alergia'),
                strong: t('Tree nuts. Can stop her breathing.', 'Nueces. Puede dejar de respirar.'),
                children: t(
                  'Use the pen, call 911. Two pens: backpack and kitchen.',
                  'Use la pluma, llame al 911. Dos plumas: mochila y cocina.',
                ),
              },
              {
                title: t('Medicine', 'Medicina'),
                children: t('Epinephrine 0.3 mg, when needed', 'Epinefrina 0.3 mg, cuando haga falta'),
              },
              {
                title: t('What comforts her', 'Qué la consuela'),
                children: t(
                  'A call with Mom before bed. The blue blanket.',
                  'Llamar a mamá antes de dormir. La cobija azul.',
                ),
              },
              {
                title: t('Who has read this card', 'Quién leyó esta tarjeta'),
                children: (
                  <MarkList>
                    <MarkItem state="done">{t('Rosa, Nov 20', 'Rosa, 20 de nov.')}</MarkItem>
                    <MarkItem state="waiting">{t('Luis, not yet', 'Luis, todavía no')}</MarkItem>
                  </MarkList>
                ),
              },
            ]}
          />
          <Alert
            kind="late"
            action={
              <Button size="s" type="button">
                {t('Text them the link', 'Enviarles el enlace')}
              </Button>
            }
          >
            <p>
              <b>{t('Partnership Plan is 3 days late.', 'El Plan de colaboración tiene 3 días de atraso.')}</b>{' '}
              {t('Waiting for Rosa and Luis to sign.', 'Falta la firma de Rosa y Luis.')}{' '}
              <a href="#why">{t('Why this date?', '¿Por qué esta fecha?')}</a>
            </p>
          </Alert>
          <Card title={t('Luz’s time in care', 'El tiempo de Luz bajo cuidado')}>
            <TimeInCare
              {...drawings.usual}
              title={t(
                'Luz’s time in care, December 2025 to November 2026',
                'El tiempo de Luz bajo cuidado, diciembre de 2025 a noviembre de 2026',
              )}
            />
          </Card>
          <Grid kind="main-side">
            <Stack>
              <Card title={t('Latest notes', 'Últimas notas')} aside={<a href="#notes">{t('All 118', 'Las 118')}</a>}>
                <Note
                  title={t('First evening at the new home', 'Primera noche en el nuevo hogar')}
                  meta={t(
                    'Rosa Rosales, caregiver · Fri Nov 20, 8:40 pm',
                    'Rosa Rosales, cuidadora · vie 20 de nov., 8:40 p. m.',
                  )}
                >
                  {t(
                    'She built a blanket fort and fell asleep reading.',
                    'Hizo una casita de cobijas y se durmió leyendo.',
                  )}
                </Note>
                <Note
                  title={t('In Luz’s words', 'En palabras de Luz')}
                  meta={t('Told to Dalia Whitman · Tue Oct 27', 'Dicho a Dalia Whitman · mar 27 de oct.')}
                >
                  <Quote>
                    {t(
                      'I want my mom to come see my science fair.',
                      'Quiero que mi mamá venga a ver mi feria de ciencias.',
                    )}
                  </Quote>
                </Note>
              </Card>
              <Card title={t('First day in care', 'Primer día bajo cuidado')}>
                <TimeInCare {...drawings.first} title={t('Eli’s time in care', 'El tiempo de Eli bajo cuidado')} />
              </Card>
              <Card title={t('Five years, many homes', 'Cinco años, muchos hogares')}>
                <TimeInCare {...drawings.many} title={t('Theo’s time in care', 'El tiempo de Theo bajo cuidado')} />
              </Card>
            </Stack>
            <Stack>
              <Card title={t('Around Luz', 'Alrededor de Luz')}>
                <PersonList>
                  <PersonLine
                    side="family"
                    initials="MO"
                    name="Marisol Ortega"
                    role={t('Mother', 'Madre')}
                    phone={{ href: 'tel:+12395550101', label: t('Call Marisol Ortega', 'Llamar a Marisol Ortega') }}
                  />
                  <PersonLine
                    side="caregiver"
                    initials="RR"
                    name="Rosa Rosales"
                    role={t('Caregiver since Nov 20', 'Cuidadora desde el 20 de nov.')}
                    href="#rosa"
                    phone={{ href: 'tel:+12395550102', label: t('Call Rosa Rosales', 'Llamar a Rosa Rosales') }}
                  />
                  <PersonLine
                    side="child"
                    initials="MO"
                    name="Mateo, 6"
                    role={t('Brother, with her', 'Hermano, con ella')}
                    href="#mateo"
                  />
                  <PersonLine
                    side="agency"
                    initials="DW"
                    name="Dalia Whitman"
                    role={t('Case manager, 11 months', 'Persona a cargo del caso, 11 meses')}
                  />
                  <PersonLine
                    side="professional"
                    initials="PR"
                    name="Priya Rao"
                    role={t('Guardian ad litem', 'Tutora ad litem')}
                  />
                  <PersonLine side="peer" initials="GS" name="Gigi Stone" role={t('Like family', 'Como familia')} />
                </PersonList>
              </Card>
              <Card title={t('What is going well', 'Lo que va bien')}>
                <MarkList>
                  <MarkItem state="star">
                    {t('Back with her brother, same school', 'De nuevo con su hermano, misma escuela')}
                  </MarkItem>
                  <MarkItem state="star">{t('21 of 22 family times held', '21 de 22 tiempos en familia')}</MarkItem>
                </MarkList>
              </Card>
              <WhoCanSee href="#who">
                {t(
                  '14 people may see parts of Luz’s record today. Health: 6.',
                  '14 personas pueden ver partes del expediente de Luz hoy. Salud: 6.',
                )}
              </WhoCanSee>
            </Stack>
          </Grid>
          <PaperView paper={samplePaper(t)} />
        </Stack>
      </Wrap>
    </>
  );
}
