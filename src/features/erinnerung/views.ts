import {
  actions,
  amountMax,
  amountOf,
  type Button,
  bold,
  divider,
  type Message,
  note,
  notificationMax,
  type Part,
  text,
} from '../../chat/message.ts';
import { shortened } from '../../chat/shorten.ts';
import type { Time } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Leseinhalt } from '../../core/lesestoff.ts';
import * as texte from './texts.ts';

const einstellenKnopf: Button = {
  action: 'erinnerung.einstellen',
  subject: 'ich',
  label: texte.knopf.einstellen,
};

/** What one message holds beside greeting and foot; a long text is more than one part on the platform. */
const teileMax = 40;
const platz = amountMax - 2_000;
/** … of it for the titles of what has no room. */
const platzFuerTitel = 4_000;
const titelMax = 80;
/** … and for what is to be read: at least where the rest of it is. */
const platzFuerLesestoff = 2_500;
const teileFuerLesestoff = 6;

interface Tagesnachricht {
  readonly name: string;
  /** What it asks about. */
  readonly faellige: readonly Faellig[];
  /** What is only to be read. */
  readonly lesestoff: readonly Leseinhalt[];
  /** So many more stood in it and are open no longer. */
  readonly nichtMehr: number;
  /** When it comes. */
  readonly um: Time;
}

/** Everything that is due for one person today, in one message, and what there is to read below it. */
export function erinnerung({ name, faellige, lesestoff, nichtMehr, um }: Tagesnachricht): Message {
  const gruss = texte.gruss(um);
  const anzahl = faellige.length;
  const titel = lesestoff.map((einer) => einer.titel);
  const nurLesen = anzahl === 0 && nichtMehr === 0 && titel.length > 0;
  const satz = nurLesen ? texte.nurZuLesen : worum(anzahl, nichtMehr, titel);
  const gezeigt = soweitPlatzIst(faellige, lesestoff.length > 0);
  const dazu = [...gezeigt.flatMap(dinge), ...ohnePlatz(faellige.slice(gezeigt.length))];
  const gruende = [...new Set([...gezeigt, ...lesestoff].map(({ grund }) => grund))];
  return {
    notification: shortened(`${gruss}. ${nurLesen ? texte.nurZuLesenKurz(titel) : satz}`, notificationMax),
    parts: [
      text(bold(`${gruss}, ${name}. ${satz}`)),
      ...dazu,
      ...(anzahl > 0 && nichtMehr > 0 ? [note(texte.nichtMehrOffen(nichtMehr))] : []),
      ...zuLesen(lesestoff, dazu),
      ...(gruende.length === 0 ? [] : [note(texte.warum(gruende))]),
      actions(einstellenKnopf),
    ],
  };
}

const worum = (anzahl: number, nichtMehr: number, titel: readonly string[]): string =>
  [texte.worum(anzahl, nichtMehr > 0), ...(titel.length === 0 ? [] : [texte.auchZuLesen(titel)])].join(' ');

/** As much of it as has room below the rest. */
function zuLesen(lesestoff: readonly Leseinhalt[], darueber: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const { titel, abschnitte, schluss } of lesestoff) {
    const kopf = [divider, text(bold(titel))];
    const mit = (anzahl: number): Part[] => [...kopf, ...abschnitte.slice(0, anzahl).flat(), ...schluss(anzahl)];
    let anzahl = 0;
    while (anzahl < abschnitte.length && passt([...darueber, ...parts, ...mit(anzahl + 1)])) anzahl += 1;
    parts.push(...mit(anzahl));
  }
  return parts;
}

const passt = (parts: readonly Part[]): boolean => parts.length <= teileMax && amountOf(parts) <= platz;

const dinge = ({ titel, parts }: Faellig, i: number): Part[] => [
  ...(i === 0 ? [] : [divider]),
  text(bold(titel)),
  ...parts,
];

/** What can be answered on Home alone is named at least: it was said today. */
function ohnePlatz(faellige: readonly Faellig[]): Part[] {
  if (faellige.length === 0) return [];
  const titel = faellige.map((eines) => shortened(eines.titel, titelMax));
  const passt = titel.findIndex((_, i) => amountOf([{ part: 'list', items: titel.slice(0, i + 1) }]) > platzFuerTitel);
  const items = passt === -1 ? titel : titel.slice(0, passt);
  const rest = titel.length - items.length;
  return [
    divider,
    text(texte.ohnePlatz(titel.length)),
    { part: 'list', items },
    ...(rest === 0 ? [] : [text(texte.weitere(rest))]),
  ];
}

/** The first one always: nobody is left without any. */
function soweitPlatzIst(faellige: readonly Faellig[], mitLesestoff: boolean): readonly Faellig[] {
  const raum = mitLesestoff
    ? { teile: teileMax - teileFuerLesestoff, menge: platz - platzFuerLesestoff }
    : { teile: teileMax, menge: platz };
  const alle = ersteBis(faellige, raum);
  if (alle.length === faellige.length) return alle;
  return ersteBis(faellige, { ...raum, menge: raum.menge - platzFuerTitel });
}

function ersteBis(
  faellige: readonly Faellig[],
  raum: { readonly teile: number; readonly menge: number },
): readonly Faellig[] {
  let teile = 0;
  let menge = 0;
  const zuViel = faellige.findIndex((faellig, i) => {
    const parts = dinge(faellig, i);
    teile += parts.length;
    menge += amountOf(parts) + faellig.grund.length;
    return i > 0 && (teile > raum.teile || menge > raum.menge);
  });
  return zuViel === -1 ? faellige : faellige.slice(0, zuViel);
}
