/** What a field works for, as everybody reads it, and the Büro's ways to change it. */
import { actions, type Button, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Gremium } from '../stadt/index.ts';
import type { Grundlage } from './rules.ts';
import type { Leitziel } from './store.ts';
import * as texte from './texts.leitziele.ts';

/** More buttons do not fit into one row. */
const proReihe = 25;

function reihen(knoepfe: readonly Button[]): Part[] {
  const zeilen = Math.ceil(knoepfe.length / proReihe);
  return Array.from({ length: zeilen }, (_, n) => actions(...knoepfe.slice(n * proReihe, (n + 1) * proReihe)));
}

export function leitzielListe(
  feld: Gremium,
  leitziele: readonly Leitziel[],
  grundlagen: readonly Grundlage[],
  darfAendern: boolean,
): Message {
  const titel = texte.titelListe(feld.titel);
  const items = leitziele.map((ziel): Inline[] => [bold(ziel.nummer), ` ${ziel.titel}`]);
  const lesen = leitziele.map(({ id, nummer }): Button => ({ action: 'leitziel.lesen', subject: id, label: nummer }));
  const aendern: Button[] = [
    { action: 'leitziel.neu', subject: feld.id, label: texte.knopf.neu },
    { action: 'grundlagen.aendern', subject: feld.id, label: texte.knopf.grundlagen },
  ];
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...(items.length === 0 ? [text(texte.keine)] : [{ part: 'list', items } as const, note(texte.tippen)]),
      ...reihen(lesen),
      ...(grundlagen.length === 0
        ? []
        : [text(bold(texte.grundlagen)), { part: 'list', items: grundlagen.map(alsZeile) } as const]),
      ...(darfAendern ? [actions(...aendern)] : []),
    ],
  };
}

const alsZeile = ({ text, link }: Grundlage): Inline => (link === null ? text : { link, text });

export function einLeitziel(ziel: Leitziel, feld: Gremium, darfAendern: boolean): Message {
  const alle = alleKnopf(feld);
  const aendern: Button = { action: 'leitziel.aendern', subject: ziel.id, label: texte.knopf.aendern };
  return {
    notification: `${ziel.nummer} ${ziel.titel}`,
    parts: [
      text(bold(`${ziel.nummer} ${ziel.titel}`)),
      text(ziel.wortlaut ?? texte.ohneWortlaut),
      note(texte.wessen(feld.titel)),
      actions(...(darfAendern ? [aendern, alle] : [alle])),
    ],
  };
}

export const alleKnopf = (feld: Pick<Gremium, 'id'>): Button => ({
  action: 'leitziel.zeigen',
  subject: feld.id,
  label: texte.knopf.alle,
});

/** Asked outside of a field's channel. */
export function welchesFeld(felder: readonly Gremium[]): Message {
  const satz = felder.length === 0 ? texte.keineFelder : texte.welchesFeld;
  const knoepfe = felder.map(({ id, titel }): Button => ({ action: 'leitziel.zeigen', subject: id, label: titel }));
  return { notification: satz, parts: [text(satz), ...reihen(knoepfe)] };
}
