/** The help: what this person can do here. */
import { actions, bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Acting, Hilfe } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { type Gremium, tandemVon } from '../stadt/index.ts';
import { befehleVon, knoepfeFuer } from './befehle.ts';
import { naechsterBefehl, nuetzlichsteZuerst } from './rules.ts';
import * as texte from './texts.ts';

/** The button of this very help. */
export const hilfeAction = 'hilfe';
/** So many have room in one row. */
const knoepfeHoechstens = 25;
/** Ways to ask for it that are no mistake. */
const fragen: readonly string[] = ['', 'hilfe', 'help', '?'];

/**
 * @param gremium the one in whose channel they are; null: somewhere else
 * @param getippt what they typed behind `/komm-in`, and no feature knows
 */
export function hilfe(ctx: Acting, gremium: Gremium | null, getippt = ''): Message {
  const befehle = befehleVon(ctx, ctx.actor, gremium);
  const wort = getippt.trim();
  if (fragen.includes(wort.toLowerCase())) return uebersicht(ctx, gremium, befehle);
  const alle = befehle.map(({ befehl }) => befehl);
  const naechster = befehle.find(({ befehl }) => befehl === naechsterBefehl(wort, alle));
  if (naechster === undefined) return uebersicht(ctx, gremium, befehle, [text(texte.kenntNicht(gekuerzt(wort)))]);
  const dieHilfe = befehle.filter((befehl) => befehl !== naechster && befehl.knopf?.action === hilfeAction);
  const knoepfe = knoepfeFuer([naechster, ...dieHilfe], gremium);
  return privateMessage(texte.meintenSie(gekuerzt(wort), naechster.befehl), ...knoepfe);
}

function uebersicht(ctx: Acting, gremium: Gremium | null, befehle: readonly Hilfe[], zuvor: Part[] = []): Message {
  const items = befehle.map(({ befehl, text }): Inline[] => [bold(befehl), ` – ${text}`]);
  const alle = knoepfeFuer(befehle, gremium).filter(({ action }) => action !== hilfeAction);
  const knoepfe = nuetzlichsteZuerst(alle).slice(0, knoepfeHoechstens);
  return {
    notification: texte.hilfeTitel,
    parts: [
      ...zuvor,
      text(bold(texte.hilfeTitel)),
      ...wo(ctx, gremium),
      { part: 'list', items },
      ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
      text(texte.hilfeOhneBefehl),
      note(texte.hilfeFrage),
    ],
  };
}

/** In a field's channel: which field it is, and who leads it. */
function wo(ctx: Acting, gremium: Gremium | null): Part[] {
  if (gremium?.art !== 'handlungsfeld') return [];
  const tandem = tandemVon(ctx.tx, gremium.id, ctx.heute);
  const namen = tandem.flatMap(({ personId }, i): Inline[] => [...(i === 0 ? [] : [', ']), { person: personId }]);
  const leitung = namen.length === 0 ? [texte.tandemFehlt] : [texte.tandemIst, ...namen, '.'];
  return [text(texte.imFeld(gremium), ' ', ...leitung)];
}

/** Enough to recognise it by: somebody may have pasted a page. */
const gekuerzt = (wort: string): string => (wort.length > 40 ? `${wort.slice(0, 40)}…` : wort);
