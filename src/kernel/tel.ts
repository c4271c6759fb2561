/** A telephone number as an address that calls it; numbers of ten digits are of this country. */
export function telOf(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return `tel:${digits.length === 10 ? '+1' : phone.trim().startsWith('+') ? '+' : ''}${digits}`;
}
