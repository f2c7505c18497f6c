/** Folding of names in code lists, so that `Cote d'Ivoire` finds `Côte d’Ivoire`. */

/** Lower case without diacritics, punctuation or repeated blanks. Only for looking up names of the lists: text is folded by `foldText`. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʼ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
