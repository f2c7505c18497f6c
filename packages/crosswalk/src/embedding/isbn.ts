/** Whether a text is an ISBN (ISO 2108:2017, 4): 978 or 979 and ten digits, the last one the check digit modulo 10. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
