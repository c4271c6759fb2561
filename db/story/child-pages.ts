import type { PageCode, SaidBy } from '#modules/partnership-plan/index.ts';
import type { Offset } from './day.ts';
import type { ChildKey, StaffKey } from './keys.ts';
import type { Language } from './person.ts';

/** Words in the language they were said in; beside them English, with whose translation it is, where it was another one. */
export type SaidWords =
  | string
  | {
      readonly in: Language;
      readonly words: string;
      /** Missing while nobody has translated them. */
      readonly english?: string;
      readonly by?: StaffKey | 'LinguaBridge Interpreters';
    };

/** What one person said for a child's own page on one day. */
export type PageEntry = {
  readonly child: ChildKey;
  readonly saidBy: SaidBy;
  readonly on: Offset;
  readonly lines: Partial<Record<PageCode, SaidWords>>;
  /** Lines the child keeps for the home and the team. */
  readonly notForFamily?: readonly PageCode[];
};

const page = (
  child: ChildKey,
  saidBy: SaidBy,
  on: Offset,
  lines: PageEntry['lines'],
  more: Pick<PageEntry, 'notForFamily'> = {},
): PageEntry => ({ child, saidBy, on, lines, ...more });

/** What the child or the family said first, and what came later; only one line of a code for each child. */
export const CHILD_PAGES: readonly PageEntry[] = [
  // Zuri came last night; most of her page is still to be asked.
  page('K01', 'family', 'D-1', {
    likes: 'Call her Zuri. Purple is her color.',
    comforts: 'Her purple blanket, and the hall light on all night.',
    day: 'Cheese toast is a supper she always eats.',
  }),
  page('K01', 'caregiver', 'D', { family_ties: 'She asked for her mom at six this morning.' }),
  page('K03', 'child', 'D-207', {
    likes: 'Drums. Basketball cards. Beating on any table that will take it.',
    comforts: 'My headphones and ten minutes alone. Then I talk.',
    hard: 'Not knowing when I see Amara and Theo next.',
    day: 'Bus in the morning, snack, homework, then music. Phone away at nine.',
    health_school: 'Science is my best class. Mornings are slow for me.',
    family_ties: 'Mom, Amara and Theo. I am the big brother, so tell me things first.',
    language_culture: 'Barber every two weeks. Some Sundays I go to church with Auntie Yvette.',
    normal_things: 'Drum lessons, the school dance, games at the court. Darnell and Chris can say yes.',
    in_touch: 'Text me. I answer after school. Mom and I talk on Sunday nights.',
  }),
  page('K04', 'child', 'D-207', {
    likes: 'Frogs, slime, and reading under the table.',
    comforts: 'A hug from the side, and my rabbit Button.',
    family_ties: 'Mom, Jaylen and Theo. We always save each other the last piece.',
    language_culture: 'Mom braids my hair on Sundays and we watch an old movie.',
    normal_things: 'Sleepovers are fine with me. I want to try swim club.',
    in_touch: 'I call Mom before supper. I like to hear what she cooked.',
  }),
  page('K04', 'child', 'D-70', {
    hard: 'Moving again, and being new at school.',
    day: 'Up at 6:30. My inhaler goes where I go. Lights out at 8:15.',
    health_school: 'I have asthma. One inhaler stays at school and one at home.',
  }),
  page('K07', 'child', 'D-330', {
    likes: 'Robots. Anything with a motor in it.',
    comforts: 'Loud music in my ears, then let me be for an hour.',
    hard: 'New people asking me the same questions.',
    family_ties: 'Mom, my sister Marisol, and Aunt Lidia in Georgia.',
    language_culture: 'Call me Nico. Nicolás is for papers.',
  }),
  page('K07', 'child', 'D-210', {
    day: 'Robotics on Tuesday and Thursday until five. I eat late and a lot.',
    health_school: 'Port Calusa High. My grades are good, keep it that way.',
    normal_things: 'Team trips. A learner permit as soon as I may.',
    in_touch: 'Text, do not call. I will always answer Marisol.',
  }),
  page('K08', 'child', 'D-330', {
    likes: 'Horses, and one book a day.',
    comforts: 'Reading with a flashlight until I am sleepy.',
    day: 'Breakfast first, talking later. Feeding the horses before homework.',
    health_school: 'I go to Sawgrass K-8. Give me the hard books.',
    family_ties: 'Mom, Nico, and Aunt Lidia who writes me real letters.',
    language_culture: 'Grandma’s songs in Spanish. I know all of “Cielito lindo”.',
    normal_things: 'Riding on Saturdays. The book fair. Birthday parties.',
    in_touch: 'Mom calls on Sunday evening. I write to Aunt Lidia when I want.',
  }),
  page('K08', 'child', 'D-2', { hard: 'When I do not hear from Nico. Please tell me what you know.' }),
  page('K09', 'child', 'D-380', {
    likes: 'Jumping double Dutch, and drawing houses with many rooms.',
    comforts: 'Micah close by, and the door open a little.',
    hard: 'Packing. I want to see that my box comes along.',
    day: 'I lay out my clothes at night. Library after school.',
    health_school: 'Ferry Landing Elementary. Math is fun.',
    family_ties: 'Mommy, Peter and Micah. Photos of all of us on the wall.',
    language_culture: 'Mommy tells us stories from when she was small.',
    normal_things: 'School choir, and sleepovers.',
  }),
  page('K09', 'child', 'D-62', { in_touch: 'I am home. Grace and Emeka are our Sunday friends now.' }),
  page('K10', 'child', 'D-380', {
    likes: 'Dinosaurs. I can say all the long names.',
    comforts: 'The same book twice, and my green cup.',
    hard: 'Thunder, and when plans change in the car.',
    day: 'Pancakes on Saturday. Bath, book, book again, bed.',
    health_school: 'Ferry Landing Elementary, with Ada on the same bus.',
    family_ties: 'Mommy, Peter and Ada. I call Mommy every night.',
    language_culture: 'Mommy has a good-night song only for me.',
    normal_things: 'T-ball, and the dinosaur room at the museum.',
  }),
  page('K10', 'child', 'D-62', { in_touch: 'I live with Mommy again. Sundays I show Emeka my teeth.' }),
  page('K13', 'child', 'D-22', {
    likes: 'Beadwork, and fishing with Dad.',
    comforts: 'A quilt on my lap, and Emmett where I can see him.',
    hard: 'Grown-ups talking low in the next room.',
    day: 'I wake up early. I read to Emmett at night.',
    health_school: 'Citrus Ridge Elementary, same desk as before. I like that.',
    family_ties: 'Mom, Dad, Emmett, and Aunt Maribeth who is Mom’s sister.',
    language_culture: 'We are Tamoka River on Dad’s side. I want to learn the words Dad knows.',
    normal_things: 'Evenings at the tribe’s family center. Bike rides to the creek.',
    in_touch: 'Dad on Tuesday, Mom on Thursday, both on Saturday.',
  }),
  page('K14', 'child', 'D-22', {
    likes: 'Frogs, trucks, and being first in line.',
    comforts: 'Callie reading to me. My flashlight.',
    hard: 'Going to bed in a house that is quiet.',
    day: 'Cereal with a banana. Outside before homework.',
    health_school: 'Citrus Ridge Elementary. I lost two teeth.',
    family_ties: 'Mom and Dad and Callie. Uncle Dan lets me drive the mower on his lap.',
    language_culture: 'Dad tells us stories from his side. I want more of them.',
    normal_things: 'Baseball in the spring. Birthday parties.',
    in_touch: 'I want Dad to call and not only write.',
  }),
  page(
    'K15',
    'child',
    'D-620',
    {
      likes: 'Cooking wings. Coaching the little kids with Coach Tull.',
      comforts: 'A long walk. Nobody fixing it for me.',
      hard: 'Meetings about me on work nights.',
      day: 'School, shift, supper late. Sundays I cook.',
      family_ties: 'Kiara. We talk every day. Mom is with us too, in pictures.',
      language_culture: 'Call me Dez. Mr. Alvin taught me some Spanish in the kitchen.',
    },
    { notForFamily: ['hard'] },
  ),
  page('K15', 'child', 'D-100', {
    health_school: 'Senior year at Port Calusa High. I keep count of my credits myself.',
    normal_things: 'Driving lessons. My job. Prom with no forms to sign.',
    in_touch: 'I want to stay near Mr. Alvin after I turn 18. Ask me before you plan.',
  }),
  page('K16', 'child', 'D-250', {
    likes: 'Track, nail polish, cooking shows.',
    comforts: 'Dez on the phone. A hot shower, then my bed.',
    hard: 'When people talk about Mom as if I were not there.',
    day: 'Up at six for track. Homework at the kitchen table.',
    family_ties: 'Dez, Uncle Reginald, and Mom’s picture by my bed.',
    language_culture: 'Silk press before picture day. Mom’s church at Easter.',
    normal_things: 'Track meets, sleepovers, my own phone.',
    in_touch: 'Text me anything. Uncle Reginald calls Andre when it is about court.',
  }),
  page('K16', 'child', 'D-60', { health_school: 'Calusa Middle. Counseling is done, and I said when.' }),
  page(
    'K18',
    'child',
    'D-128',
    {
      likes: {
        in: 'ht',
        words: 'Mwen renmen foutbòl, ak domino ak papa m.',
        english: 'I like soccer, and dominoes with my dad.',
        by: 'LinguaBridge Interpreters',
      },
      comforts: 'Naomie in the next bed. A little light.',
      hard: 'When everybody talks fast English.',
      day: 'Rice and beans is breakfast too. Prayer, then bed.',
      health_school: 'Eastbank Elementary. In English class I have my own helper.',
      family_ties: 'Manman, Papa when he is back from work, and Naomie.',
      language_culture: 'I speak Creole at home and English at school. Please play kompa.',
      normal_things: 'Soccer team. Scouts maybe.',
      in_touch: 'Manman calls and I answer in Creole.',
    },
    { notForFamily: ['hard'] },
  ),
  page(
    'K19',
    'child',
    'D-127',
    {
      likes: 'Singing, doing hair, and being the one who translates. Not all the time though.',
      comforts: 'Praying before I sleep. Wisly near me.',
      hard: 'Being asked to translate what Manman says about us.',
      day: 'I walk Wisly to his bus, then take mine.',
      health_school: 'Calusa Middle. I want to talk to somebody who speaks Creole.',
      family_ties: 'Manman, Papa and Wisly.',
      language_culture: {
        in: 'ht',
        words: 'Lè m ap panse, se an kreyòl m ap panse.',
        english: 'When I think, I think in Creole.',
        by: 'LinguaBridge Interpreters',
      },
      normal_things: 'Choir, sleepovers, the eighth-grade trip when I get there.',
      in_touch: 'Call Manman with an interpreter, not with me.',
    },
    { notForFamily: ['hard'] },
  ),
  page('K20', 'child', 'D-410', {
    likes: 'Skateboarding, baseball stats, dogs of every kind.',
    family_ties: 'Mom, Grandma Dolores, and Owen.',
    language_culture: 'Grandma’s Sunday dinner, everybody at one table.',
  }),
  page(
    'K20',
    'child',
    'D-118',
    {
      comforts: 'Taking the dog out, even in the rain.',
      hard: 'Another new house. Falling asleep.',
      day: 'Bus at 6:50. Food as soon as I am home. Music on to sleep.',
      health_school: 'Ridgeview Middle. I take a medicine so that I can sit still.',
      normal_things: 'Skate park with friends. Baseball on Thursday.',
      in_touch: 'Text first. My coach is good to call when I am upset.',
    },
    { notForFamily: ['hard'] },
  ),
  page(
    'K21',
    'child',
    'D-410',
    {
      likes: 'Cars, guitar, making my own breakfast.',
      comforts: 'Guitar with the door shut.',
      hard: 'Being compared with my brother.',
      day: 'Up late on weekends. Guitar every day.',
      family_ties: 'Logan, Mom and Grandma Dolores.',
      language_culture: 'Grandma’s Sunday dinner, and music after it.',
      normal_things: 'A job at the car wash. Learner permit.',
    },
    { notForFamily: ['hard'] },
  ),
  page('K21', 'child', 'D-300', {
    health_school: 'Auto shop is the class I get up for.',
    in_touch: 'Text me. Logan and I call on Sunday.',
  }),
  page(
    'K25',
    'child',
    'D-290',
    {
      likes: 'Softball, sketching people, cats.',
      comforts: 'My sketchbook. Coach saying “next ball”.',
      hard: 'Being told to calm down.',
      day: 'Practice after school when I can.',
      family_ties: 'Mom, and my uncle, and Coach.',
      language_culture: 'Mom and I bake on the first day of fall.',
      health_school: 'I do my homework better with music on.',
      normal_things: 'Softball, movies with the team.',
      in_touch: 'Mom and I talk before the day starts. I like to know the exact time.',
    },
    { notForFamily: ['hard'] },
  ),
  page('K26', 'family', 'D-258', {
    likes: 'Drawing. She draws the whole story, not one picture.',
    comforts: 'Crayons by the bed, and Wade in the same room.',
    hard: 'Their mother died not long ago. Let her talk about Ellen.',
    family_ties: 'Her dad Earl, her brother Wade, and her mother, Ellen.',
  }),
  page('K26', 'child', 'D-200', {
    day: 'I feed the chickens before school and after.',
    health_school: 'Mill Slough Primary. I can read chapter books by myself.',
    language_culture: 'Daddy sings old songs. Ingrid teaches me to count in German.',
    normal_things: 'Swim lessons, and a sleepover in a tent.',
    in_touch: 'I draw Daddy a picture every week and he sends one back.',
  }),
  page('K30', 'child', 'D-150', {
    likes: 'Comic books, checkers, telling jokes.',
    comforts: 'My mom’s pillow. It smells like home.',
    hard: 'Not knowing how Mom slept.',
    day: 'Same school, same bus stop. Checkers after supper.',
    health_school: 'North Prairie Elementary. Asthma in spring only.',
    family_ties: 'Mom, and Uncle Troy when he is back.',
    language_culture: 'Mom and I do a joke at every meal.',
    normal_things: 'Chess club, birthday parties, fishing with Samuel.',
    in_touch: 'I want to read to Mom on the phone every night.',
  }),
];
