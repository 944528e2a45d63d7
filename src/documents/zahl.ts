const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

/** `1.250,5`: as people write numbers, to two places. */
export const zahlText = (zahl: number): string => german.format(zahl);
