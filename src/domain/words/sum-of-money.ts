const POUNDS = /^(?:£|GBP)?\s*(?<pounds>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<pence>\d{2})?)?(?:\s*pounds?)?$/iu;
const PENCE = /^(?<pence>\d{1,2})\s*p$/iu;

/**
 * A sum of money as letters say it, `£1,200` or `£62.40`, from what somebody typed: `62.40`, `£62`, `1200`, `40p`. Nothing
 * where it is not clear, or nothing to pay.
 */
export function sumOfMoney(typed: string): string | undefined {
  const text = typed.trim();
  const { pounds = '0', pence } = POUNDS.exec(text)?.groups ?? PENCE.exec(text)?.groups ?? {};
  const whole = Number(pounds.replaceAll(',', ''));
  if (!Number.isSafeInteger(whole) || (whole === 0 && Number(pence ?? 0) === 0)) return undefined;
  return `£${whole.toLocaleString('en-GB')}${pence === undefined ? '' : `.${pence.padStart(2, '0')}`}`;
}
