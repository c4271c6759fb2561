import { Avatar } from '../ui/avatar.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ChildGrid, ChildTile } from '../ui/child-tile.tsx';
import { DateLeaf } from '../ui/date-leaf.tsx';
import { DueGroup, DueRow } from '../ui/due-row.tsx';
import { Grid, Stack, Wrap } from '../ui/layout.tsx';
import { Meter } from '../ui/meter.tsx';
import { MiniList, MiniRow } from '../ui/mini-row.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Week, WeekDay } from '../ui/week.tsx';
import type { Sample } from './sample.ts';

/** A worker's day. */
export function TodayPart({ t }: Sample) {
  return (
    <>
      <PageHead
        over={t('Monday, November 23, 2026', 'Lunes 23 de noviembre de 2026')}
        title={t('Good morning, Dalia', 'Buenos días, Dalia')}
        lead={t(
          'One thing is late. Two are due before Friday. The office is closed Thursday and Friday.',
          'Hay una cosa atrasada. Dos vencen antes del viernes. La oficina cierra jueves y viernes.',
        )}
        actions={
          <>
            <ButtonLink href="#log" icon="edit">
              {t('Record a move', 'Registrar un cambio de hogar')}
            </ButtonLink>
            <ButtonLink href="#plan" icon="directions_car" kind="outline">
              {t('Plan my visits', 'Planear mis visitas')}
            </ButtonLink>
          </>
        }
      >
        <Week label={t('This week', 'Esta semana')} moreLabel={t('See the whole week', 'Ver toda la semana')}>
          <WeekDay
            day={23}
            weekday={t('Mon, today', 'lun, hoy')}
            now
            events={[{ icon: 'groups', text: t('1:30 Team meeting, Theo', '1:30 Reunión de equipo, Theo') }]}
          />
          <WeekDay
            day={24}
            weekday={t('Tue', 'mar')}
            events={[
              { icon: 'directions_car', text: t('3:45 Visit Theo', '3:45 Visita a Theo') },
              { icon: 'people', text: t('5:00 Family time, Kai and Dre', '5:00 Tiempo en familia, Kai y Dre') },
            ]}
          />
          <WeekDay day={25} weekday={t('Wed', 'mié')} />
          <WeekDay
            day={26}
            weekday={t('Thu', 'jue')}
            off
            events={[{ icon: 'do_not_disturb', text: t('Thanksgiving, closed', 'Acción de Gracias, cerrado') }]}
          />
          <WeekDay
            day={27}
            weekday={t('Fri', 'vie')}
            off
            events={[{ icon: 'do_not_disturb', text: t('Office closed', 'Oficina cerrada') }]}
          />
          <WeekDay day={28} weekday={t('Sat', 'sáb')} />
          <WeekDay day={29} weekday={t('Sun', 'dom')} />
        </Week>
      </PageHead>
      <Wrap body>
        <Grid kind="main-side">
          <Stack>
            <DueCard t={t} />
            <VisitsCard t={t} />
          </Stack>
          <SideCards t={t} />
        </Grid>
        <Card
          title={t('My children', 'Mis niños')}
          count={5}
          aside={t('Seen this month: 3 of 5', 'Vistos este mes: 3 de 5')}
        >
          <ChildGrid>
            <ChildTile initials="LO" name="Luz" href="#luz" state="late" stateWord={t('plan late', 'plan atrasado')} />
            <ChildTile
              initials="TA"
              name="Theo A."
              href="#theo"
              state="soon"
              stateWord={t('visit Tue', 'visita mar')}
            />
            <ChildTile initials="KB" name="Kai" href="#kai" state="ok" stateWord={t('seen 9th', 'visto el 9')} />
            <ChildTile initials="DB" name="Dre" href="#dre" state="ok" stateWord={t('seen 9th', 'visto el 9')} />
            <ChildTile
              initials="نس"
              name="نور سالم"
              href="#nur"
              state="info"
              stateWord={t('hearing 3rd', 'audiencia 3')}
            />
          </ChildGrid>
        </Card>
      </Wrap>
    </>
  );
}

function DueCard({ t }: Pick<Sample, 't'>) {
  return (
    <Card
      title={t('What is due', 'Lo que vence')}
      aside={<a href="#all">{t('All 14 dates', 'Las 14 fechas')}</a>}
      flush
    >
      <DueGroup state="late" word={t('Late', 'Atrasado')} count={1}>
        <DueRow
          leaf={{
            weekday: t('Fri', 'vie'),
            day: 20,
            month: t('Nov', 'nov'),
            state: 'late',
            full: t('Friday, November 20', 'viernes 20 de noviembre'),
          }}
          title={t(
            'Luz’s Partnership Plan is not signed by the caregiver',
            'La persona cuidadora no ha firmado el Plan de Colaboración de Luz',
          )}
          href="#plan"
          state="late"
          stateWord={t('3 days late', '3 días de atraso')}
          why={{ href: '#why' }}
          note={t('Rosa opened it Saturday', 'Rosa lo abrió el sábado')}
          action={<Button>{t('Text Rosa the link', 'Enviar el enlace a Rosa')}</Button>}
        />
      </DueGroup>
      <DueGroup state="soon" word={t('Due this week', 'Vence esta semana')} count={2}>
        <DueRow
          leaf={{ weekday: t('Tue', 'mar'), day: 24, month: t('Nov', 'nov'), state: 'soon' }}
          title={t('Theo: see him at home', 'Theo: verlo en casa')}
          href="#theo"
          state="soon"
          stateWord={t('Tomorrow', 'Mañana')}
          why={{
            text: t(
              'A child in care is seen in person every 30 days. Last seen October 25.',
              'A un niño bajo cuidado se le ve en persona cada 30 días. Visto por última vez el 25 de octubre.',
            ),
          }}
          note={t('Ready, 3:45 with Mr. Grant', 'Listo, 3:45 con el Sr. Grant')}
          action={<Button kind="outline">{t('Get ready', 'Prepararse')}</Button>}
        />
        <DueRow
          leaf={{ weekday: t('Wed', 'mié'), day: 25, month: t('Nov', 'nov'), state: 'soon' }}
          title={t('Kai and Dre: ask about the school change', 'Kai y Dre: preguntar por el cambio de escuela')}
          href="#kai"
          state="cannot-tell"
          stateWord={t(
            'Cannot tell: the finding’s date is missing',
            'No se puede saber: falta la fecha de la resolución',
          )}
          why={{ href: '#why' }}
          action={<Button kind="outline">{t('Add the date', 'Agregar la fecha')}</Button>}
        />
      </DueGroup>
      <DueGroup state="info" word={t('Next two weeks', 'Próximas dos semanas')} count={t('1 of 9 shown', '1 de 9')}>
        <DueRow
          leaf={{ weekday: t('Thu', 'jue'), day: 3, month: t('Dec', 'dic') }}
          title={t('Luz: report to the court', 'Luz: informe al tribunal')}
          href="#luz"
          state="info"
          stateWord={t('In 10 days', 'En 10 días')}
          why={{ href: '#why' }}
          note={t('7 of 9 parts written', '7 de 9 partes escritas')}
          action={<Button kind="outline">{t('Finish report', 'Terminar informe')}</Button>}
        />
      </DueGroup>
    </Card>
  );
}

function VisitsCard({ t }: Pick<Sample, 't'>) {
  return (
    <Card title={t('Visits to plan this week', 'Visitas por planear esta semana')}>
      <MiniList>
        <MiniRow
          start={<Avatar side="child" initials="TA" />}
          title="Theo"
          href="#theo"
          end={
            <Button kind="outline" size="s">
              {t('Plan', 'Planear')}
            </Button>
          }
        >
          <Meter share={0.97} tone="soon">
            {t('Day 29 of 30: 1 day left', 'Día 29 de 30: queda 1 día')}
          </Meter>
        </MiniRow>
        <MiniRow
          start={<Avatar side="child" initials="KB" />}
          title={t('Kai and Dre', 'Kai y Dre')}
          href="#kai"
          end={
            <Button kind="outline" size="s">
              {t('Plan', 'Planear')}
            </Button>
          }
        >
          <Meter share={0.77}>{t('Day 23 of 30: 7 days left', 'Día 23 de 30: quedan 7 días')}</Meter>
        </MiniRow>
      </MiniList>
    </Card>
  );
}

function SideCards({ t }: Pick<Sample, 't'>) {
  return (
    <Stack>
      <Card title={t('Messages', 'Mensajes')} aside={<a href="#messages">{t('All', 'Todos')}</a>}>
        <MiniList>
          <MiniRow start={<Avatar side="caregiver" initials="RD" />} title="Rosa Delmar" href="#rosa">
            <p>
              {t('“Can Luz call her mom twice on Thanksgiving?”', '“¿Puede Luz llamar dos veces a su mamá el jueves?”')}
            </p>
            <StateTag state="soon">{t('Reply promised by 5 pm', 'Respuesta prometida antes de las 5')}</StateTag>
          </MiniRow>
          <MiniRow start={<Avatar side="family" initials="MO" />} title="Marisol Ortega" href="#marisol">
            {t('“I finished class 6 of 10.”', '“Terminé la clase 6 de 10.”')}
          </MiniRow>
          <MiniRow start={<Avatar side="professional" initials="PR" />} title="Priya Rao, GAL" href="#priya">
            {t('Will see Luz on Friday.', 'Verá a Luz el viernes.')}
          </MiniRow>
        </MiniList>
      </Card>
      <Card title={t('Hearings', 'Audiencias')}>
        <MiniList>
          <MiniRow
            start={<DateLeaf weekday={t('Thu', 'jue')} day={3} month={t('Dec', 'dic')} />}
            title={t('Sam: judicial review', 'Sam: revisión judicial')}
            href="#sam"
          >
            {t('9:15, Judge Ferrer. Report filed.', '9:15, Jueza Ferrer. Informe presentado.')}
          </MiniRow>
        </MiniList>
      </Card>
    </Stack>
  );
}
