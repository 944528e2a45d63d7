/** German sentences of the daily message. */
import type { Time } from '../../core/calendar.ts';

export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';

export const knopf = { einstellen: 'Erinnerungen einstellen' } as const;

const zahlwort = ['null', 'eine Sache', 'zwei Dinge', 'drei Dinge', 'vier Dinge', 'fünf Dinge', 'sechs Dinge'] as const;

export function gruss(um: Time): string {
  if (um < '11:00') return 'Guten Morgen';
  return um < '18:00' ? 'Guten Tag' : 'Guten Abend';
}

/** @param noch something of it is open no longer */
export function worum(anzahl: number, noch: boolean): string {
  if (anzahl === 0) return 'Was heute offen war, ist es nicht mehr. Sie brauchen nichts mehr zu tun.';
  return `Heute geht es ${noch ? 'noch ' : ''}um ${zahlwort[anzahl] ?? `${anzahl} Dinge`}.`;
}

export const nurZuLesen = 'Heute gibt es etwas zu lesen.';
/** @param titel `Neu in Ihren Handlungsfeldern` */
export const nurZuLesenKurz = (titel: readonly string[]): string =>
  `Heute gibt es etwas zu lesen: ${titel.join(', ')}.`;
export const auchZuLesen = (titel: readonly string[]): string => `Und zum Lesen: ${titel.join(', ')}.`;

export const nichtMehrOffen = (anzahl: number): string =>
  anzahl === 1 ? 'Eine Sache ist nicht mehr offen.' : `${anzahl} Dinge sind nicht mehr offen.`;

export const ohnePlatz = (anzahl: number): string =>
  anzahl === 1
    ? 'Eine Sache beantworten Sie bitte auf der Startseite von KOMM-IN:'
    : `${anzahl} Dinge beantworten Sie bitte auf der Startseite von KOMM-IN:`;
export const weitere = (anzahl: number): string => (anzahl === 1 ? 'und eine Sache mehr' : `und ${anzahl} Dinge mehr`);

export const warum = (gruende: readonly string[]): string =>
  `Sie bekommen diese Nachricht, weil ${gruende.join(' und weil ')}.`;
