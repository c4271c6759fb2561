import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { CriticalCard } from '../ui/critical-card.tsx';
import { DateLeaf } from '../ui/date-leaf.tsx';
import { Stack, Wrap } from '../ui/layout.tsx';
import { MarkItem, MarkList } from '../ui/mark-list.tsx';
import { MiniList, MiniRow } from '../ui/mini-row.tsx';
import { NextCard } from '../ui/next-card.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { PaperView } from '../ui/paper.tsx';
import { PersonLine, PersonList } from '../ui/person-line.tsx';
import { Tile, Tiles } from '../ui/tile.tsx';
import type { Sample } from './sample.ts';
import { samplePaper } from './sample-paper.ts';

/** A caregiver's phone. */
export function FamilyPart({ t }: Sample) {
  return (
    <>
      <PageHead
        title={t('Good morning, Rosa', 'Buenos días, Rosa')}
        lead={t(
          'Monday, November 23. Luz and Mateo are with you.',
          'Lunes 23 de noviembre. Luz y Mateo están con usted.',
        )}
      />
      <Wrap body>
        <Stack>
          <NextCard
            what={t('Sign Luz’s Partnership Plan', 'Firmar el Plan de colaboración de Luz')}
            actions={
              <>
                <ButtonLink href="#sign" size="big">
                  {t('Read and sign', 'Leer y firmar')}
                </ButtonLink>
                <ButtonLink href="#call" size="big" kind="outline" icon="phone">
                  {t('Call me about it', 'Quiero que me llamen')}
                </ButtonLink>
              </>
            }
          >
            {t(
              'It says what you promise and what the agency promises. About 10 minutes.',
              'Dice lo que usted promete y lo que promete la agencia. Unos 10 minutos.',
            )}
          </NextCard>
          <CriticalCard
            title={t('Must know to keep Luz safe', 'Lo que hay que saber para cuidar a Luz')}
            parts={[
              {
                title: t('Allergy', 'Alergia'),
                strong: t('Tree nuts. Can stop her breathing.', 'Nueces. Puede dejar de respirar.'),
                children: t('Use the pen, call 911.', 'Use la pluma, llame al 911.'),
              },
              { title: t('Medicine', 'Medicina'), children: t('None we know of.', 'Ninguna que sepamos.') },
            ]}
          />
          <section className="al-stack al-stack--tight" aria-labelledby="children-title">
            <h2 id="children-title">{t('My children', 'Mis niños')}</h2>
            <Tiles>
              <Tile
                href="#luz"
                avatar={<Avatar side="child" initials="LO" />}
                title="Luz, 9"
                text={t('Tree nut allergy. 2 pens.', 'Alergia a nueces. 2 plumas.')}
                link={t('Must-know card', 'Tarjeta de lo esencial')}
              />
              <Tile
                href="#mateo"
                avatar={<Avatar side="child" initials="MO" />}
                title="Mateo, 6"
                text={t('No allergies we know of.', 'Sin alergias que sepamos.')}
                link={t('Must-know card', 'Tarjeta de lo esencial')}
              />
            </Tiles>
          </section>
          <Card title={t('This week', 'Esta semana')}>
            <MiniList>
              <MiniRow
                start={<DateLeaf weekday={t('Tue', 'mar')} day={24} month={t('Nov', 'nov')} />}
                title={t('4:15 Counseling, Luz', '4:15 Consejería, Luz')}
              >
                {t(
                  'A driver comes at 3:45. You do not need to drive.',
                  'Un chofer llega a las 3:45. Usted no tiene que manejar.',
                )}
              </MiniRow>
              <MiniRow
                start={<DateLeaf weekday={t('Sat', 'sáb')} day={28} month={t('Nov', 'nov')} />}
                title={t('10:00 Family time', '10:00 Tiempo en familia')}
              >
                {t('You drive. Riverside Library, room 2.', 'Usted maneja. Biblioteca Riverside, sala 2.')}
              </MiniRow>
            </MiniList>
          </Card>
          <Card title={t('What the agency promised you', 'Lo que la agencia le prometió')}>
            <MarkList>
              <MarkItem state="done" title={t('Information about Luz', 'Información sobre Luz')}>
                {t(
                  'Done November 20. The dental record is still missing.',
                  'Hecho el 20 de noviembre. Falta el récord dental.',
                )}
              </MarkItem>
              <MarkItem
                state="doing"
                title={t('Answer about the reading test', 'Respuesta sobre la prueba de lectura')}
              >
                {t('Dalia answers by December 1.', 'Dalia contesta antes del 1 de diciembre.')}
              </MarkItem>
              <MarkItem state="talk" title={t('Weekend of rest', 'Fin de semana de descanso')}>
                {t('You asked to talk. Dalia calls today by 5.', 'Usted pidió hablar. Dalia llama hoy antes de las 5.')}
              </MarkItem>
            </MarkList>
          </Card>
          <section className="al-stack al-stack--tight" aria-labelledby="need-title">
            <h2 id="need-title">{t('I need…', 'Necesito…')}</h2>
            <Tiles>
              <Tile
                href="#break"
                icon="bedding"
                title={t('A break', 'Un descanso')}
                text={t('Rest weekend', 'Fin de semana libre')}
              />
              <Tile
                href="#money"
                icon="attach_money"
                title={t('Money back', 'Un reembolso')}
                text={t('Miles, clothes, classes', 'Millas, ropa, clases')}
              />
            </Tiles>
          </section>
          <Card title={t('You can decide', 'Usted puede decidir')} tone="honey">
            <p>
              {t(
                'Sleepovers, sports, haircuts: you decide, like any careful parent.',
                'Dormir con amigas, deportes, cortes de pelo: usted decide, como cualquier padre cuidadoso.',
              )}
            </p>
          </Card>
          <Card title={t('Who to call', 'A quién llamar')}>
            <PersonList>
              <PersonLine
                side="agency"
                initials="DW"
                name="Dalia Whitman"
                role={t('Luz’s case manager', 'Persona a cargo del caso de Luz')}
                phone={{ href: 'tel:+12395550117', label: t('Call Dalia Whitman', 'Llamar a Dalia Whitman') }}
              />
              <PersonLine
                side="professional"
                initials="24"
                name={t('Day or night', 'De día o de noche')}
                role={t('Urgent help line', 'Línea de ayuda urgente')}
                phone={{ href: 'tel:+12395550199', label: t('Call the help line', 'Llamar a la línea de ayuda') }}
              />
            </PersonList>
            <p>
              <b>{t('In danger? Call 911.', '¿Hay peligro? Llame al 911.')}</b>
            </p>
          </Card>
          <PaperView paper={samplePaper(t)} />
        </Stack>
      </Wrap>
    </>
  );
}
