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
import { shortened } from '../../chat/shorten.ts';
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
/** … of it for the titles of what has no room. */
const platzFuerTitel = 4_000;
const titelMax = 80;

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
      ...ohnePlatz(faellige.slice(gezeigt.length)),
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
function soweitPlatzIst(faellige: readonly Faellig[]): readonly Faellig[] {
  const alle = ersteBis(faellige, platz);
  return alle.length === faellige.length ? alle : ersteBis(faellige, platz - platzFuerTitel);
}

function ersteBis(faellige: readonly Faellig[], hoechstens: number): readonly Faellig[] {
  let teile = 0;
  let menge = 0;
  const zuViel = faellige.findIndex((faellig, i) => {
    const parts = dinge(faellig, i);
    teile += parts.length;
    menge += amountOf(parts) + faellig.grund.length;
    return i > 0 && (teile > teileMax || menge > hoechstens);
  });
  return zuViel === -1 ? faellige : faellige.slice(0, zuViel);
}
