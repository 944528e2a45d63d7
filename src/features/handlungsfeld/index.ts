/**
 * The fields of action [4]: what they work for, who leads each, the pinned message from which everything can be reached,
 * and what a Jahreskonferenz decides about them.
 */
import { heading, text } from '../../chat/message.ts';
import { daily } from '../../core/daily.ts';
import type { Context, Feature, Gegenstand, HomeSection, Job } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { eingerichtet, gremienVon, gremiumName, type Recht } from '../stadt/index.ts';
import { tandem, zeigeAushaenge } from './aushang.ts';
import { buttons, commands, forms } from './handlers.ts';
import { kopfGeschrieben } from './kopf.ts';
import { personendaten } from './personendaten.ts';
import { feldMit } from './pruefen.ts';
import type { LeitzielId } from './schema.ts';
import { hinweisById, leitzielById } from './store.ts';
import * as texteFelder from './texts.felder.ts';
import * as texteHinweise from './texts.hinweise.ts';
import * as texteLeitziele from './texts.leitziele.ts';
import { hilfe, keineFelder } from './texts.ts';
import { meineFelder } from './views.ts';

export { legeFeldAn } from './actions.ts';
export { legeHinweisAn } from './hinweise.ts';
export { type Katalog, KatalogFalsch, katalogVon, liesKatalog, uebernimmKatalog } from './katalog.ts';
export { kanalnameFuer, schlicht } from './rules.ts';
/** For references from higher features' tables. */
export { type LeitzielId, leitziel as leitzielTable } from './schema.ts';
export { type Hinweis, hinweiseAus, type Leitziel, leitzieleVon } from './store.ts';
export { hinweisZeile } from './texts.hinweise.ts';
export { kanalkopf } from './texts.ts';

/** A term begins or ends at midnight, and nobody does anything then. */
const taeglich: Job = { subjects: () => [''], next: daily('00:05'), run: zeigeAushaenge };

function home(ctx: Context, person: PersonId): HomeSection[] {
  if (eingerichtet(ctx.tx) === null) return [];
  const felder = gremienVon(ctx, person).filter(({ art }) => art === 'handlungsfeld');
  const parts =
    felder.length === 0
      ? [heading('Meine Handlungsfelder'), text(keineFelder)]
      : meineFelder(felder.map((gremium) => ({ gremium, tandem: tandem(ctx, gremium.id) })));
  return [{ order: 30, parts }];
}

function gegenstand(ctx: Context, subject: string): Gegenstand | null {
  const feld = feldMit(ctx, subject);
  if (feld !== null) return { titel: gremiumName(feld), gremium: feld.id };
  const ziel = leitzielById(ctx.tx, subject as LeitzielId);
  if (ziel !== null) return { titel: `Leitziel ${ziel.nummer}`, gremium: ziel.gremiumId };
  const hinweis = hinweisById(ctx.tx, subject);
  return hinweis === null ? null : { titel: texteHinweise.ohneInhalt(hinweis), gremium: hinweis.gremiumId };
}

export const handlungsfeld: Feature<Recht> = {
  name: 'handlungsfeld',
  commands,
  forms,
  buttons,
  ereignisse: { abgleich: zeigeAushaenge, 'amt.geaendert': zeigeAushaenge, 'gremium.geaendert': zeigeAushaenge },
  jobs: { 'handlungsfeld.aushang': taeglich },
  home,
  channelResult: kopfGeschrieben,
  verlaufTexte: { ...texteFelder.verlaufTexte, ...texteLeitziele.verlaufTexte, ...texteHinweise.verlaufTexte },
  gegenstand,
  // They stay with the field, whoever wrote them down.
  uebergib: () => [],
  personendaten,
  hilfe: [
    {
      befehl: '/komm-in leitziele',
      text: hilfe.leitziele,
      recht: 'leitziel.lesen',
      knopf: { action: 'leitziel.zeigen', label: 'Leitziele' },
    },
    {
      befehl: '/komm-in hinweise',
      text: texteHinweise.hilfe,
      recht: 'hinweis.lesen',
      knopf: { action: 'hinweis.liste', label: texteHinweise.knopf.liste },
    },
    {
      befehl: '/komm-in felder',
      text: hilfe.felder,
      recht: 'feld.aendern',
      knopf: { action: 'feld.verwalten', label: 'Handlungsfelder' },
    },
  ],
};
