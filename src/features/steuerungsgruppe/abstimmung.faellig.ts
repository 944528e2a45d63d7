/** Under *Für Sie heute*: what a member has not answered, and what the Büro owes. The chat has told of each already. */
import { actions, text } from '../../chat/message.ts';
import { isErased } from '../../core/erased.ts';
import type { Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { erreichbareImBuero } from '../stadt/index.ts';
import { endetVonSelbst, feldTitel, fristVon, gefragtes, type Lage, lageVon, mitglieder } from './abstimmung.lage.ts';
import { laufende, offeneRueckrufe, offeneWuensche, type Rueckruf, type Wunsch } from './abstimmung.store.ts';
import { istZuKlaeren } from './rules.abstimmung.ts';
import * as texte from './texts.abstimmung.ts';
import { antwortKnoepfe, inhalt } from './views.abstimmung.ts';
import { fehlendesErgebnis, kurzeBitte, offenerRueckruf, wunschKnoepfeFuer } from './views.abstimmung-buero.ts';

/** Nobody is reminded of it by this: the messages of a vote do that themselves. */
const aufHome = { stufen: [], bisBeantwortet: true } as const;
/** … and somebody waits for it. */
const dringend = { ...aufHome, zuerst: true } as const;

export function faellig(ctx: Context, person: PersonId): Faellig[] {
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

function zuBeantworten(ctx: Context, { abstimmung, letzte }: Lage, person: PersonId): Faellig[] {
  if (letzte.has(person)) return [];
  const zaehltNoch = ctx.now >= fristVon(ctx, abstimmung) ? [text(texte.frage.zaehltNoch)] : [];
  return [
    {
      ...dringend,
      key: `${abstimmung.id} antwort`,
      bis: abstimmung.fristTag,
      titel: texte.titel,
      parts: [...inhalt(gefragtes(ctx, abstimmung)), ...zaehltNoch, actions(...antwortKnoepfe(abstimmung.id))],
      grund: texte.frage.grund,
    },
  ];
}

/** The time is over, or all have answered: it waits for its result. */
function ohneErgebnis(ctx: Context, lage: Lage): Faellig[] {
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
      ...aufHome,
      key: id,
      bis: fristTag,
      titel: texte.ergebnis.fehlt,
      parts: fehlendesErgebnis(id, frage, satz, !sindAlleDa),
      grund: texte.ergebnis.grundBuero,
    },
  ];
}

const anzurufen = ({ abstimmung, antwort }: Rueckruf): Faellig => ({
  ...dringend,
  key: antwort.id,
  bis: abstimmung.fristTag,
  titel: texte.stand.rueckrufOffen,
  parts: offenerRueckruf(antwort.id, abstimmung.frage, antwort.personId),
  grund: texte.ergebnis.grundBuero,
});

function zuEntscheiden(ctx: Context, bitte: Wunsch): Faellig {
  return {
    ...dringend,
    key: bitte.id,
    bis: bitte.fristTag,
    titel: texte.wunsch.titel,
    parts: [...kurzeBitte(bitte, feldTitel(ctx, bitte.feldId) ?? ''), actions(...wunschKnoepfeFuer(bitte.id))],
    grund: texte.ergebnis.grundBuero,
  };
}
