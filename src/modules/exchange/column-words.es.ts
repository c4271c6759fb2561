import type { Translation } from '#platform/words/say.ts';
import type { columnWords as english } from './column-words.en.ts';

const key = 'La clave de esta fila en el sistema de donde viene.';
const from = 'El primer día en que vale.';
const through = 'El último día en que valió; vacío mientras sigue.';
const since = 'El momento en que empieza.';
const to = 'El momento en que terminó; vacío mientras sigue.';
const child = 'La niña o el niño de quien se trata.';
const person = 'La persona de quien se trata.';
const home = 'El hogar del que se trata.';
const street = 'Número y calle, con el apartamento.';
const city = 'La ciudad.';
const postalCode = 'El código postal.';
const phone = 'El número de teléfono, como se marca.';
const note = 'Unas palabras, como alguien las escribió.';
const noted = 'Cuándo se anotó; si está vacío, el momento de la importación.';

export const columnWords: Translation<typeof english> = {
  agencies: {
    what: 'La agencia principal de la que viene este extracto. Ya está aquí: la fila evita que un extracto llegue a otra agencia.',
    columns: {
      key,
      name: 'El nombre completo de la agencia.',
      short_name: 'El nombre que la gente usa y por el que se reconoce a la agencia.',
      county: 'El condado que atiende.',
      state_code: 'Las dos letras de su estado.',
      time_zone: 'La zona horaria de sus días y horas, como America/New_York.',
      main_phone: 'El número al que las familias llaman durante el día.',
      after_hours_phone: 'El número que se contesta por la noche.',
    },
  },
  care_organizations: {
    what: 'La agencia principal, las organizaciones que llevan casos para ella y el departamento estatal.',
    columns: {
      key,
      name: 'El nombre completo de la organización.',
      short_name: 'El nombre que la gente usa; no hay dos iguales.',
      part: 'Lo que hace la organización: dirige, lleva casos o es el departamento estatal.',
    },
  },
  offices: {
    what: 'Lugares donde trabaja la gente de una organización.',
    columns: {
      key,
      organization: 'La organización de la oficina.',
      name: 'El nombre de la oficina.',
      street,
      city,
      postal_code: postalCode,
      phone,
    },
  },
  units: {
    what: 'Grupos de trabajo de una oficina, cada uno con quien supervisa.',
    columns: { key, office: 'La oficina donde trabaja la unidad.', name: 'El nombre de la unidad.' },
  },
  areas: {
    what: 'Vecindarios del condado, para encontrar hogares cerca de una escuela o de una familia.',
    columns: {
      key,
      code: 'Un código corto del vecindario.',
      name: 'El nombre que la gente le da.',
      postal_code: 'El código postal de la mayor parte.',
      from: 'El primer día en que el vecindario cuenta con este nombre.',
      through,
    },
  },
  people: {
    what: 'Niñas, niños y todas las personas a su alrededor, cada una una sola vez, con el nombre que usan.',
    columns: {
      key,
      first_name: 'El nombre que la persona usa; un nombre legal distinto va en identities.',
      last_name: 'El apellido, o los dos apellidos.',
      pronouns: 'Los pronombres que la persona usa.',
      born_on: 'La fecha de nacimiento; si no se sabe con exactitud, el día más cercano que se sepa.',
      born_precision: 'Con qué exactitud se sabe la fecha de nacimiento; vacío quiere decir hasta el día.',
      died_on: 'El día en que murió.',
      languages: 'Los idiomas que habla, primero el mejor, como códigos: en, es.',
      interpreter: 'El idioma para el que hace falta intérprete; vacío si no hace falta.',
    },
  },
  accounts: {
    what: 'Quienes entran al sistema: personal, personas cuidadoras, madres y padres, jóvenes, corte, organizaciones.',
    columns: {
      key,
      kind: 'Como qué entra la persona.',
      name: 'El nombre que ven las demás personas.',
      language: 'El idioma de sus páginas y mensajes.',
      person: 'Qué persona de people es, para personas cuidadoras, madres, padres, jóvenes y familiares.',
      active: 'Si la cuenta se puede usar; no para quienes ya se fueron.',
      sign_in_email: 'El correo con el que entra; sin él la cuenta todavía no tiene entrada.',
      invite: 'Si se le envía a ese correo un enlace para elegir su contraseña.',
    },
  },
  staff: {
    what: 'Quienes trabajan para la agencia principal, sus organizaciones o el departamento estatal.',
    columns: {
      key,
      account: 'La cuenta de esta persona del personal.',
      organization: 'La organización para la que trabaja.',
      name: 'Su nombre, como lo leen las familias.',
      title: 'Su cargo, como lo leen las familias.',
      phone,
      email: 'El correo al que pueden escribir las familias y las personas cuidadoras.',
      languages: 'Los idiomas en que puede trabajar, como códigos: en, es.',
    },
  },
  positions: {
    what: 'Lo que hace una persona del personal, dónde y desde cuándo. De eso depende lo que puede ver.',
    columns: {
      key,
      account: 'La cuenta de quien tiene el puesto.',
      role: 'Lo que hace.',
      organization: 'La organización para la que lo hace.',
      unit: 'La unidad en que lo hace; vacío si alcanza a todas.',
      from: since,
      to,
    },
  },
  cases: {
    what: 'Los casos de las familias, desde que se abren hasta que se cierran.',
    columns: {
      key,
      number: 'El número del caso; no hay dos iguales.',
      name: 'El nombre con que el personal conoce el caso, casi siempre el de la familia.',
      unit: 'La unidad que tiene el caso ahora.',
      from: 'El momento en que se abrió el caso.',
      to: 'El momento en que se cerró; vacío mientras está abierto.',
    },
  },
  primary_workers: {
    what: 'La persona a cargo de cada caso: exactamente una en cada momento, desde que se abre hasta que se cierra.',
    columns: {
      key,
      case: 'El caso.',
      staff: 'La persona del personal que lo tuvo.',
      from: 'El momento en que lo recibió.',
      to: 'El momento en que lo entregó; vacío mientras lo tiene.',
      reason: 'Por qué se entregó.',
    },
  },
  case_members: {
    what: 'De quiénes trata un caso: las niñas y los niños, sus madres y padres, familiares y la casa.',
    columns: {
      key,
      case: 'El caso.',
      person: 'La persona que pertenece a él.',
      part: 'Como qué pertenece. Una niña o un niño pertenece a un solo caso a la vez.',
      from: since,
      to,
    },
  },
  team: {
    what: 'Las demás personas de un caso: cobertura, enfermería, tutela ad lítem, abogacía y otras, desde cuándo y hasta cuándo.',
    columns: {
      key,
      case: 'El caso.',
      account: 'La cuenta con la que lo ve.',
      part: 'Su función en el caso.',
      person: 'La única niña o el único niño para quien vale la función; vacío si vale para todo el caso.',
      name: 'Su nombre, como lo lee el equipo.',
      phone,
      from: since,
      to,
      note,
    },
  },
  identities: {
    what: 'Nombres legales, sexo y números de Seguro Social, aparte de los nombres que la gente usa.',
    columns: {
      key,
      person: 'La persona; cada una tiene una fila.',
      legal_first: 'El nombre del acta de nacimiento o de la orden de la corte.',
      legal_middle: 'Los segundos nombres que dice allí.',
      legal_last: 'El apellido que dice allí.',
      sex: 'El sexo anotado allí.',
      ssn: 'El número de Seguro Social: nueve cifras, con o sin guiones.',
    },
  },
  races: {
    what: 'La raza y el origen étnico que cada persona dijo de sí misma, una fila por cada uno.',
    columns: { key, person, race: 'La raza o el origen étnico que se nombró.' },
  },
  tribes: {
    what: 'La pregunta por la tribu: a quién se le preguntó si la niña o el niño pertenece a una, cuándo y qué dijo.',
    columns: {
      key,
      person,
      standing: 'Lo que se sabe: se preguntó y no, se preguntó y sí, no se puede saber, es miembro o puede serlo.',
      tribe: 'La tribu que se nombró.',
      said_by: 'Quién lo dijo.',
      asked_on: 'El día en que se preguntó.',
    },
  },
  relationships: {
    what: 'Qué es cada quien de quién, una fila por cada par.',
    columns: {
      key,
      person: 'La persona de quien es familiar.',
      relative: 'El familiar.',
      kind: 'Lo que el familiar es de la persona: mother quiere decir que es la madre.',
      note,
    },
  },
  addresses: {
    what: 'Dónde vive y vivió la gente, una dirección a la vez.',
    columns: {
      key,
      person,
      street,
      city,
      postal_code: postalCode,
      area: 'El vecindario de la dirección.',
      from,
      through,
    },
  },
  hidden_addresses: {
    what: 'Direcciones que nadie debe encontrar, aparte de todas las demás; se abren solo con un derecho que nombra el caso.',
    columns: {
      key,
      person,
      street,
      city,
      postal_code: postalCode,
      mail_to: 'La dirección a la que van las cartas.',
      rule: 'La orden o la ley que oculta la dirección.',
      from,
      through,
    },
  },
  ways_to_reach: {
    what: 'Cómo comunicarse con las personas y qué tener en cuenta.',
    columns: {
      key,
      person,
      kind: 'La manera: teléfono, correo electrónico, carta o visita.',
      value: 'El número o la dirección.',
      note: 'Qué tener en cuenta: la mejor hora, de quién es el teléfono.',
      from,
      through,
    },
  },
  homes: {
    what: 'Hogares de crianza, hogares de familiares y centros.',
    columns: {
      key,
      name: 'El nombre que la gente le da al hogar.',
      kind: 'Hogar de crianza, de familiares, de alguien cercano a la familia, o centro.',
      area: 'El vecindario donde está.',
      miles_east: 'A cuántas millas al este de la esquina del condado está, para las distancias.',
      miles_north: 'A cuántas millas al norte de la esquina del condado está.',
      respite_only: 'Si solo recibe para estancias cortas.',
      languages: 'Los idiomas que se hablan allí, como códigos: en, es.',
      skills: 'Lo que saben hacer las personas cuidadoras.',
      confirmed_at: 'Cuándo confirmó el hogar por última vez lo que aquí dice.',
      closed_on: 'El día en que el hogar dejó de cuidar; vacío mientras está abierto.',
      note,
    },
  },
  home_adults: {
    what: 'Las personas adultas de un hogar. Quienes cuidan ven lo que necesitan las niñas y los niños de su hogar.',
    columns: { key, home, person, part: 'Persona cuidadora, u otra persona adulta de la casa.', from: since, to },
  },
  home_contacts: {
    what: 'Cómo comunicarse con un hogar: teléfono y dirección, que pocas personas pueden leer.',
    columns: {
      key,
      home,
      person: 'La persona cuidadora de quien es el número; vacío si es del hogar.',
      phone,
      street,
      city,
      postal_code: postalCode,
      from,
      through,
    },
  },
  licenses: {
    what: 'Lo que permite a un hogar cuidar: desde cuándo, hasta cuándo, cuántas camas y qué edades.',
    columns: {
      key,
      home,
      level: 'El nivel de la licencia.',
      from: 'El primer día de la licencia.',
      through: 'El último día de la licencia.',
      beds: 'Cuántas niñas y niños pueden vivir allí.',
      youngest: 'La edad menor, en años.',
      oldest: 'La edad mayor, en años.',
      only_child: 'La única niña o el único niño para quien vale; vacío si vale para cualquiera.',
    },
  },
  approvals: {
    what: 'Hogares de familiares sin licencia, aprobados para una niña o un niño con nombre.',
    columns: { key, home, child: 'La niña o el niño para quien se aprobó el hogar.', from, through },
  },
  removals: {
    what: 'El tiempo bajo cuidado, desde la separación del hogar o el acuerdo hasta que la niña o el niño sale del cuidado.',
    columns: {
      key,
      child: 'La niña o el niño que llegó al cuidado.',
      case: 'El caso en que ocurrió.',
      kind: 'Una separación del hogar, o un acuerdo con la madre y el padre.',
      from: 'El momento de la separación, o desde cuándo vale el acuerdo.',
      to: 'El momento en que salió del cuidado; vacío mientras está bajo cuidado.',
      exit_reason: 'Por qué salió del cuidado.',
    },
  },
  moves: {
    what: 'Cambios de hogar: cuándo, por qué y si estaban planeados.',
    columns: {
      key,
      child: 'La niña o el niño que cambió de hogar.',
      at: 'El momento del cambio.',
      planned: 'Si estaba planeado; no si fue una emergencia.',
      reason: 'La razón principal.',
      why: 'Por qué era lo mejor, en unas frases que la niña o el niño quizá lea algún día.',
      recorded_by: 'La cuenta de quien lo anotó; si está vacío, quien importa.',
      recorded_at: 'Cuándo se anotó; si está vacío, el momento de la importación.',
    },
  },
  placements: {
    what: 'El hogar o lugar responsable de una niña o un niño, uno después de otro y uno a la vez.',
    columns: {
      key,
      child,
      removal: 'El tiempo bajo cuidado al que pertenece; si está vacío, el que vale cuando empieza.',
      home: 'El hogar, si está ubicado en uno.',
      with_person: 'La persona, si está con alguien y no en un hogar, como su madre o su padre.',
      setting: 'Qué tipo de ubicación es.',
      from: 'El momento en que llegó.',
      to: 'El momento en que se fue; vacío mientras vive allí.',
      move: 'El cambio de hogar con el que llegó.',
    },
  },
  whereabouts: {
    what: 'Dónde está por ahora, como descanso, un hospital o ausente, mientras la ubicación sigue.',
    columns: {
      key,
      child,
      setting: 'Qué tipo de tiempo fuera es.',
      home: 'El hogar donde se queda mientras tanto, para descanso.',
      from: since,
      to: 'El momento en que volvió; vacío mientras está fuera.',
      hold_bed_until: 'El último día en que el hogar guarda la cama.',
      note,
    },
  },
  critical_cards: {
    what: 'Lo que esta noche debe saber alguien que nunca ha visto a la niña o al niño.',
    columns: {
      key,
      child: 'La niña o el niño; cada quien tiene una tarjeta.',
      allergies_known: 'Si se sabe de alergias: ninguna, en la lista de allergies, o no se sabe.',
      medicines_known: 'Si se sabe de medicinas: ninguna, en la lista de medicines, o no se sabe.',
      comforts: 'Lo que le consuela.',
      routines: 'Cómo va el día: sueño, comida, escuela.',
      safety: 'Lo que le da seguridad.',
      contacts: 'A quién llamar.',
      doctor: 'Quién es su médico y cómo comunicarse.',
      changed_at: 'Cuándo se cambió la tarjeta por última vez; si está vacío, el momento de la importación.',
      changed_what: 'Qué parte de la tarjeta se cambió entonces; si está vacío, toda.',
    },
  },
  allergies: {
    what: 'Alergias: a qué, qué tan graves y qué hacer.',
    columns: {
      key,
      child,
      substance: 'A qué tiene alergia.',
      reaction: 'Qué pasa.',
      severity: 'Qué tan peligroso es.',
      what_to_do: 'Qué hacer cuando pasa.',
      said_by: 'Quién lo dijo.',
      noted_at: noted,
      ended_on: 'El día desde el que se sabe que ya no la tiene.',
    },
  },
  medicines: {
    what: 'Medicinas que la niña o el niño toma o tomó.',
    columns: {
      key,
      child,
      name: 'El nombre de la medicina.',
      dose: 'Cuánto.',
      times: 'A qué horas del día.',
      reason: 'Para qué es.',
      psychotropic: 'Si actúa sobre el ánimo o la conducta; vacío si nadie lo sabe.',
      from: 'El primer día en que se dio.',
      through: 'El último día en que se dio; vacío mientras la toma.',
      noted_at: noted,
    },
  },
  conditions: {
    what: 'Condiciones de salud, y lo que piden de las personas cuidadoras.',
    columns: {
      key,
      child,
      name: 'La condición, en palabras sencillas.',
      care: 'Lo que las personas cuidadoras hacen por ella.',
      noted_at: noted,
      ended_on: 'El día desde el que terminó.',
    },
  },
  coverage: {
    what: 'Quién paga la atención médica.',
    columns: {
      key,
      child,
      payer: 'Medicaid, o el nombre del plan.',
      member_number: 'El número de la tarjeta.',
      from,
      through,
    },
  },
  schools: {
    what: 'Escuelas a las que van las niñas y los niños.',
    columns: {
      key,
      name: 'El nombre de la escuela.',
      district: 'El distrito escolar.',
      area: 'El vecindario donde está.',
      phone,
    },
  },
  enrollments: {
    what: 'A qué escuela va, una a la vez.',
    columns: {
      key,
      child,
      school: 'La escuela.',
      grade: 'El grado, como K o 7.',
      plan: 'El plan que le da más apoyo en la escuela.',
      from: 'El primer día en esta escuela.',
      through: 'El último día allí; vacío mientras va.',
    },
  },
};
