const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });

/** `1.250,5`: as people write numbers, to three places. */
export const zahlText = (zahl: number): string => german.format(zahl);
