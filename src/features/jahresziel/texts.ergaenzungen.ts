/** German sentences about proposals to add something to a goal. */
const vorschlaege = (anzahl: number): string => (anzahl === 1 ? '1 Vorschlag' : `${anzahl} Vorschläge`);

export const titel = (anzahl: number, ziel: string): string => `${vorschlaege(anzahl)} zu: ${ziel}`;
export const bitte =
  'Jemand aus dem Handlungsfeld hat vorgeschlagen, was im Raster stehen soll. Bitte sehen Sie es an, und tragen Sie ein, was passt.';
export const ansehen = 'Vorschläge ansehen';
export const alleAnsehen = (anzahl: number): string => `Alle Vorschläge ansehen (${anzahl})`;
export const warten = (anzahl: number): string =>
  anzahl === 1 ? '1 Vorschlag wartet auf das Tandem.' : `${anzahl} Vorschläge warten auf das Tandem.`;
export const seite = (ziel: string, ab: number, bis: number, anzahl: number): string =>
  `Vorschläge zu „${ziel}“, ${ab} bis ${bis} von ${anzahl}`;
export const erledigt = 'Erledigt';
export const alleErledigt = 'Alle erledigt';
export const keine = (ziel: string): string => `Zu „${ziel}“ ist kein Vorschlag offen.`;
export const fertig = (ziel: string): string =>
  `Danke. Alles ist erledigt: Zu „${ziel}“ ist kein Vorschlag mehr offen.`;
