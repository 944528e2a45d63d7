import { bold, heading, type Part, text } from '../../chat/message.ts';
import type { Context, HomeSection, Spalte } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { eingerichtet, type GremiumId, gremienVon, gremiumDer } from '../stadt/index.ts';
import { unbestaetigteMeldungen } from './faellig.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import { antwortVon, kommendeSitzungen, offeneVorschlaege, type Sitzung } from './store.ts';
import { keineSitzungen, keinTermin, terminText, titelSitzung, wartetText } from './texts.ts';
import { mitEigenerAntwort } from './views.ts';

/** More would push everything else off a phone's screen. */
const hoechstens = 5;

/** The next Sitzungen of this person's Gremien with their own answer. */
export function home(ctx: Context, person: PersonId): HomeSection[] {
  if (eingerichtet(ctx.tx) === null) return [];
  const eigene = gremienVon(ctx, person).map(({ id }) => id);
  const sitzungen = kommende(ctx, eigene).slice(0, hoechstens);
  const parts: Part[] = sitzungen.flatMap((sitzung) => [
    text(bold(titelSitzung(gremiumDer(ctx.tx, sitzung.gremiumId), sitzung))),
    ...mitEigenerAntwort(sitzung, antwortVon(ctx.tx, sitzung.id, person)),
  ]);
  return [
    { order: 20, parts: [heading('Nächste Sitzungen'), ...(parts.length === 0 ? [text(keineSitzungen)] : parts)] },
  ];
}

/** For the Büro's table of the fields: when each comes together next, and what nobody has dealt with yet. */
export function feldSpalten(ctx: Context): (gremium: string) => Spalte[] {
  const meldungen = unbestaetigteMeldungen(ctx.tx);
  return (gremium) => {
    const naechste = kommende(ctx, [gremium as GremiumId])[0];
    const wartet = wartendes(ctx, gremium as GremiumId, meldungen);
    return [
      { label: 'nächste Sitzung', wert: naechste === undefined ? keinTermin : terminText(naechste) },
      ...(wartet === null ? [] : [{ label: 'wartet', wert: wartet }]),
    ];
  };
}

/** Suggestions that may still become a Sitzung, reports to be confirmed. Null: there are none. */
function wartendes(ctx: Context, gremium: GremiumId, meldungen: readonly Sitzung[]): string | null {
  const vorschlaege = offeneVorschlaege(ctx.tx, gremium).filter(({ datum }) => datum === null || datum >= ctx.heute);
  return wartetText(vorschlaege.length, meldungen.filter(({ gremiumId }) => gremiumId === gremium).length);
}

function kommende(ctx: Context, gremien: readonly GremiumId[]): Sitzung[] {
  return kommendeSitzungen(ctx.tx, gremien, ctx.heute).filter((sitzung) => !istVorbei(sitzung, jetzt(ctx)));
}
