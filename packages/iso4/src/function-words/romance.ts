/** Articles, prepositions (also contracted with the article) and conjunctions of Latin and the Romance languages (ISO 4:1997, 4.4). */
import type { FunctionWords } from './types.ts';

export const romance: readonly FunctionWords[] = [
  {
    language: 'lat',
    articles: '',
    prepositions: 'a ab ad apud contra cum de e ex in inter per pro secundum sine sub super trans',
    conjunctions: 'ac atque aut et nec seu sive vel',
  },
  {
    language: 'fre',
    articles: 'la le les un une',
    prepositions:
      'à au aux après avant avec chez contre dans de depuis des devant du durant en entre envers ès es hors jusque lez malgré outre par parmi pendant pour près sans sauf selon sous suivant sur vers',
    conjunctions: 'car et mais ni ou que',
    elided: { article: 'l', preposition: 'd jusqu', conjunction: 'qu' },
  },
  {
    language: 'spa',
    articles: 'el la lo las los un una unas unos',
    prepositions:
      'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según segun sin sobre tras',
    conjunctions: 'e ni o pero que u y',
  },
  {
    language: 'cat',
    articles: 'el els la les lo los un una unes uns sa ses',
    prepositions: 'a al als amb contra de del dels des durant en entre fins pel pels per pera segons sense sobre sota',
    conjunctions: 'i ni o que',
    elided: { article: 'l', preposition: 'd', conjunction: '' },
  },
  {
    language: 'glg',
    articles: 'a as o os unha un uns unhas',
    prepositions:
      'á ao aos ás ata con contra coa co da das de do dos desde en entre na nas no nos para pola polo por sen sobre',
    conjunctions: 'e ou que',
  },
  {
    language: 'por',
    articles: 'a as o os um uma umas uns',
    prepositions:
      'à ao aos às após ate até com contra da das de desde do dos durante em entre na nas no nos num numa para pela pelas pelo pelos per perante por segundo sem sob sobre',
    conjunctions: 'e mas nem ou que',
  },
  {
    language: 'ita',
    articles: 'gli i il la le lo un una uno',
    prepositions:
      'a ad agli ai al alla alle allo col coi con contro da dagli dai dal dalla dalle dallo de degli dei del della delle dello di dopo durante entro fra in negli nei nel nella nelle nello per presso secondo senza sopra sotto su sugli sui sul sulla sulle sullo tra verso',
    conjunctions: 'che e ed ma nè né o od ovvero',
    elided: { article: 'l un gl', preposition: 'd dell all dall nell sull coll degl agl', conjunction: '' },
  },
  {
    language: 'rum',
    articles: 'al ale a ai cel cea cei cele lui un o unei unui',
    prepositions:
      'asupra către cu de despre din dinspre dintre dupa după fara fără în între intre întru in la langă lângă pe pentru peste prin printre privind sub spre',
    conjunctions: 'că ci dar iar ori sau şi și si',
  },
];
