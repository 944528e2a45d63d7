import type { Kanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import type { OperationKind, OperationState } from '../../core/outbox.schema.ts';
import { unclear } from '../../core/posts.ts';
import type { ParkedPost } from '../../core/queue.ts';

export const titel = 'Status von KOMM-IN';
export const nichtAngekommen = 'Nicht angekommen';
export const allesAngekommen = 'Alle Nachrichten sind angekommen.';
export const zuletzt = 'Zuletzt zugestellt';
export const nochNichts = 'Noch nichts.';

export const wartend = (anzahl: number, seit: string | null): string =>
  seit === null ? 'leer' : `${anzahl === 1 ? 'ein Auftrag' : `${anzahl} Aufträge`}, der älteste seit ${seit}`;

export function rechteImChat({ readsHistory, readsFiles }: Pick<Context, 'readsHistory' | 'readsFiles'>): string {
  const rechte = [
    ...(readsHistory ? ['eigene Nachrichten suchen'] : []),
    ...(readsFiles ? ['eigene Dateien suchen'] : []),
  ];
  return rechte.length === 0 ? 'keine' : rechte.join(', ');
}

/** Who got a private message is nobody's business. */
export const wohin = (kanal: Kanal | null): string => (kanal === null ? 'an eine Person' : `in #${kanal.name}`);

export const weitere = (anzahl: number): string =>
  anzahl === 1
    ? 'Eine weitere Nachricht ist nicht angekommen. Sie steht hier, sobald eine andere erledigt ist.'
    : `${anzahl} weitere Nachrichten sind nicht angekommen. Sie stehen hier, sobald andere erledigt sind.`;

/** Why it was given up, and what helps. What we know of the channel says more than the platform's word. */
export function grund({ kanal, code }: Pick<ParkedPost, 'kanal' | 'code'>): string {
  if (code === unclear) return 'Ob sie angekommen ist, blieb unklar. Bitte sehen Sie zuerst nach, ob sie dort steht.';
  if (kanal?.deleted) return 'Den Kanal gibt es nicht mehr.';
  if (kanal?.archived) return 'Der Kanal ist archiviert.';
  if (kanal !== null && !kanal.member)
    return 'KOMM-IN ist dort nicht Mitglied. Bitte laden Sie KOMM-IN in den Kanal ein.';
  if (code === 'no_account') return 'Das Konto der Person gibt es nicht mehr, oder es ist abgeschaltet.';
  if (code === 'no_parent') return 'Sie gehört unter eine andere Nachricht, die auch nicht angekommen ist.';
  return `Der Chat hat sie nicht angenommen (${code}).`;
}

export const artWort: Readonly<Record<OperationKind, string>> = {
  post: 'Nachricht',
  edit: 'Änderung',
  pin: 'Anheften',
  withdraw: 'Rücknahme',
  home: 'Startseite',
  transfer: 'Datei',
  share: 'Datei',
  unshare: 'Rücknahme einer Datei',
  createChannel: 'Kanal anlegen',
  joinChannel: 'Beitritt',
  describeChannel: 'Beschreibung',
  invite: 'Einladung',
  removeMember: 'Entfernen',
};

export const ausgang = (state: OperationState): string => {
  if (state === 'sent') return 'angekommen';
  return state === 'verfallen' ? 'nicht mehr nötig' : 'nicht angekommen';
};

export const wirdWiederholt =
  'KOMM-IN versucht es jetzt noch einmal. Ob die Nachricht angekommen ist, sehen Sie gleich im Status.';
export const verworfen = 'Die Nachricht ist verworfen. KOMM-IN sendet sie nicht mehr.';
export const wartetNicht =
  'Diese Nachricht wartet nicht mehr: Sie ist inzwischen angekommen, wird gerade gesendet oder wurde verworfen.';
export const nurBuero = 'Den Status sieht das Integrationsbüro. Bitte sprechen Sie es an, wenn etwas nicht ankommt.';
export const nurBueroStelltZu =
  'Das entscheidet das Integrationsbüro. Bitte sprechen Sie es an, wenn etwas nicht ankommt.';
