/** What can be chosen for reminders and feasts. What a city has set otherwise is among it, or it would be lost. */
import type { Option } from '../../chat/form.ts';
import { ueblicheZielstufen } from '../jahresziel/index.ts';
import { ueblicheFeste } from '../stadt/index.ts';
import { rhythmen, rhythmusWort, wochentage } from '../umsetzungsgruppe/index.ts';
import { festNamen } from './rules.ts';
import { option } from './texts.ts';

const vorlaeufe = { imKanal: [1, 3, 5, 7, 10, 14], persoenlich: [1, 2, 3, 5] } as const;
/** … and the usual ones. */
const zielstufen = [-270, -120, -45, -21, -3, 14, 21, 30];
const stunden = ['07:00', '08:00', '09:00', '10:00', '11:00', '12:00', '14:00', '16:00', '18:00'];

/** As it is until a city decides otherwise. */
export const standardErinnerungen = {
  imKanal: '7',
  persoenlich: '1',
  stunde: '09:00',
  jahresziele: ueblicheZielstufen.map(String),
} as const;

export function vorlaufOptionen(wo: keyof typeof vorlaeufe, jetzt: number | null): Option[] {
  const tage = new Set<number>([...vorlaeufe[wo], ...(jetzt === null ? [] : [jetzt])]);
  return [
    ...[...tage].sort((a, b) => a - b).map((tag) => ({ value: String(tag), label: option[wo](tag) })),
    { value: 'nie', label: option.nie },
  ];
}

export function stundenOptionen(jetzt: string | null): Option[] {
  const alle = new Set([...stunden, ...(jetzt === null ? [] : [jetzt])]);
  return [...alle].sort().map((stunde) => ({ value: stunde, label: option.stunde(stunde) }));
}

export function zielstufenOptionen(jetzt: readonly number[] | null): Option[] {
  const alle = new Set([...zielstufen, ...ueblicheZielstufen, ...(jetzt ?? [])]);
  return [...alle].sort((a, b) => a - b).map((tage) => ({ value: String(tage), label: option.jahresziele(tage) }));
}

export const rhythmusOptionen = (): Option[] => rhythmen.map((wert) => ({ value: wert, label: rhythmusWort[wert] }));

export const wochentagOptionen = (): Option[] =>
  wochentage.map((wert) => ({ value: wert, label: option.wochentag(wert) }));

export const festOptionen = (): Option[] => festNamen(ueblicheFeste).map((name) => ({ value: name, label: name }));
