/** First and last names of many origins, mixed freely: no name goes with any circumstance. */
export const girls =
  'Aaliyah Abena Ada Adela Aiko Aisha Alma Amara Amina Ana Anjali Anneliese Astrid Aurora Ayaan Beatriz Bela Bintou Bridget Camila Carmen Catalina Chiara Chloe Citlali Clara Daniela Delia Destiny Dina Ebony Eleni Eliza Elsa Emiko Esperanza Esther Fatima Fiona Freya Gabriela Giselle Grace Greta Hana Hazel Ifeoma Imani Ines Ingrid Isla Itzel Ivy Jada Jasmine Joy Juniper Kalani Kamala Keisha Kiara Lakshmi Laila Leilani Lena Ling Lucia Luz Maeve Maira Malia Marisol Mei Mercy Mila Naomi Nayeli Neha Nia Noor Ofelia Olga Oluchi Paloma Petra Priya Quinn Rania Rosa Ruby Sadie Salma Sana Saoirse Selam Shanice Sofia Soraya Tala Tamika Thuy Uma Valeria Vera Wanda Xiomara Yara Yuki Zahra Zola Zuri'.split(
    ' ',
  );
export const boys =
  'Aarav Abdi Adrian Akira Alejandro Amir Andre Anton Arjun Asher Ayo Bao Ben Bilal Brandon Caleb Carlos Cedric Chidi Cyrus Dakota Darius David Dede Diego Dmitri Ebo Eduardo Elias Emeka Enrique Ezra Farid Felix Finn Gabriel Gael Gideon Hakim Harun Henry Hiro Hugo Ian Idris Isaac Ivan Jalen Jamal Javier Jin Joaquin Jonah Jorge Josiah Julian Kai Kamau Karim Kenji Kofi Kwame Lamar Leon Liam Linus Luca Luis Malik Mateo Micah Miguel Milo Minh Musa Nasir Nico Noah Obi Omar Oscar Otis Pablo Paolo Quan Rafael Rashid Ravi Reza Rohan Rory Samir Santiago Sekou Seth Silas Soren Tariq Tavita Teo Thabo Theo Tomas Tyrell Udo Viktor Wade Xavier Yusuf Zane Zion'.split(
    ' ',
  );
const roots =
  'Abara Acosta Adeyemi Aguilar Ahmadi Alvarado Amadi Anders Aoki Arce Asante Avila Baptiste Barrow Bautista Begaye Belmont Benally Bhatt Blackwood Boateng Brandt Cabrera Calloway Castellan Chavez Cho Conteh Cortez Dang Danso Delacroix Desai Diallo Dominguez Drummond Duarte Eagleman Ekwueme Elgin Espinoza Fairchild Farah Fletcher Fontaine Fraser Fuentes Gallardo Garrison Gebre Ghosh Goldman Greenwood Guerra Gunnarson Haddad Halvorsen Hargrove Hassan Hightower Hoang Ibarra Iqbal Ito Jankowski Jeffers Jimenez Kamara Kapoor Kaya Keahi Kelley Kim Kowalczyk Kruger Laurent Leblanc Lindqvist Lopera Lozano Mahmoud Mbeki Medina Mensah Mercado Moana Molina Morales Mwangi Nakai Navarro Ndiaye Nguyen Novak Nunez Oduya Okafor Oleson Ortega Osei Otero Pacheco Palmer Park Patel Pereira Petrov Pham Pruitt Quiroga Rahman Ramos Redhouse Reyes Rivas Robichaux Rosario Sandoval Santos Sato Schaefer Serrano Shah Sinclair Soto Stein Suarez Sullivan Tallchief Tanaka Tesfaye Thao Toledo Traore Tran Tsosie Umar Valdez Vang Varga Vega Vogel Wakefield Walker Whitehorse Winslow Yamada Yazzie Yilmaz Zamora Zhang Ziegler'.split(
    ' ',
  );
/** Double surnames are common: the second comes from the other end of the list. */
export const surnames: readonly string[] = [
  ...roots,
  ...roots.filter((_, index) => index % 5 === 0).map((name, index) => `${name}-${roots.at(-1 - index * 3)}`),
];
export const streets =
  'Alder Aspen Birch Cedar Clover Cypress Dogwood Elder Fern Hawthorn Hickory Juniper Laurel Linden Magnolia Maple Meadow Mulberry Orchard Poplar Prairie River Sage Spruce Sumac Tamarack Thistle Walnut Willow Yarrow'.split(
    ' ',
  );
export const towns =
  'Ashby Bellwether Calder Dunmore Eastlake Fairhaven Garnet Harlow Ironwood Juniper Kestrel Larkfield Millbrook Northgate Oakdale Pinecrest Quarry Ridgeway Stillwater Thornbury Underhill Vermilion Westover Yarrow'.split(
    ' ',
  );
/** Languages besides English, with how many families of a hundred speak them first. */
export const languages = [
  ['en', 74],
  ['es', 18],
  ['ht', 2],
  ['vi', 1.5],
  ['ar', 1.5],
  ['so', 1],
  ['zh', 1],
  ['ru', 1],
] as const;
