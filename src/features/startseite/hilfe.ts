/** The help: what this person can do here. */
import { bold, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { Acting, Hilfe } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { eingerichtet, type Gremium, knopfreihen, tandemVon } from '../stadt/index.ts';
import { befehleVon, knoepfeFuer } from './befehle.ts';
import { nochNicht } from './home.ts';
import { gekuerzt, naechsterBefehl, nuetzlichsteZuerst } from './rules.ts';
import * as texte from './texts.ts';

/** The button of this very help. */
export const hilfeAction = 'hilfe';
/** Ways to ask for it that are no mistake. */
const fragen: readonly string[] = ['', 'hilfe', 'help', '?'];

/**
 * @param gremium the one in whose channel they are; null: somewhere else
 * @param getippt what they typed behind `/komm-in`, and no feature knows
 */
export function hilfe(ctx: Acting, gremium: Gremium | null, getippt = ''): Message {
  const wort = getippt.trim();
  if (fragen.includes(wort.toLowerCase())) return uebersicht(ctx, gremium);
  // A command may be meant that is for another place: spelled right it works here as well.
  const hier = befehleVon(ctx, ctx.actor, offen(gremium));
  const ueberall = befehleVon(ctx, ctx.actor, null);
  const gemeint = naechsterBefehl(
    wort,
    ueberall.map(({ befehl }) => befehl),
  );
  const passt = ({ befehl }: Hilfe): boolean => befehl === gemeint;
  const naechster = hier.find(passt) ?? ueberall.find(passt);
  if (naechster === undefined) return uebersicht(ctx, gremium, [text(texte.kenntNicht(gekuerzt(wort)))]);
  const dieHilfe = hier.filter((befehl) => befehl !== naechster && befehl.knopf?.action === hilfeAction);
  const knoepfe = [
    ...knoepfeFuer([naechster], hier.includes(naechster) ? offen(gremium) : null),
    ...knoepfeFuer(dieHilfe, gremium),
  ];
  return privateMessage(texte.meintenSie(gekuerzt(wort), naechster.befehl), ...knoepfe);
}

/** In a closed field's channel there is nothing to do for that field, but for others. */
const offen = (gremium: Gremium | null): Gremium | null => (gremium?.geschlossen === null ? gremium : null);

function uebersicht(ctx: Acting, gremium: Gremium | null, zuvor: readonly Part[] = []): Message {
  if (eingerichtet(ctx.tx) === null) {
    return { notification: texte.nochNicht, parts: [...zuvor, ...nochNicht(ctx, ctx.actor)] };
  }
  const befehle = befehleVon(ctx, ctx.actor, offen(gremium));
  const items = befehle.map(({ befehl, text }): Inline[] => [bold(befehl), ` – ${text}`]);
  const alle = knoepfeFuer(befehle, offen(gremium)).filter(({ action }) => action !== hilfeAction);
  return {
    notification: texte.hilfeTitel,
    parts: [
      ...zuvor,
      text(bold(texte.hilfeTitel)),
      ...wo(ctx, gremium),
      { part: 'list', items },
      ...knopfreihen(nuetzlichsteZuerst(alle)),
      text(texte.hilfeOhneBefehl),
      note(texte.hilfeFrage),
    ],
  };
}

/** In a field's channel: which field it is, and who leads it, unless it is closed. */
function wo(ctx: Acting, gremium: Gremium | null): Part[] {
  if (gremium?.art !== 'handlungsfeld') return [];
  if (gremium.geschlossen !== null)
    return [text(texte.imFeld(gremium), ' ', texte.istGeschlossen(gremium.geschlossen))];
  const tandem = tandemVon(ctx.tx, gremium.id, ctx.heute);
  const namen = tandem.flatMap(({ personId }, i): Inline[] => [...(i === 0 ? [] : [', ']), { person: personId }]);
  const leitung = namen.length === 0 ? [texte.tandemFehlt] : [texte.tandemIst, ...namen, '.'];
  return [text(texte.imFeld(gremium), ' ', ...leitung)];
}
