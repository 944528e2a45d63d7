/** Of which Sitzung somebody speaks, and who may hand in its minutes. */

import type { Message } from '../../chat/message.ts';
import type { Acting } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { type Sitzung, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { gremiumDer } from '../stadt/index.ts';
import { type Protokoll, protokollDer } from './store.ts';
import { geschlossen, nurTandem, welcheSitzung } from './texts.ts';

interface About {
  readonly subject: string | null;
}

export function gemeinteSitzung(ctx: Acting, { subject }: About): Sitzung | null {
  return sitzungById(ctx.tx, (subject ?? '') as SitzungId);
}

export function gremiumDerSitzung(ctx: Acting, about: About): string | null {
  return gemeinteSitzung(ctx, about)?.gremiumId ?? null;
}

export function vorhandenes(ctx: Acting, { subject }: About): Protokoll | null {
  return protokollDer(ctx.tx, (subject ?? '') as SitzungId);
}

/** Which Sitzung it is, above the first step of a form. */
export function titel(ctx: Acting, about: About, step: string): string[] {
  const sitzung = gemeinteSitzung(ctx, about);
  return sitzung === null || step !== 'ergebnis' ? [] : [welcheSitzung(sitzung, gremiumDer(ctx.tx, sitzung.gremiumId))];
}

export const desTandems = {
  recht: 'protokoll.abgeben' as const,
  subjekt: gremiumDerSitzung,
  /** Who may; while the Gremium is closed, that nobody may. */
  abgelehnt(ctx: Acting, about: About): Message {
    const sitzung = gemeinteSitzung(ctx, about);
    const gremium = sitzung === null ? null : gremiumDer(ctx.tx, sitzung.gremiumId);
    return privateMessage(gremium?.geschlossen == null ? nurTandem : geschlossen(gremium));
  },
};
