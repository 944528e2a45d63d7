/** Tables that leave the chat: by direct message to whoever ordered them, and never in a channel. */
import { note, text } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { type Attachment, attach } from '../../core/files.ts';
import { newId } from '../../core/ids.ts';
import { show } from '../../core/posts.ts';
import { sealed, type Tabelle } from '../../documents/index.ts';
import type { Tabellenart } from './rules.tabelle.ts';

interface Bestellung {
  /** Excel holds all of them in one file, CSV is one file for each. */
  readonly art: Tabellenart;
  readonly tabellen: readonly Tabelle[];
  /** What the files' names begin with; in one file alone, how its table is called, too. */
  readonly name: string;
  /** Of which year they are; null: of all. */
  readonly jahr: number | null;
  /** What stands above them: what they are, what is in them, and why they come. */
  readonly titel: string;
  readonly inhalt: string;
  readonly grund: string;
}

/** Each time anew: who orders twice gets what stands there now, and what was asked for. */
export function schickeTabellen(ctx: Acting, bestellung: Bestellung): void {
  const { titel, inhalt, grund } = bestellung;
  const standing = { subject: newId('tabelle'), to: { person: ctx.actor } };
  const parts = [text(titel), text(inhalt), note(grund)];
  const parent = show(ctx, { ...standing, role: 'tabelle' }, { notification: titel, parts });
  for (const datei of dateien(ctx, bestellung)) attach(ctx, { ...standing, role: datei.name, parent }, datei);
}

function dateien({ heute }: Acting, { art, tabellen, name, jahr, titel }: Bestellung): Attachment[] {
  const mitTag = (anfang: string): string => `${anfang}-${jahr ?? 'alle-Jahre'}-Stand-${heute}.${art}`;
  if (art === 'xlsx') {
    return [{ name: mitTag(name), title: titel, document: sealed({ kind: 'tabelle.xlsx', data: { tabellen } }) }];
  }
  return tabellen.map((tabelle) => ({
    name: mitTag(tabelle.titel === name ? name : `${name}-${tabelle.titel}`),
    title: tabellen.length === 1 ? titel : `${tabelle.titel}: ${titel}`,
    document: sealed({ kind: 'tabelle.csv', data: tabelle }),
  }));
}
