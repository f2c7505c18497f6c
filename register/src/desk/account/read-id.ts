/** The id of a row as an address or a form carries it; what is none finds nothing. */

export function idOf(text: string | null | undefined): number | undefined {
  return text != null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
