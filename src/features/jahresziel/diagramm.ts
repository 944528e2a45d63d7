/** The numbers of a goal as pictures, by direct message to whoever asks for them. */
import { text } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { type DiagrammDokument, diagrammText, sealed } from '../../documents/index.ts';
import { schlicht } from '../handlungsfeld/index.ts';
import { type Indikator, indikatorenDes, type Jahresziel, messwerteDes } from './store.ts';
import { diagramm } from './texts.leben.ts';

/** A line for each Indikator of which there is a value. False: there is none yet. */
export function schickeDiagramme(ctx: Acting, ziel: Jahresziel): boolean {
  const diagramme = diagrammeDes(ctx, ziel);
  if (diagramme.length === 0) return false;
  const to = { person: ctx.actor };
  // Each time anew: who asks twice on one day gets what stands there now.
  const role = `diagramm ${ctx.now}`;
  const titel = diagramm.nachricht(ziel.titel, ctx.heute);
  // Whoever cannot see the pictures reads what they show.
  const inWorten = { part: 'list', items: diagramme.map(diagrammText) } as const;
  const parent = show(
    ctx,
    { subject: ziel.id, role, to },
    { notification: titel, parts: [text(titel), inWorten, { part: 'note', text: diagramm.grund }] },
  );
  for (const [i, data] of diagramme.entries()) {
    const name = `Diagramm-${i + 1}-${schlicht(data.titel).slice(0, 60) || 'Indikator'}-${ctx.heute}.png`;
    const document = sealed({ kind: 'diagramm.png', data });
    attach(
      ctx,
      { subject: ziel.id, role: `${role} ${i + 1}`, to, parent },
      { name, title: diagrammText(data), document },
    );
  }
  return true;
}

const diagrammeDes = ({ tx }: Acting, { id }: Jahresziel): DiagrammDokument[] =>
  indikatorenDes(tx, id)
    .filter(({ art }) => art === 'zahl')
    .map((indikator) => ({ indikator, werte: messwerteDes(tx, indikator.id) }))
    .filter(({ werte }) => werte.length > 0)
    .map(({ indikator, werte }) => ({
      titel: indikator.name,
      einheit: indikator.einheit,
      werte: werte.map(({ datum, wert }) => ({ tag: datum, wert })),
      ziel: zielDes(indikator),
    }));

const zielDes = ({ zielwert, bis }: Indikator): DiagrammDokument['ziel'] =>
  zielwert === null ? null : { wert: zielwert, bis };
