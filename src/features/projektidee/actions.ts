/** What happens to an idea and its Checkliste: everything follows from here, the card in the channel included. */
import type { FieldValue } from '../../chat/form.ts';
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { leitzieleVon } from '../handlungsfeld/index.ts';
import type { Gremium, GremiumId } from '../stadt/index.ts';
import { imFormular, inhaltAus } from './felder.ts';
import { type Inhalt, istBeantwortet, istGleich, leer } from './rules.ts';
import { addAntwort, addIdee, aendereIdee, antwortenZu, type Projektidee } from './store.ts';
import { nachAnlegen, nachAntwort } from './weg.ts';

export type Kopf = Pick<Projektidee, 'titel' | 'vertretenVon' | 'vertretenName' | 'stadtteil'>;

export function legeAn(
  ctx: Acting,
  gremium: Gremium,
  kopf: Kopf,
  kopieVon: Projektidee['kopieVon'] = null,
): Projektidee {
  const angelegt = { angelegtVon: ctx.actor, angelegtAm: ctx.now };
  const idee = addIdee(ctx.tx, { ...kopf, ...angelegt, gremiumId: gremium.id, kopieVon });
  record(ctx, 'projektidee.anlegen', idee.id);
  nachAnlegen(ctx, idee);
  return idee;
}

export function aendereKopf(ctx: Acting, idee: Projektidee, kopf: Kopf): void {
  const geaendert = aendereIdee(ctx.tx, idee.id, kopf);
  record(ctx, 'projektidee.kopf', idee.id);
  nachAntwort(ctx, geaendert);
}

/** Keeps what the fields of these questions say, where it is anything new. */
export function beantworte(
  ctx: Acting,
  idee: Projektidee,
  nummern: readonly number[],
  werte: Readonly<Record<string, FieldValue>>,
): void {
  const bisher = antwortenZu(ctx.tx, idee.id);
  const neue = nummern
    .map((frage) => ({ frage, inhalt: inhaltAus(frage, werte) }))
    .filter(({ frage, inhalt }) => !istGleich(inhalt, imFormular(ctx, bisher.get(frage) ?? leer)));
  for (const { frage, inhalt } of neue) haltFest(ctx, idee, frage, inhalt);
  if (neue.length > 0) nachAntwort(ctx, idee);
}

/** A new idea that begins with what another one answers, as far as it means the same there. */
export function kopiere(
  ctx: Acting,
  quelle: Projektidee,
  gremium: Gremium,
  titel: string,
): { readonly idee: Projektidee; readonly anzahl: number } {
  const { vertretenVon, vertretenName, stadtteil } = quelle;
  const imSelbenFeld = quelle.gremiumId === gremium.id;
  const vertreten = imSelbenFeld ? { vertretenVon, vertretenName } : { vertretenVon: null, vertretenName: null };
  const idee = legeAn(ctx, gremium, { titel, stadtteil, ...vertreten }, quelle.id);
  const antworten = [...antwortenZu(ctx.tx, quelle.id)]
    .filter(([frage]) => imSelbenFeld || !nurImFeld.includes(frage))
    .map(([frage, antwort]) => ({ frage, inhalt: passend(ctx, gremium.id, frage, antwort) }))
    .filter(({ inhalt }) => istBeantwortet(inhalt));
  for (const { frage, inhalt } of antworten) haltFest(ctx, idee, frage, inhalt);
  if (antworten.length > 0) nachAntwort(ctx, idee);
  return { idee, anzahl: antworten.length };
}

/** Concerns, and who leads: in another field others would read them, whom it does not concern. */
const nurImFeld: readonly number[] = [4, 5, 9];

/** In another field its own Leitziele are others. */
function passend(ctx: Acting, gremium: GremiumId, frage: number, antwort: Inhalt): Inhalt {
  if (frage !== 10 && frage !== 11) return antwort;
  const eigene = new Set<string>(leitzieleVon(ctx.tx, gremium).map(({ id }) => id));
  return { ...antwort, auswahl: antwort.auswahl.filter((id) => eigene.has(id) === (frage === 10)) };
}

function haltFest(ctx: Acting, { id }: Projektidee, frage: number, inhalt: Inhalt): void {
  const { text, personId, stelle, auswahl, offen } = inhalt;
  addAntwort(ctx.tx, {
    ...{ ideeId: id, frage, text, personId, stelle, auswahl, offen },
    ...{ von: ctx.actor, am: ctx.now },
  });
}
