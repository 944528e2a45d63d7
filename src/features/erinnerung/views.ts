import { bold, divider, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Time } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';

const zahlwort = ['null', 'eine Sache', 'zwei Dinge', 'drei Dinge', 'vier Dinge', 'fünf Dinge', 'sechs Dinge'] as const;

/** Everything that is due for one person today, in one message. `um`: when it comes. */
export function erinnerung(name: string, faellig: readonly Faellig[], um: Time): Message {
  const anzahl = zahlwort[faellig.length] ?? `${faellig.length} Dinge`;
  const gruende = [...new Set(faellig.map(({ grund }) => grund))];
  const dinge = faellig.flatMap(({ titel, parts }, i): Part[] => [
    ...(i === 0 ? [] : [divider]),
    text(bold(titel)),
    ...parts,
  ]);
  return {
    notification: `${gruss(um)}. Heute geht es um ${anzahl}.`,
    parts: [
      text(bold(`${gruss(um)}, ${name}. Heute geht es um ${anzahl}.`)),
      ...dinge,
      note(`Sie bekommen diese Nachricht, weil ${gruende.join(' und weil ')}.`),
    ],
  };
}

function gruss(um: Time): string {
  if (um < '11:00') return 'Guten Morgen';
  return um < '18:00' ? 'Guten Tag' : 'Guten Abend';
}
