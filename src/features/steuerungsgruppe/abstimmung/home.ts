/** Under *Für Sie heute*: what a member has not answered, and what the Büro owes. The chat has told of each already. */
import { actions, text } from '../../../chat/message.ts';
import { isErased } from '../../../core/erased.ts';
import type { NurAufHome } from '../../../core/faellig.ts';
import type { Context } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { erreichbareImBuero } from '../../stadt/index.ts';
import { endetVonSelbst, feldTitel, fristVon, gefragtes, type Lage, lageVon, mitglieder } from './lage.ts';
import { istZuKlaeren } from './rules.ts';
import { laufende, offeneRueckrufe, offeneWuensche, type Rueckruf, type Wunsch } from './store.ts';
import * as texte from './texts.ts';
import { fehlendesErgebnis, kurzeBitte, offenerRueckruf, wunschKnoepfeFuer } from './views.buero.ts';
import { antwortKnoepfe, inhalt } from './views.ts';

export function nurAufHome(ctx: Context, person: PersonId): NurAufHome[] {
  const lagen = laufende(ctx.tx).map((abstimmung) => lageVon(ctx, abstimmung));
  const bitten = offeneWuensche(ctx.tx);
  const rueckrufe = offeneRueckrufe(ctx.tx).filter(({ antwort }) => !isErased(ctx.tx, antwort.personId));
  const istMitglied = lagen.length > 0 && mitglieder(ctx).includes(person);
  const wartetAufsBuero = lagen.length + bitten.length + rueckrufe.length > 0;
  const istBuero = wartetAufsBuero && erreichbareImBuero(ctx).has(person);
  return [
    ...(istMitglied ? lagen.flatMap((lage) => zuBeantworten(ctx, lage, person)) : []),
    ...(istBuero ? lagen.flatMap((lage) => ohneErgebnis(ctx, lage)) : []),
    ...(istBuero ? rueckrufe.map(anzurufen) : []),
    ...(istBuero ? bitten.map((bitte) => zuEntscheiden(ctx, bitte)) : []),
  ];
}

function zuBeantworten(ctx: Context, { abstimmung, letzte }: Lage, person: PersonId): NurAufHome[] {
  if (letzte.has(person)) return [];
  const zaehltNoch = ctx.now >= fristVon(ctx, abstimmung) ? [text(texte.frage.zaehltNoch)] : [];
  return [
    {
      zuerst: true,
      bis: abstimmung.fristTag,
      titel: texte.titel,
      parts: [...inhalt(gefragtes(ctx, abstimmung)), ...zaehltNoch, actions(...antwortKnoepfe(abstimmung.id))],
    },
  ];
}

/** The time is over, or all have answered: it waits for its result. */
function ohneErgebnis(ctx: Context, lage: Lage): NurAufHome[] {
  const { abstimmung, zahlen } = lage;
  const { id, frage, fristTag, fristZeit } = abstimmung;
  const sindAlleDa = istZuKlaeren(zahlen);
  const istVorbei = ctx.now >= fristVon(ctx, abstimmung) && endetVonSelbst(ctx, lage) === null;
  if (!sindAlleDa && !istVorbei) return [];
  const satz = sindAlleDa
    ? texte.stand.alleDa(zahlen)
    : texte.stand.frist.gemeldet(zahlen, texte.wann(fristTag, fristZeit));
  return [
    {
      bis: fristTag,
      titel: texte.ergebnis.fehlt,
      parts: fehlendesErgebnis(id, frage, satz, !sindAlleDa),
    },
  ];
}

const anzurufen = ({ abstimmung, antwort }: Rueckruf): NurAufHome => ({
  zuerst: true,
  bis: abstimmung.fristTag,
  titel: texte.stand.rueckrufOffen,
  parts: offenerRueckruf(antwort.id, abstimmung.frage, antwort.personId),
});

function zuEntscheiden(ctx: Context, bitte: Wunsch): NurAufHome {
  return {
    zuerst: true,
    bis: bitte.fristTag,
    titel: texte.wunsch.titel,
    parts: [...kurzeBitte(bitte, feldTitel(ctx, bitte.feldId) ?? ''), actions(...wunschKnoepfeFuer(bitte.id))],
  };
}
