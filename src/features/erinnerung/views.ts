import {
  actions,
  amountMax,
  amountOf,
  type Button,
  bold,
  divider,
  type Message,
  note,
  type Part,
  text,
} from '../../chat/message.ts';
import type { Time } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';
import * as texte from './texts.ts';

const einstellenKnopf: Button = {
  action: 'erinnerung.einstellen',
  subject: 'ich',
  label: texte.knopf.einstellen,
};

/** What one message holds beside greeting and foot; a long text is more than one part on the platform. */
const teileMax = 40;
const platz = amountMax - 2_000;

interface Tagesnachricht {
  readonly name: string;
  /** What it asks about. */
  readonly faellige: readonly Faellig[];
  /** So many more stood in it and are open no longer. */
  readonly nichtMehr: number;
  /** When it comes. */
  readonly um: Time;
}

/** Everything that is due for one person today, in one message. */
export function erinnerung({ name, faellige, nichtMehr, um }: Tagesnachricht): Message {
  const gruss = texte.gruss(um);
  const anzahl = faellige.length;
  const satz = texte.worum(anzahl, nichtMehr > 0);
  const gezeigt = soweitPlatzIst(faellige);
  const gruende = [...new Set(gezeigt.map(({ grund }) => grund))];
  return {
    notification: `${gruss}. ${satz}`,
    parts: [
      text(bold(`${gruss}, ${name}. ${satz}`)),
      ...gezeigt.flatMap(dinge),
      ...(anzahl > gezeigt.length ? [divider, text(texte.weitere(anzahl - gezeigt.length))] : []),
      ...(anzahl > 0 && nichtMehr > 0 ? [note(texte.nichtMehrOffen(nichtMehr))] : []),
      ...(gruende.length === 0 ? [] : [note(texte.warum(gruende))]),
      actions(einstellenKnopf),
    ],
  };
}

const dinge = ({ titel, parts }: Faellig, i: number): Part[] => [
  ...(i === 0 ? [] : [divider]),
  text(bold(titel)),
  ...parts,
];

/** The first one always: nobody is left without any. */
function soweitPlatzIst(faellige: readonly Faellig[]): readonly Faellig[] {
  let teile = 0;
  let menge = 0;
  const zuViel = faellige.findIndex((faellig, i) => {
    const parts = dinge(faellig, i);
    teile += parts.length;
    menge += amountOf(parts) + faellig.grund.length;
    return i > 0 && (teile > teileMax || menge > platz);
  });
  return zuViel === -1 ? faellige : faellige.slice(0, zuViel);
}
