/** Who got what on which day: one line for each message that the bot sent, and, indented, what people did. */
import { and, eq, isNull } from 'drizzle-orm';
import { calendarOf, type Day, dayText } from '../../src/core/calendar.ts';
import { personOfAccount } from '../../src/core/directory.ts';
import { demoWorkspace } from '../../src/demo/workspace.ts';
import type { JsonObject } from '../../src/emulator/index.ts';
import { aufgabe } from '../../src/features/aufgabe/schema.ts';
import { erinnert } from '../../src/features/erinnerung/schema.ts';
import { jahresziel } from '../../src/features/jahresziel/schema.ts';
import type { musterstadt } from './musterstadt.ts';

type Stadt = Awaited<ReturnType<typeof musterstadt>>;

const calendar = calendarOf('Europe/Berlin', 'NW');
const monate = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];

interface Zeile {
  readonly am: number;
  /** Null: somebody did something. */
  readonly an: string | null;
  readonly was: string;
}

export function tabelleVon(stadt: Stadt) {
  const { emulator } = stadt;
  const zeilen: Zeile[] = [];
  const orte = new Map(
    demoWorkspace.people.flatMap(({ id, name }) =>
      emulator
        .person(id)
        .see()
        .conversations.map((one) => [one.id, one.kind === 'direct' ? { name, account: id } : { name: `#${one.name}` }]),
    ),
  );
  for (const { id, name } of demoWorkspace.people) orte.set(id, { name, account: id });
  let gesehen = emulator.calls.length;

  /** The steps of which this person was reminded today: what is named in the message, and its step. */
  function erinnertHeute(account: string, heute: Day): Map<string, string[]> {
    return stadt.workspace.tx((tx) => {
      const person = personOfAccount(tx, account);
      if (person === null) throw new Error(`nobody is ${account}`);
      const rows = tx
        .select({ key: erinnert.key, stufe: erinnert.stufe })
        .from(erinnert)
        .where(and(eq(erinnert.personId, person), eq(erinnert.am, heute), isNull(erinnert.grund)))
        .all();
      const titel = new Map(
        [
          ...tx.select({ id: jahresziel.id, was: jahresziel.titel }).from(jahresziel).all(),
          ...tx.select({ id: aufgabe.id, was: aufgabe.was }).from(aufgabe).all(),
        ].map(({ id, was }) => [String(id), was]),
      );
      const stufen = new Map<string, string[]>();
      for (const { key, stufe } of rows) {
        const was = titel.get(key.split(/[: ]/).find((one) => titel.has(one)) ?? '') ?? key;
        stufen.set(was, [...(stufen.get(was) ?? []), stufe]);
      }
      return stufen;
    });
  }

  function inWorten(account: string | undefined, text: string, blocks: readonly JsonObject[]): string {
    const titel = titelIn(blocks);
    if (account === undefined || titel.length === 0) return text;
    const stufen = erinnertHeute(account, calendar.dayAt(stadt.now()));
    return titel
      .map((eines) => {
        const namen = [...stufen].find(([was]) => eines.includes(was))?.[1] ?? [];
        const kurz = namen.filter((name) => name.startsWith('T')).map((name) => name.replace('-', '−'));
        return kurz.length === 0 ? eines : `${eines} (${kurz.join(', ')})`;
      })
      .sort((a, b) => a.localeCompare(b, 'de'))
      .join(' · ');
  }

  return {
    /** Writes down what was sent since. */
    sieheNach(): void {
      for (const { method, args, ok } of emulator.calls.slice(gesehen)) {
        if (!ok || method !== 'chat.postMessage') continue;
        const ort = orte.get(String(args.channel));
        const thread = args.thread_ts === undefined ? '' : ' (Thread)';
        const blocks = typeof args.blocks === 'string' ? JSON.parse(args.blocks) : args.blocks;
        const text = String(args.text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        const account = ort !== undefined && 'account' in ort ? ort.account : undefined;
        zeilen.push({
          am: stadt.now(),
          an: `${ort?.name ?? args.channel}${thread}`,
          was: inWorten(account, text, blocks),
        });
      }
      gesehen = emulator.calls.length;
    },
    geschah(was: string): void {
      zeilen.push({ am: stadt.now(), an: null, was });
    },
    text: () => gesetzt(zeilen),
  };
}

/** What the things in a daily message are called: each stands in bold in a paragraph of its own, below the greeting. */
function titelIn(blocks: readonly JsonObject[]): string[] {
  const fett = blocks.flatMap((block) => {
    const [absatz] = Array.isArray(block.elements) ? block.elements : [];
    if (block.type !== 'rich_text' || typeof absatz !== 'object' || absatz === null || !('elements' in absatz))
      return [];
    const [einziges, ...rest] = Array.isArray(absatz.elements) ? absatz.elements : [];
    const stueck = JSON.parse(JSON.stringify(einziges ?? {}));
    return rest.length === 0 && stueck.style?.bold === true ? [String(stueck.text)] : [];
  });
  const [gruss, ...titel] = fett;
  return gruss !== undefined && /^Guten (Morgen|Tag|Abend), /.test(gruss) ? titel : [];
}

/** Who is told first on the same morning follows from nothing one could read: by name. */
function geordnet(zeilen: readonly Zeile[]): Zeile[] {
  let taten = 0;
  return zeilen
    .map((zeile) => {
      if (zeile.an === null) taten += 1;
      return { zeile, taten, an: zeile.an ?? '' };
    })
    .sort((a, b) => a.taten - b.taten || a.zeile.am - b.zeile.am || a.an.localeCompare(b.an, 'de'))
    .map(({ zeile }) => zeile);
}

function gesetzt(zeilen: readonly Zeile[]): string {
  const breite = Math.max(...zeilen.map(({ an }) => an?.length ?? 0));
  let monat = '';
  return geordnet(zeilen)
    .flatMap(({ am, an, was }) => {
      const tag = calendar.dayAt(am);
      const kopf = `${monate[Number(tag.slice(5, 7)) - 1]} ${tag.slice(0, 4)}`;
      const neu = kopf === monat ? [] : ['', kopf];
      monat = kopf;
      const wann = `${dayText(tag).padEnd(15)} ${calendar.timeAt(am)}`;
      return [...neu, an === null ? `${wann}    – ${was}` : `${wann}  ${an.padEnd(breite)}  ${was}`];
    })
    .join('\n')
    .trimStart()
    .concat('\n');
}
