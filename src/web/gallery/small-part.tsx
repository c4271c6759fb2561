import { Alert, SuccessPanel } from '../ui/alert.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button, ButtonLink, PostButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Crumbs } from '../ui/crumbs.tsx';
import { DateLeaf } from '../ui/date-leaf.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { iconNames } from '../ui/icon-names.ts';
import { Actions, Grid, Stack, Wrap } from '../ui/layout.tsx';
import { MarkItem, MarkList } from '../ui/mark-list.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pages } from '../ui/pages.tsx';
import { Quote } from '../ui/quote.tsx';
import { type State, StateTag } from '../ui/state-tag.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Table } from '../ui/table.tsx';
import { TaskList } from '../ui/task-list.tsx';
import { Term } from '../ui/term.tsx';
import { useWords } from '../ui/words-context.tsx';
import type { Sample } from './sample.ts';

const states = [
  'late',
  'soon',
  'info',
  'ok',
  'waiting',
  'open',
  'talk',
  'cannot-tell',
  'partly-checked',
] as const satisfies State[];

/** The small parts one by one. */
export function SmallPart({ t }: Sample) {
  const words = useWords();
  return (
    <>
      <PageHead
        crumbs={
          <Crumbs
            items={[{ label: t('Homes', 'Hogares'), href: '#homes' }, { label: t('Small parts', 'Partes pequeñas') }]}
          />
        }
        title={t('Small parts', 'Partes pequeñas')}
        lead={t('Each state has an icon, a word and a color.', 'Cada estado tiene un icono, una palabra y un color.')}
      />
      <Wrap body>
        <Stack>
          <SuccessPanel
            title={t('The move is recorded', 'El cambio quedó registrado')}
            action={
              <ButtonLink href="#luz" kind="outline">
                {t('Back to Luz', 'Volver a Luz')}
              </ButtonLink>
            }
          >
            {t(
              'Rosa can see the must-know card now. Four tasks opened for you.',
              'Rosa ya puede ver la tarjeta de seguridad. Se abrieron cuatro tareas para usted.',
            )}
          </SuccessPanel>
          <Grid kind="halves">
            <Card title={t('Buttons', 'Botones')}>
              <Actions>
                <Button type="button" icon="check">
                  {t('Save', 'Guardar')}
                </Button>
                <Button type="button" kind="outline">
                  {t('Save as a draft', 'Guardar borrador')}
                </Button>
                <Button type="button" kind="quiet">
                  {t('Not now', 'Ahora no')}
                </Button>
                <Button type="button" kind="warm">
                  {t('End the placement', 'Terminar la ubicación')}
                </Button>
                <PostButton action="#" fields={{ id: '1' }} kind="outline" size="s">
                  {t('Mark as read', 'Marcar como leído')}
                </PostButton>
              </Actions>
            </Card>
            <Card title={t('States', 'Estados')}>
              <Actions>
                {states.map(state => (
                  <StateTag key={state} state={state}>
                    {words.states[state]}
                  </StateTag>
                ))}
                <StateTag state="plain">{t('Level 2 foster family', 'Familia de nivel 2')}</StateTag>
                <StateTag state="kin">{t('Kin', 'Familia')}</StateTag>
              </Actions>
            </Card>
          </Grid>
          <Grid kind="thirds">
            <Card title={t('People', 'Personas')}>
              <Actions>
                {(['agency', 'caregiver', 'child', 'family', 'professional', 'peer'] as const).map(side => (
                  <Avatar key={side} side={side} initials="AB" />
                ))}
              </Actions>
            </Card>
            <Card title={t('Dates', 'Fechas')}>
              <Actions>
                <DateLeaf weekday={t('Fri', 'vie')} day={20} month={t('Nov', 'nov')} state="late" />
                <DateLeaf weekday={t('Wed', 'mié')} day={25} month={t('Nov', 'nov')} state="soon" />
                <DateLeaf weekday={t('Thu', 'jue')} day={3} month={t('Dec', 'dic')} />
              </Actions>
            </Card>
            <Card title={t('Their own words', 'En sus palabras')} tone="honey">
              <Quote by="Amari, Nov 22">
                {t('I don’t care where. Just all of us.', 'No me importa dónde. Solo todos juntos.')}
              </Quote>
            </Card>
          </Grid>
          <Alert kind="info" title={t('Someone else changed this page', 'Otra persona cambió esta página')}>
            {t(
              'What you typed is kept below. Look at the new facts first.',
              'Lo que usted escribió sigue abajo. Mire primero los datos nuevos.',
            )}
          </Alert>
          <Alert kind="soon">{t('The office is closed on Thursday.', 'La oficina cierra el jueves.')}</Alert>
          <Alert kind="ok">{t('Saved.', 'Guardado.')}</Alert>
          <Card title={t('Homes', 'Hogares')} aside={<a href="#all">{t('All 214', 'Los 214')}</a>}>
            <Table
              caption={t('Homes with free beds today', 'Hogares con camas libres hoy')}
              hideCaption
              head={[
                { key: 'home', label: t('Home', 'Hogar') },
                { key: 'free', label: t('Free', 'Libres'), kind: 'number' },
                { key: 'license', label: t('License', 'Licencia') },
              ]}
              rows={[
                {
                  key: '1',
                  cells: {
                    home: <a href="#h">{t('Rosales home', 'Hogar Rosales')}</a>,
                    free: '2',
                    license: t('Until March 1, 2027', 'Hasta el 1 de marzo de 2027'),
                  },
                },
                {
                  key: '2',
                  cells: {
                    home: <a href="#h">{t('Grant home', 'Hogar Grant')}</a>,
                    free: '1',
                    license: t('Until June 12, 2027', 'Hasta el 12 de junio de 2027'),
                  },
                },
              ]}
            />
            <Pages page={5} pages={12} href={page => `#${page}`} />
          </Card>
          <Grid kind="halves">
            <Card title={t('Tasks', 'Tareas')}>
              <TaskList
                tasks={[
                  {
                    key: '1',
                    title: t('Tell the school', 'Avisar a la escuela'),
                    href: '#1',
                    state: 'open',
                    stateWord: words.states.open,
                  },
                  {
                    key: '2',
                    title: t('Send the medical card', 'Enviar la tarjeta médica'),
                    href: '#2',
                    hint: t('By Wednesday', 'Antes del miércoles'),
                    state: 'ok',
                    stateWord: t('Kept Nov 20', 'Cumplida el 20 de nov.'),
                  },
                ]}
              />
            </Card>
            <Card title={t('Facts', 'Datos')}>
              <SummaryList
                rows={[
                  { label: t('Capacity', 'Capacidad'), value: t('4 children', '4 niños') },
                  { label: t('Languages', 'Idiomas'), value: t('Not known yet', 'Aún no se sabe') },
                ]}
              />
            </Card>
          </Grid>
          <Grid kind="halves">
            <Card title={t('What they need', 'Lo que necesitan')}>
              <MarkList>
                {(['must', 'hope', 'done', 'doing', 'open', 'waiting', 'talk', 'star'] as const).map(state => (
                  <MarkItem key={state} state={state}>
                    {words.marks[state] || t('Going well', 'Va bien')}
                  </MarkItem>
                ))}
              </MarkList>
            </Card>
            <Card title={t('In place', 'En su lugar')} tone="sunken">
              <Stack tight>
                <Disclosure summary={t('How this list is made', 'Cómo se hace esta lista')} open>
                  {t(
                    'Rules first, then separate bars. No total score.',
                    'Primero las reglas, después barras separadas. Sin puntaje total.',
                  )}
                </Disclosure>
                <Disclosure summary={t('What would change it?', '¿Qué lo cambiaría?')}>
                  {t('A bed.', 'Una cama.')}
                </Disclosure>
                <Term
                  meaning={t(
                    'A short stay with another family, so that everyone can rest.',
                    'Una estancia corta con otra familia, para que todos descansen.',
                  )}
                >
                  {t('respite', 'respiro')}
                </Term>
              </Stack>
            </Card>
          </Grid>
          <Empty
            title={t('No messages yet', 'Todavía no hay mensajes')}
            action={
              <ButtonLink href="#write" kind="outline">
                {t('Write to Rosa', 'Escribir a Rosa')}
              </ButtonLink>
            }
          >
            {t('When someone writes to you, it is here.', 'Cuando alguien le escriba, estará aquí.')}
          </Empty>
          <Card title={t('Icons', 'Iconos')} count={iconNames.length}>
            <Actions>
              {iconNames.map(name => (
                <Icon key={name} name={name} size="l" />
              ))}
            </Actions>
          </Card>
        </Stack>
      </Wrap>
    </>
  );
}
