import type { PageEntry } from './child-pages.ts';

const BY_INTERPRETER = 'LinguaBridge Interpreters' as const;
const spanish = (words: string, english: string, by: 'S32' | typeof BY_INTERPRETER = 'S32') =>
  ({ in: 'es', words, english, by }) as const;

/** Pages of children too young to tell: their family speaks for them, until they say something themselves. */
export const PAGES_OF_LITTLE_ONES: readonly PageEntry[] = [
  {
    child: 'K02',
    saidBy: 'family',
    on: 'D-19',
    lines: {
      comforts: spanish(
        'Se calma envuelto y en brazos, con luz baja.',
        'He calms down wrapped up and in your arms, with the light low.',
        BY_INTERPRETER,
      ),
      day: spanish(
        'Come cada dos o tres horas, de día y de noche. Después, derechito un rato.',
        'He eats every two or three hours, day and night. Hold him upright for a while afterwards.',
        BY_INTERPRETER,
      ),
      family_ties: spanish(
        'Soy su mamá. Su abuela y su tía Marisela también lo esperan.',
        'I am his mom. His grandmother and his Aunt Marisela are waiting for him too.',
        BY_INTERPRETER,
      ),
    },
  },
  {
    child: 'K02',
    saidBy: 'family',
    on: 'D-16',
    lines: {
      likes: spanish(
        'Que le canten bajito «Los pollitos», y dormir sobre el pecho.',
        'Somebody singing “Los pollitos” softly, and sleeping on your chest.',
      ),
      hard: spanish('El ruido fuerte, sobre todo en la tarde.', 'Loud noise, most of all in the afternoon.'),
      health_school: spanish(
        'Toma vitamina D todos los días. Quiero ir a sus revisiones.',
        'He takes vitamin D every day. I want to come to his checkups.',
      ),
      language_culture: spanish(
        'En casa hablamos español. Háblenle y cántenle en español.',
        'At home we speak Spanish. Please speak and sing to him in Spanish.',
      ),
      normal_things: spanish(
        'Paseos a la sombra. Mándenme fotos de sus primeras veces.',
        'Walks in the shade. Send me pictures of his first times.',
      ),
      in_touch: spanish(
        'Escríbanme en español a cualquier hora. Contesto el mismo día.',
        'Write to me in Spanish at any hour. I answer the same day.',
      ),
    },
  },
  {
    child: 'K05',
    saidBy: 'family',
    on: 'D-207',
    lines: {
      likes: 'Garbage trucks. He knows the sound of each one.',
      comforts: 'Mom’s yellow scarf, and two fingers in his mouth.',
      hard: 'Hand dryers, and the last five minutes of a visit.',
      day: 'Nap after lunch. Bath, two books, bed at 7:30.',
      health_school: 'Little Herons in the morning. Circle time is his favorite.',
      family_ties: 'Mom, Dad Marcus, Jaylen and Amara.',
      language_culture: 'Dad says grace at the table, Theo says amen.',
      in_touch: 'Mom by video on Wednesday. He shows her a truck.',
    },
  },
  { child: 'K05', saidBy: 'child', on: 'D-18', lines: { normal_things: 'I am four now. I can go on the big slide.' } },
  {
    child: 'K06',
    saidBy: 'family',
    on: 'D-430',
    lines: {
      likes: 'Puddles, ducks, and everything yellow.',
      comforts: 'Her toy duck Pato, and being rocked.',
      hard: 'People who talk fast. She needs time for her words.',
      day: 'Early up, early down. Milk in the blue cup.',
      family_ties: 'Mommy Megan, and Papá Luis who writes with drawings in it.',
      language_culture: 'Papá calls her “mi pajarito”. Read her his letters.',
      normal_things: 'Playground, story hour, splashing in the pool.',
      in_touch: 'Mommy calls at bedtime on days without a visit.',
    },
  },
  {
    child: 'K06',
    saidBy: 'caregiver',
    on: 'D-200',
    lines: { health_school: 'Little Herons, and speech therapy every week. She says more when you wait.' },
  },
  {
    child: 'K11',
    saidBy: 'child',
    on: 'D-96',
    lines: {
      likes: 'Bugs. I keep them one night and then I let them go.',
      comforts: 'Gran humming in the kitchen.',
      hard: 'When Maman has to hang up.',
      day: 'I wake up before everybody. Grits, then bugs.',
      health_school: 'Kindergarten at Palmetto Springs Elementary.',
      family_ties: 'Maman Simone, Gran, Uncle Gabriel and Celeste.',
      language_culture: 'Gran talks Creole French to us. “Fais dodo” means go to sleep.',
      normal_things: 'T-ball, and digging for worms with Uncle Gabriel.',
      in_touch: 'Maman on the video after supper.',
    },
  },
  {
    child: 'K12',
    saidBy: 'family',
    on: 'D-95',
    lines: {
      likes: 'Pots and spoons. She is the band.',
      comforts: 'Her thumb and Gran’s neck.',
      hard: 'Doors that close behind someone.',
      day: 'Nap at one. She wants Remy at the table.',
      health_school: 'At home with Gran. First shots are done.',
      family_ties: 'Maman Simone, Gran, Gabriel and Remy.',
      language_culture: 'Gran sings to her in Creole French. She answers in both.',
      normal_things: 'Story hour and the sprinkler.',
      in_touch: 'Show her Maman’s picture before each call.',
    },
  },
  {
    child: 'K17',
    saidBy: 'family',
    on: 'D-141',
    lines: {
      likes: 'Puzzles, bubbles, and being carried to the window.',
      comforts: 'Papa’s humming. A hand on her belly.',
      hard: 'New people in white coats. Tell her first what you will do.',
      day: 'Quiet morning, big afternoon. The night feed starts at eight.',
      family_ties: 'Mama Anneke and Papa Joost, at every appointment.',
      language_culture: 'Lullabies from Papa’s mother, on the little player.',
      normal_things: 'Story hour, the beach in the evening, a birthday party with her own snack.',
      in_touch: 'We call at seven. Tell us everything, we are not easily frightened.',
    },
  },
  {
    child: 'K17',
    saidBy: 'family',
    on: 'D-2',
    lines: {
      health_school: 'Her heart was repaired. Night feeds go through her tube. No peanuts. No penicillin.',
    },
  },
  {
    child: 'K22',
    saidBy: 'child',
    on: 'D-330',
    lines: {
      likes: 'Trains, and soup with letters in it.',
      comforts: 'Mila’s hand. My train blanket.',
      hard: 'Loud rooms.',
      day: 'Big breakfast. Trains, lunch, trains.',
      family_ties: 'Mila, Nadia and Aaron. And my first mom who writes to us.',
      normal_things: 'Swimming, the train museum, my own library card.',
    },
  },
  {
    child: 'K22',
    saidBy: 'child',
    on: 'D-88',
    lines: {
      health_school: 'I have glasses now. I can see the board.',
      language_culture: 'We light candles on Friday. I know the song.',
      in_touch: 'First mom’s letters go in my box.',
    },
  },
  {
    child: 'K23',
    saidBy: 'family',
    on: 'D-330',
    lines: {
      likes: 'Climbing on everything, and hats.',
      comforts: 'Lucas near her. Her soft cat.',
      hard: 'Sitting still in the car.',
      day: 'Nap after lunch, dancing after supper.',
      health_school: 'At home for now. Shots are up to date.',
      family_ties: 'Lucas first, then Nadia and Aaron.',
      normal_things: 'Playground, music class.',
      in_touch: 'Letters from her first mom come twice a year. We keep them for her.',
    },
  },
  {
    child: 'K23',
    saidBy: 'caregiver',
    on: 'D-88',
    lines: { language_culture: 'Songs in Hebrew and Russian, and she makes up the rest.' },
  },
  {
    child: 'K27',
    saidBy: 'family',
    on: 'D-258',
    lines: {
      likes: 'Chickens and wheelbarrows.',
      comforts: 'A radio playing low at night.',
      hard: 'When he cannot see Junie.',
      family_ties: 'His dad Earl, Junie, and his mother, Ellen.',
      in_touch: 'Dad on Saturdays. Dad writes, somebody reads it to him.',
    },
  },
  {
    child: 'K27',
    saidBy: 'caregiver',
    on: 'D-60',
    lines: {
      day: 'Outside until he drops. Asleep by seven.',
      health_school: 'He turns his head to hear. I ask for a hearing test.',
      language_culture: 'Dad’s old songs. He claps on the beat.',
      normal_things: 'Puddles, the county fair, his own watering can.',
    },
  },
];
