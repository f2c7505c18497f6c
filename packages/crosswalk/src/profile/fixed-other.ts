/**
 * 008/18-34 and 006 of other materials than serials, and 007 by its category (MARC 21 006, 007 and 008, as the JSON Schemas of ISSN+ have
 * them). A serial has an 006 for what it is beside (an atlas, a recording), and an 007 for each medium. The Register reads the first two
 * characters of 007 alone, so that what is wrong with the rest is an advice.
 */
import { type PositionRule, positionRule } from './fixed.ts';

export type Material = 'books' | 'serials' | 'music' | 'maps' | 'visual' | 'computer-files' | 'mixed';

/** By the first character of 006, or leader/06. */
const materials: Readonly<Record<string, Material>> = {
  a: 'books',
  t: 'books',
  c: 'music',
  d: 'music',
  i: 'music',
  j: 'music',
  e: 'maps',
  f: 'maps',
  g: 'visual',
  k: 'visual',
  o: 'visual',
  r: 'visual',
  m: 'computer-files',
  p: 'mixed',
  s: 'serials',
};

export const materialOf006 = (value: string): Material | undefined =>
  Object.hasOwn(materials, value.charAt(0)) ? materials[value.charAt(0)] : undefined;

const audience = '#abcdefgj|';
const form = '#abcdfoqrs|';
const government = '#acfilmosuz|';
const projections =
  '##,aa,ab,ac,ad,ae,af,ag,am,an,ap,au,az,ba,bb,bc,bd,be,bf,bg,bh,bi,bj,bk,bl,bo,br,bs,bu,bz,ca,cb,cc,ce,cp,cu,cz,da,db,dc,dd,de,df,dg,dh,dl,zz,||';
const compositions =
  'an,bd,bg,bl,bt,ca,cb,cc,cg,ch,cl,cn,co,cp,cr,cs,ct,cy,cz,df,dv,fg,fl,fm,ft,gm,hy,jz,mc,md,mi,mo,mp,mr,ms,mu,mz,nc,nn,op,or,ov,pg,pm,po,pp,pr,ps,pt,pv,rc,rd,rg,ri,rp,rq,sd,sg,sn,sp,st,su,sy,tc,tl,ts,uu,vi,vr,wz,za,zz,||';

type Row = readonly [position: string, name: string, codes: string];
const advising = (rows: readonly Row[]): readonly PositionRule[] =>
  rows.map(([position, name, codes]) => positionRule([position, name, codes, 'advice']));

/** By the positions of 008; those of 006 are 17 less. */
// biome-ignore format: a table is read by its columns
export const materialPositions: Readonly<Record<Exclude<Material, 'serials'>, readonly PositionRule[]>> = {
  books: advising([
    ['18-21', 'illustrations', '#abcdefghijklmop|'],
    ['22', 'audience', audience],
    ['23', 'form of item', form],
    ['24-27', 'nature of contents', '#256abcdefgijklmnopqrstuvwyz|'],
    ['28', 'government publication', government],
    ['29', 'conference publication', '01|'],
    ['30', 'festschrift', '01|'],
    ['31', 'index', '01|'],
    ['32', 'undefined', '#|'],
    ['33', 'literary form', '01defhijmpsu|'],
    ['34', 'biography', '#abcd|'],
  ]),
  music: advising([
    ['18-19', 'form of composition', compositions],
    ['20', 'format of music', 'abcdeghijklmnpuz|'],
    ['21', 'music parts', '#defnu|'],
    ['22', 'audience', audience],
    ['23', 'form of item', form],
    ['24-29', 'accompanying matter', '#abcdefghikrsz|'],
    ['30-31', 'literary text', '#abcdefghijklmnoprstz|'],
    ['32', 'undefined', '#|'],
    ['33', 'transposition and arrangement', '#abcnu|'],
    ['34', 'undefined', '#|'],
  ]),
  maps: advising([
    ['18-21', 'relief', '#abcdefgijkmz|'],
    ['22-23', 'projection', projections],
    ['24', 'undefined', '#|'],
    ['25', 'type of cartographic material', 'abcdefguz|'],
    ['26-27', 'undefined', '#|'],
    ['28', 'government publication', government],
    ['29', 'form of item', form],
    ['30', 'undefined', '#|'],
    ['31', 'index', '01|'],
    ['32', 'undefined', '#|'],
    ['33-34', 'special format', '#ejklnoprz|'],
  ]),
  visual: advising([
    ['18-20', 'running time', '0123456789n-|'],
    ['21', 'undefined', '#|'],
    ['22', 'audience', audience],
    ['23-27', 'undefined', '#|'],
    ['28', 'government publication', government],
    ['29', 'form of item', form],
    ['30-32', 'undefined', '#|'],
    ['33', 'type of visual material', 'abcdfgiklmnopqrstvwz|'],
    ['34', 'technique', 'aclnuz|'],
  ]),
  'computer-files': advising([
    ['18-21', 'undefined', '#|'],
    ['22', 'audience', audience],
    ['23', 'form of item', '#oq|'],
    ['24-25', 'undefined', '#|'],
    ['26', 'type of computer file', 'abcdefghijmuz|'],
    ['27', 'undefined', '#|'],
    ['28', 'government publication', government],
    ['29-34', 'undefined', '#|'],
  ]),
  mixed: advising([
    ['18-22', 'undefined', '#|'],
    ['23', 'form of item', form],
    ['24-34', 'undefined', '#|'],
  ]),
};

const sound = '#abu|';
const soundMedium = '#abcdefghiuz|';
const filmBase = 'acdimnprtuz|';
const playback = 'kmnqsuz|';

/** By category, the first character of 007, which says in the second what exactly it is. Records stop where they know no more. */
// biome-ignore format: a table is read by its columns
const rows007: Readonly<Record<string, readonly [specific: string, ...rest: Row[]]>> = {
  a: ['dgjkqrsuyz|', ['03', 'color', 'ac|'], ['04', 'physical medium', 'abcdefgijlnpqrstuvwxyz|'], ['05', 'type of reproduction', 'fnuz|'],
    ['06', 'reproduction details', 'abcduz|'], ['07', 'polarity', 'abmn|']],
  c: ['abcdefhjkmorsuz|', ['03', 'color', 'abcgmnuz|'], ['04', 'dimensions', 'aegijnouvz|'], ['05', 'sound', '#au|'], ['06-08', 'image bit depth', '0123456789mn-|'],
    ['09', 'file formats', 'amu|'], ['10', 'quality assurance', 'anpu|'], ['11', 'source', 'abcdmnu|'], ['12', 'compression', 'abdmu|'], ['13', 'reformatting quality', 'anpru|']],
  d: ['abceuz|', ['03', 'color', 'ac|'], ['04', 'physical medium', 'abcdefgilnpuvwz|'], ['05', 'type of reproduction', 'fnuz|']],
  f: ['abcduz|', ['03-04', 'class of braille', '#abcdemnuz|'], ['05', 'level of contraction', 'abmnuz|'], ['06-08', 'braille music format', '#abcdefghijklnuz|'],
    ['09', 'physical characteristics', 'abnuz|']],
  g: ['cdfostuz|', ['03', 'color', 'abchmnuz|'], ['04', 'base of emulsion', 'dejkmouz|'], ['05', 'sound', sound], ['06', 'medium for sound', soundMedium],
    ['07', 'dimensions', 'abcdefgjkstvwxyuz|'], ['08', 'secondary support', '#cdehjkmuz|']],
  h: ['abcdefghjuz|', ['03', 'polarity', 'abmu|'], ['04', 'dimensions', 'adfghlmopuz|'], ['05', 'reduction ratio range', 'abcdeuv|'], ['06-08', 'reduction ratio', '0123456789-|'],
    ['09', 'color', 'bcmuz|'], ['10', 'emulsion', 'abcmnuz|'], ['11', 'generation', 'abcmu|'], ['12', 'base of film', filmBase]],
  k: ['acdefghijklnopqrsuvz|', ['03', 'color', 'abchmuz|'], ['04', 'primary support', 'abcdefghilmnopqrstuvwz|'], ['05', 'secondary support', '#abcdefghilmnopqrstuvwz|']],
  m: ['cforuz|', ['03', 'color', 'bchmnuz|'], ['04', 'presentation format', 'abcdefuz|'], ['05', 'sound', sound], ['06', 'medium for sound', soundMedium],
    ['07', 'dimensions', 'abcdefguz|'], ['08', 'playback channels', playback], ['09', 'production elements', 'abcdefgnz|'], ['10', 'polarity', 'abnuz|'],
    ['11', 'generation', 'deoruz|'], ['12', 'base of film', filmBase], ['13', 'kind of color', 'abcdefghijklmnpqrstuvz|'], ['14', 'kind of stock', 'abcdnuz|'],
    ['15', 'deterioration', 'abcdefghklm|'], ['16', 'completeness', 'cinu|'], ['17-22', 'inspection date', '0123456789-|']],
  o: ['u|'],
  q: ['u|'],
  r: ['u|', ['03', 'altitude of sensor', 'abcnuz|'], ['04', 'attitude of sensor', 'abcnu|'], ['05', 'cloud cover', '0123456789nu|'], ['06', 'platform', 'abcdefghinuz|'],
    ['07', 'platform use', 'abcmnuz|'], ['08', 'sensor type', 'abuz|'],
    ['09-10', 'data type', 'aa,da,db,dc,dd,de,df,dv,dz,ga,gb,gc,gd,ge,gf,gg,gu,gz,ja,jb,jc,jv,jz,ma,mb,mm,nn,pa,pb,pc,pd,pe,pz,ra,rb,rc,rd,sa,ta,uu,zz,||']],
  s: ['bdegiqrstuwz|', ['03', 'speed', 'abcdefhiklmnopruz|'], ['04', 'playback channels', 'mqsuz|'], ['05', 'groove', 'mnsuz|'], ['06', 'dimensions', 'abcdefgjnosuz|'],
    ['07', 'tape width', 'lmnopuz|'], ['08', 'tape configuration', 'abcdefnuz|'], ['09', 'kind of disc or tape', 'abdimnrstuz|'], ['10', 'kind of material', 'abcgilmnprswuz|'],
    ['11', 'kind of cutting', 'hlnu|'], ['12', 'playback characteristics', 'abcdefghnuz|'], ['13', 'capture and storage', 'abdeuz|']],
  t: ['abcduz|'],
  v: ['cdfruz|', ['03', 'color', 'abcmnuz|'], ['04', 'recording format', 'abcdefghijkmopqsuvz|'], ['05', 'sound', sound], ['06', 'medium for sound', soundMedium],
    ['07', 'dimensions', 'amopqruz|'], ['08', 'playback channels', playback]],
  z: ['muz|'],
};

export const positions007: ReadonlyMap<string, readonly PositionRule[]> = new Map(
  Object.entries(rows007).map(([category, [specific, ...rest]]) => [
    category,
    [positionRule(['01', 'specific material', specific, 'warning']), ...advising(rest)],
  ]),
);
