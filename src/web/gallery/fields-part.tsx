import { CheckAnswers } from '../form/check-answers.tsx';
import { FormPage } from '../form/form-page.tsx';
import { Alert } from '../ui/alert.tsx';
import { CheckboxGroup, RadioGroup, Tick } from '../ui/field-choices.tsx';
import { DateInput, TimeInput } from '../ui/field-date.tsx';
import { FileUpload } from '../ui/field-file.tsx';
import { Select } from '../ui/field-select.tsx';
import { TextArea, TextField } from '../ui/field-text.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { WhoCanSee } from '../ui/who-can-see.tsx';
import type { Sample } from './sample.ts';

/** A page of a form with everything wrong, and the check of its answers. */
export function FieldsPart({ t }: Sample) {
  const wrong = {
    date: t('This is not a date on the calendar', 'Esta fecha no existe en el calendario'),
    home: t('Choose one of the answers shown', 'Elija una de las respuestas que se muestran'),
    note: t('This has 419 characters; at most 400 fit', 'Tiene 433 caracteres; caben como máximo 400'),
  };
  return (
    <>
      <FormPage
        over={t('Luz Ortega · record a move', 'Luz Ortega · registrar un cambio de hogar')}
        title={t('When and where did Luz move?', '¿Cuándo y a dónde se mudó Luz?')}
        back={{ href: '#back' }}
        cancel={{ href: '#cancel' }}
        formKey="0198f3a2-0000-7000-8000-000000000001"
        saved
        problems={[
          { at: 'movedOn', message: wrong.date },
          { at: 'home', message: wrong.home },
          { at: 'note', message: wrong.note },
        ]}
      >
        <DateInput
          name="movedOn"
          label={t('Day of the move', 'Día del cambio')}
          value={{ month: '2', day: '30', year: '2026' }}
          problem={wrong.date}
        />
        <TimeInput name="movedAt" label={t('Time of the move', 'Hora del cambio')} value="14:30" />
        <RadioGroup
          name="home"
          label={t('Which home?', '¿Qué hogar?')}
          hint={t('Free beds are counted for that day.', 'Las camas libres se cuentan para ese día.')}
          problem={wrong.home}
          value="rosales"
          options={[
            {
              value: 'rosales',
              label: t('Rosales home', 'Hogar Rosales'),
              hint: t(
                'Palmetto Springs · 2 of 4 beds free on that day',
                'Palmetto Springs · 2 de 4 camas libres ese día',
              ),
              note: <StateTag state="kin">{t('Her brother lives here', 'Aquí vive su hermano')}</StateTag>,
            },
            {
              value: 'grant',
              label: t('Grant home', 'Hogar Grant'),
              hint: t('Eastfield · 1 of 2 beds free', 'Eastfield · 1 de 2 camas libres'),
            },
            {
              value: 'prather',
              label: t('Prather home', 'Hogar Prather'),
              closed: true,
              note: (
                <StateTag state="waiting">
                  {t('License ended November 15', 'La licencia terminó el 15 de noviembre')}
                </StateTag>
              ),
            },
          ]}
        />
        <CheckboxGroup
          name="items"
          label={t('What goes with her?', '¿Qué va con ella?')}
          required={false}
          value={['medicine']}
          options={[
            { value: 'medicine', label: t('Medicine and how to give it', 'Medicinas y cómo darlas') },
            { value: 'clothes', label: t('Clothes for a week', 'Ropa para una semana') },
            { value: 'comfort', label: t('The blue blanket', 'La cobija azul') },
          ]}
        />
        <Select
          name="why"
          label={t('Why did she move?', '¿Por qué se mudó?')}
          options={[
            { value: 'kin', label: t('To be with kin', 'Para estar con familia') },
            { value: 'siblings', label: t('To be with brothers or sisters', 'Para estar con sus hermanas y hermanos') },
          ]}
        />
        <TextArea
          name="note"
          label={t('What should the new home know?', '¿Qué debe saber el nuevo hogar?')}
          max={400}
          problem={wrong.note}
          value={t('She likes to read before bed. ', 'Le gusta leer antes de dormir. ').repeat(14).trim()}
        />
        <TextField
          name="driver"
          label={t('Who drove her?', '¿Quién la llevó?')}
          width="m"
          max={120}
          required={false}
          value="נועה כהן"
        />
        <FileUpload
          name="paper"
          label={t('Signed paper', 'Papel firmado')}
          limits={t('Photo or PDF, up to 10 MB', 'Foto o PDF, hasta 10 MB')}
          required={false}
        />
        <Tick name="told">
          {t('Luz knows, and was asked what she wants', 'Luz lo sabe y se le preguntó qué quiere')}
        </Tick>
      </FormPage>
      <CheckAnswers
        over={t('Luz Ortega · record a move', 'Luz Ortega · registrar un cambio de hogar')}
        formKey="0198f3a2-0000-7000-8000-000000000001"
        submitLabel={t('Record the move', 'Registrar el cambio')}
        groups={[
          {
            title: t('The move', 'El cambio'),
            rows: [
              row(
                t('Day of the move', 'Día del cambio'),
                t('Monday, November 23, 2026, 2:30 PM', 'lunes 23 de noviembre de 2026, 2:30 p. m.'),
                t('Change', 'Cambiar'),
              ),
              row(t('Which home', 'Qué hogar'), t('Rosales home', 'Hogar Rosales'), t('Change', 'Cambiar')),
              row(
                t('What goes with her', 'Qué va con ella'),
                t('Medicine\nThe blue blanket', 'Medicinas\nLa cobija azul'),
                t('Change', 'Cambiar'),
              ),
              row(t('Who drove her', 'Quién la llevó'), t('No answer given', 'Sin respuesta'), t('Change', 'Cambiar')),
            ],
          },
        ]}
      >
        <Alert kind="soon" title={t('This changes who sees Luz’s record', 'Esto cambia quién ve el expediente de Luz')}>
          {t(
            'The Bellamy home’s access ends and the Rosales home’s begins at that moment.',
            'El acceso del hogar Bellamy termina y el del hogar Rosales empieza en ese momento.',
          )}
        </Alert>
        <WhoCanSee level={3} href="#who">
          {t(
            'The team, the new home and the guardian ad litem will see this move.',
            'El equipo, el nuevo hogar y la tutora ad litem verán este cambio.',
          )}
        </WhoCanSee>
      </CheckAnswers>
    </>
  );
}

const row = (label: string, value: string, change: string) => ({
  label,
  value,
  change: { href: '#change', text: change, label: `${change}: ${label}` },
});
