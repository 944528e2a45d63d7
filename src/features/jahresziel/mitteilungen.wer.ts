/** Whoever is federführend for a goal, or checks it, hears of it in private at once; and whoever is it no longer. */
import type { Message } from '../../chat/message.ts';
import { isReachable } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { show, withdrawUnsent } from '../../core/posts.ts';
import { anDasBuero, konferenzTag } from '../stadt/index.ts';
import { federfuehrend } from './raster.ts';
import { wirdGezaehlt } from './rules.leben.ts';
import { type Jahresziel, wirkungenDes, zustaendeDes } from './store.ts';
import { abgegeben, prueferFehlt, prueftAb, uebergabeAn, vereinbartFuer } from './views.wer.ts';

/** The news that somebody is it, or is it no longer. Each time it is another message. */
type Neuigkeit = 'federführend' | 'abgegeben' | 'prüft';

/** To who was federführend until now, and to who is: neither hears of what was never told to them. */
export function teileUebergabeMit(ctx: Acting, vorher: Jahresziel, ziel: Jahresziel): void {
  const [bisher, jetzt] = [vorher.federPerson, ziel.federPerson];
  if (bisher !== null && bisher === jetzt) return;
  const erfuhrNie = zieheZurueck(ctx, ziel, 'federführend', bisher);
  const bliebEs = zieheZurueck(ctx, ziel, 'abgegeben', jetzt);
  const message = uebergabeAn(ziel, ctx.actor, wirkungen(ctx, ziel), konferenzTag(ctx.tx, ziel.jahr));
  if (!bliebEs) sage(ctx, ziel, 'federführend', jetzt, message);
  const nachfolge = jetzt === null ? federfuehrend(ctx, ziel) : { person: jetzt };
  if (!erfuhrNie) sage(ctx, ziel, 'abgegeben', bisher, abgegeben(ziel, nachfolge));
}

/** Takes back what was not sent yet. @returns whether there was something: then they never heard of it */
export const zieheZurueck = (ctx: Context, { id }: Jahresziel, was: Neuigkeit, person: PersonId | null): boolean =>
  person !== null && withdrawUnsent(ctx, id, was, { person });

/** To who is federführend, and to who checks. */
export function teileVereinbartMit(ctx: Acting, ziel: Jahresziel): void {
  const konferenz = konferenzTag(ctx.tx, ziel.jahr);
  sage(ctx, ziel, 'federführend', ziel.federPerson, vereinbartFuer(ziel, wirkungen(ctx, ziel), konferenz));
  sage(ctx, ziel, 'prüft', ziel.prueftPerson, prueftAb({ ziel, konferenz, von: null, ergebnis: null }));
}

/** To who was named, from when the goal is agreed on until it is checked. */
export function teilePruefungMit(ctx: Acting, vorher: Jahresziel, ziel: Jahresziel): void {
  if (vorher.prueftPerson === ziel.prueftPerson) return;
  zieheZurueck(ctx, ziel, 'prüft', vorher.prueftPerson);
  if (!wirdGezaehlt(ziel.zustand)) return;
  const ergebnis = ziel.zustand === 'ergebnis' ? zustaendeDes(ctx.tx, ziel.id)[0].grund : null;
  const konferenz = konferenzTag(ctx.tx, ziel.jahr);
  sage(ctx, ziel, 'prüft', ziel.prueftPerson, prueftAb({ ziel, konferenz, von: ctx.actor, ergebnis }));
}

/** To the Büro, once for each who is federführend for what they should have checked. */
export function teilePrueferFehltMit(ctx: Context, ziel: Jahresziel): void {
  const wer = ziel.federPerson;
  if (wer === null) return;
  for (const to of anDasBuero(ctx)) {
    show(ctx, { subject: ziel.id, role: `ohne Prüfung ${wer}`, to }, prueferFehlt(ziel, wer));
  }
}

/** Whoever did it themselves knows. */
function sage(ctx: Acting, { id }: Jahresziel, was: Neuigkeit, person: PersonId | null, message: Message): void {
  if (person === null || person === ctx.actor || !isReachable(ctx.tx, person)) return;
  show(ctx, { subject: id, role: `${was} ${ctx.now}`, to: { person } }, message);
}

const wirkungen = ({ tx }: Context, { id }: Jahresziel): string[] => wirkungenDes(tx, id).map(({ text }) => text);
