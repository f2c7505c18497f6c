/** Articles, prepositions and conjunctions of the Germanic languages (ISO 4:1997, 4.4 leaves them out). Closed word classes of each language's grammar. */
import type { FunctionWords } from './types.ts';

export const germanic: readonly FunctionWords[] = [
  {
    language: 'eng',
    articles: 'a an the',
    prepositions:
      'about above across after against along amid among amongst around as at before behind below beneath beside besides between beyond by concerning despite during except for from in inside into of off on onto out outside over per regarding since through throughout to toward towards under underneath until unto up upon versus via vs with within without',
    conjunctions: 'and although because but if nor or than that though unless whereas whether while',
  },
  {
    language: 'ger',
    articles: 'das dem den der des die ein eine einem einen einer eines',
    prepositions:
      'ab am an ans auf aufs aus außer ausser bei beim bis durch fuer für fürs gegen hinter hinterm im in innerhalb ins mit mittels nach neben ob ohne seit trotz über ueber um unter vom von vor während wegen wider zu zum zur zwischen',
    conjunctions: 'aber als bzw daß dass denn oder sowie u und',
  },
  {
    language: 'dut',
    articles: "de den der des een eene 'n het 't 's",
    prepositions:
      'aan achter beneden bij binnen boven buiten door in inzake langs met na naar naast nabij om omtrent onder op over per sedert sinds te ten ter tegen tot tussen tusschen uit van vanaf voor voorbij zonder',
    conjunctions: 'alsmede dan dat en of maar noch ofwel',
  },
  {
    language: 'afr',
    articles: "die 'n",
    prepositions:
      'aan agter binne bo by deur in met na naas om onder oor op sonder te teen tot tussen uit van vir voor',
    conjunctions: 'en of maar',
  },
  {
    language: 'swe',
    articles: 'de den det en ett',
    prepositions:
      'af av bakom bland efter emot enligt från för före förr genom hos i in inför inom kring med mellan mot om omkring på rörande samt till under ur utan utanför utom vid åt å öfver över',
    conjunctions: 'att och eller men',
  },
  {
    language: 'dan',
    articles: 'de den det en et',
    prepositions:
      'ad af angaaende angående bag blandt efter for foran fra før gennem hos i igennem ind inden indenfor med mellem mod om omkring over paa på samt siden til uden udenfor under ved vedrørende',
    conjunctions: 'at og eller men',
  },
  {
    language: 'nor',
    articles: 'de dei den det ein ei eit en et',
    prepositions:
      'angående av bak blant etter for foran fra frå før gjennom hjå hos i innan innen med mellom millom mot om omkring over på samt siden til uten utan under ved åt',
    conjunctions: 'at og eller men',
  },
  {
    language: 'ice',
    articles: 'hin hinn hið',
    prepositions: 'að af á án eftir fram frá fyrir gegn handa hjá í með milli móti og til um undir úr úti við yfir',
    conjunctions: 'eða en og sem',
  },
];
