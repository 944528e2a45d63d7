/**
 * What a feature may bring, and what its handlers get. Lower rooms reach what higher ones bring only through
 * `Context.features`, never by importing them.
 */
import type { Effect } from '../chat/chat.ts';
import type { FieldValue, FormDefinition, FormValues, Option } from '../chat/form.ts';
import type { Button, Message, Part, RichText } from '../chat/message.ts';
import type { Calendar, Day } from './calendar.ts';
import type { Instant } from './clock.ts';
import type { KanalId } from './directory.ts';
import type { SealedDocument } from './document.ts';
import type { Faellig, NurAufHome } from './faellig.ts';
import type { DraftId, PersonId } from './ids.ts';
import type { Lesehinweis, Leseinhalt } from './lesestoff.ts';
import type { ChannelResult, Parked, ParkedFile, Unsent } from './sending.ts';
import type { Tx } from './workspace.ts';

/** The world in which one transaction runs. */
export interface Context {
  readonly tx: Tx;
  readonly now: Instant;
  /** The day it is in the city. */
  readonly heute: Day;
  readonly calendar: Calendar;
  readonly features: readonly Feature[];
  /** The city lets the bot read channel histories to find its own unclear posts. */
  readonly readsHistory: boolean;
  /** … and look at files, to find its own unclear ones. */
  readonly readsFiles: boolean;
  /** The bot listens to a port, where other programs can fetch what features let them. */
  readonly listens: boolean;
  /** When the bot was started. */
  readonly since: Instant;
}

/** … in which somebody acts. */
export interface Acting extends Context {
  readonly actor: PersonId;
}

/** Who may: dispatch asks `recht` for the subject before anything else happens. */
interface Guarded<C, Recht extends string> {
  readonly recht: Recht;
  /** The id for which the right is asked; null: for any. */
  readonly subjekt: (ctx: Acting, call: C) => string | null;
  /** Whom the subject itself names, such as who checks a goal: they may without the right. */
  readonly auch?: (ctx: Acting, call: C) => boolean;
  /** Says who may, and what to do instead. */
  readonly abgelehnt: (ctx: Acting, call: C) => Message;
}

interface CommandCall {
  readonly text: string;
  /** Null outside channels known to the bot. */
  readonly kanal: KanalId | null;
}

interface ButtonCall {
  readonly subject: string;
  /** The button stands on Home or in a form, not in a message. */
  readonly onHome: boolean;
}

export interface FormCall {
  readonly draft: DraftId;
  readonly subject: string | null;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface CommandHandler<Recht extends string = string> extends Guarded<CommandCall, Recht> {
  readonly run: (ctx: Acting, call: CommandCall) => Effect;
}

export interface ButtonHandler<Recht extends string = string> extends Guarded<ButtonCall, Recht> {
  readonly run: (ctx: Acting, call: ButtonCall) => Effect;
}

/** Sentences by field key. Empty: nothing to object. */
export type FieldErrors = Readonly<Record<string, string>>;

/** How a form's work may end: done (and what to show), a sentence on a field of any step, or a question first. */
export type FormOutcome =
  | { readonly done: Effect }
  | { readonly errors: FieldErrors }
  | { readonly ask: { readonly code: string; readonly question: string; readonly yes: string } };

export interface FormHandler<Recht extends string = string> extends Guarded<FormCall, Recht> {
  readonly form: FormDefinition;
  /** A subject's draft is one for all who may work on it; else each person has their own. */
  readonly shared: boolean;
  /** What stands now in what the form edits: the person is told what others changed meanwhile. Null: it is gone. */
  readonly current: ((ctx: Acting, subject: string) => Current | null) | null;
  /**
   * For a shared draft that somebody else sent while this person still had it open: what they see instead, and what they
   * had `typed`, by field key. Null: only that it is gone.
   */
  readonly erledigt: ((ctx: Acting, call: FormCall, typed: FormCall['values']) => Effect) | null;
  /** Options known only when the form opens, by field key. */
  readonly options: (ctx: Acting, call: FormCall) => Readonly<Record<string, readonly Option[]>>;
  /**
   * Keys of fields that are not asked for this subject; a step of which nothing is left is passed over. Fields for a file
   * are left out by themselves where the city does not let the bot look at files.
   */
  readonly omit: (ctx: Acting, call: FormCall) => readonly string[];
  /** What stands directly above a field, by its key, such as who gave the answer in it. */
  readonly remarks: (ctx: Acting, call: FormCall) => Readonly<Record<string, string>>;
  /**
   * For a subject that several people fill in over weeks: keeps a step in it as soon as that is submitted and right, so
   * that nothing is left in a draft. `current` then says what stands in it.
   */
  readonly saves: ((ctx: Acting, call: FormCall, step: string) => void) | null;
  /** What stands in fields of a step that nobody has answered, when the steps before it are right. */
  readonly fills: (ctx: Acting, call: FormCall, step: string) => FormCall['values'];
  /** Not worth going on with when it was left half-way, such as a search. */
  readonly fleeting: boolean;
  /** Sentences above the fields of a step. */
  readonly intro: (ctx: Acting, call: FormCall, step: string) => readonly RichText[];
  /** Checks what one step holds, all values so far at hand. */
  readonly check: (ctx: Acting, call: FormCall, step: string) => FieldErrors;
  /** All steps are filled in and checked. `confirmed`: codes of the questions answered with yes. */
  readonly run: (ctx: Acting, call: FormCall, confirmed: readonly string[]) => FormOutcome;
}

/** What stands in a subject, by field key. */
export interface Current {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly by: PersonId;
  /** … where it was not the same person for every field. */
  readonly byField?: Readonly<Record<string, PersonId>>;
}

/** Binds a handler to its form, so that the values arrive typed by the form's fields. */
export function formHandler<D extends FormDefinition, Recht extends string>(
  form: D,
  handler: Guarded<FormCall, Recht> &
    Partial<
      Pick<
        FormHandler,
        'options' | 'intro' | 'current' | 'erledigt' | 'shared' | 'omit' | 'remarks' | 'saves' | 'fills' | 'fleeting'
      >
    > & {
      readonly check?: (
        ctx: Acting,
        values: Partial<FormValues<D>>,
        step: D['steps'][number]['key'],
        call: FormCall,
      ) => FieldErrors;
      readonly run: (ctx: Acting, values: FormValues<D>, confirmed: readonly string[], call: FormCall) => FormOutcome;
    },
): FormHandler<Recht> {
  const { check } = handler;
  const empty = Object.fromEntries(form.steps.flatMap(({ fields }) => Object.keys(fields).map((key) => [key, null])));
  return {
    form,
    recht: handler.recht,
    subjekt: handler.subjekt,
    ...(handler.auch === undefined ? {} : { auch: handler.auch }),
    abgelehnt: handler.abgelehnt,
    shared: handler.shared ?? false,
    current: handler.current ?? null,
    erledigt: handler.erledigt ?? null,
    options: handler.options ?? (() => ({})),
    intro: handler.intro ?? (() => []),
    omit: handler.omit ?? (() => []),
    remarks: handler.remarks ?? (() => ({})),
    saves: handler.saves ?? null,
    fills: handler.fills ?? (() => ({})),
    fleeting: handler.fleeting ?? false,
    // core/forms has parsed every step with the form's own schema before it calls either.
    check: (ctx, call, step) => check?.(ctx, call.values as Partial<FormValues<D>>, step, call) ?? {},
    run: (ctx, call, confirmed) => handler.run(ctx, { ...empty, ...call.values } as FormValues<D>, confirmed, call),
  };
}

export interface HomeSection {
  /** Sections stand in this order, from small to large. */
  readonly order: number;
  /** Or what stands in the room that the other sections leave, counted as `roomOf` does. */
  readonly parts: readonly Part[] | ((room: number) => readonly Part[]);
}

/** One time a recurring job is due. */
export interface Due {
  readonly occurrence: string;
  readonly from: Instant;
  /** Past that it is recorded as *verfallen* and not done. */
  readonly uselessAfter: Instant;
}

export interface Job {
  /** What it runs for one by one, each with its own occurrences; `['']` if for all at once. Few: each one is a write. */
  readonly subjects: (ctx: Context) => readonly string[];
  /** The first one that is due after `after`. */
  readonly next: (ctx: Context, after: Instant, subject: string) => Due;
  readonly run: (ctx: Context, subject: string) => void;
}

/**
 * What happens inside a transaction and others may want to follow, by name. Each feature adds its own by declaration
 * merging, and tells with `raise`.
 */
export interface Ereignisse {
  /** Somebody has just used the bot, in whatever way. */
  readonly kontakt: { readonly person: PersonId };
  /**
   * People or members may have changed on the platform, and channels too if `kanaele`: looked at anew at start and after
   * every notice.
   */
  readonly abgleich: { readonly kanaele: boolean };
}

type Subscribers = { readonly [E in keyof Ereignisse]?: (ctx: Context, ereignis: Ereignisse[E]) => void };

/** Tells every feature that has subscribed, at once and in the features' order. */
export function raise<E extends keyof Ereignisse>(ctx: Context, name: E, ereignis: Ereignisse[E]): void {
  for (const feature of ctx.features) feature.ereignisse?.[name]?.(ctx, ereignis);
}

/** Somebody takes over what somebody else held in a Gremium. */
export interface Uebergabe {
  readonly von: PersonId;
  readonly an: PersonId;
  /** The Gremium's id. */
  readonly gremium: string;
}

/** Something stored about a person, as that person reads it. */
export interface Auskunft {
  /** What it is: `Ihre Antworten auf Einladungen`. */
  readonly titel: string;
  /** Why it is stored, and for how long. */
  readonly zweck: string;
  readonly angaben: readonly { readonly label: string; readonly wert: string }[];
}

/** What a feature knows of persons. */
export interface Personendaten {
  /** Everything that is stored about a person. */
  readonly auskunft: (ctx: Context, person: PersonId) => readonly Auskunft[];
  /** Deletes or blanks what concerns this person alone. What points to them elsewhere points to a blanked row then. */
  readonly loesche: (ctx: Context, person: PersonId) => void;
}

/** What was deleted or blanked because its time is over. */
export interface Vergessenes {
  /** In the plural: `Antworten auf Einladungen`. */
  readonly was: string;
  readonly anzahl: number;
}

export interface Gegenstand {
  /** Its number where it has one: `WOH-2026-03`. */
  readonly titel: string;
  /** The Gremium's id; null: it belongs to the whole city. */
  readonly gremium: string | null;
}

/** One line of the help: what to type, what it does, and the right without which it is not shown. */
export interface Hilfe<Recht extends string = string> {
  readonly befehl: string;
  readonly text: string;
  readonly recht: Recht;
  /** Not offered where this bot cannot do it; default: it always can. */
  readonly moeglich?: (ctx: Context) => boolean;
  /** Does the same; its subject is the Gremium of the channel in which help was asked for, or `stadt` outside of one. */
  readonly knopf?: Pick<Button, 'action' | 'label'>;
}

/** One cell in the Büro's table of the fields. */
export interface Spalte {
  readonly label: string;
  readonly wert: RichText;
}

/** What another program gets from the bot over HTTP. */
export interface Fetched {
  /** As it is saved: ASCII, such as `termine.ics`. */
  readonly name: string;
  /** `text/calendar; charset=utf-8` */
  readonly type: string;
  /** The same as long as nothing in it changes. */
  readonly document: SealedDocument;
}

/** What a feature gives people to read at the end of their daily message. */
export interface Lesestoff {
  /** Names it in what is kept about reminders. */
  readonly key: string;
  /**
   * For everybody, one after the other: the last day up to today on which it was to come; null: this person gets none.
   * Where that day does not suit them, it comes with the next message that may.
   */
  readonly tag: (ctx: Context) => (person: PersonId) => Day | null;
  /** What there is in the message of this day; null: nothing new. Asked when it is sent, and again while it stands. */
  readonly inhalt: (ctx: Context, person: PersonId, am: Day) => Leseinhalt | null;
  /** It is being sent now, in the message of this day; perhaps not for the first time. */
  readonly gesagt: (ctx: Context, person: PersonId, am: Day) => void;
  /** The message of this day did not reach them after all. */
  readonly nichtGesagt: (ctx: Context, person: PersonId, am: Day) => void;
  /** Null: this person gets none. */
  readonly hinweis: (ctx: Context, person: PersonId) => Lesehinweis | null;
}

export interface Feature<Recht extends string = string> {
  readonly name: string;
  /** By command (`/sitzung`) or command and first word (`/komm-in wer`). */
  readonly commands?: Readonly<Record<string, CommandHandler<Recht>>>;
  readonly forms?: readonly FormHandler<Recht>[];
  /** By action, such as `sitzung.komme`. */
  readonly buttons?: Readonly<Record<string, ButtonHandler<Recht>>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly faellig?: (ctx: Context, person: PersonId) => readonly Faellig[];
  /**
   * … for everybody, one after the other: what is not about one person is looked up once. May leave out what nobody is
   * reminded of today or ever. Default: `faellig` for each.
   */
  readonly faelligReihum?: (ctx: Context) => (person: PersonId) => readonly Faellig[];
  readonly nurAufHome?: (ctx: Context, person: PersonId) => readonly NurAufHome[];
  readonly lesestoff?: Lesestoff;
  readonly home?: (ctx: Context, person: PersonId) => readonly HomeSection[];
  /** Buttons under the pinned message of a field; `subject` is the Gremium's id. */
  readonly feldKnoepfe?: (gremium: string) => readonly Button[];
  /**
   * What the Büro sees of each field in its table; `gremium` is the Gremium's id. What is the same for all fields, or
   * counted for all at once, is asked before.
   */
  readonly feldSpalten?: (ctx: Context) => (gremium: string) => readonly Spalte[];
  /** What is still to come in a Gremium, a line each: whoever closes it is asked about it first. */
  readonly kommendes?: (ctx: Context, gremium: string) => readonly string[];
  /** What waits to be talked about in a Gremium's next Sitzung, a line each: whoever announces one finds it filled in. */
  readonly tagesordnung?: (ctx: Context, gremium: string) => readonly string[];
  /** Follows what happens elsewhere, inside the same transaction. */
  readonly ereignisse?: Subscribers;
  /** Gives everything open from one person to another; returns a line for each, which the successor gets to read. */
  readonly uebergib?: (ctx: Context, uebergabe: Uebergabe) => readonly string[];
  /** Whoever has a table with a person in it brings this and `uebergib`: a test fails otherwise. */
  readonly personendaten?: Personendaten;
  /** What a formal act of this feature is called in the Verlauf, by `akt`: `Sitzung gemeldet`. */
  readonly verlaufTexte?: Readonly<Record<string, string>>;
  /** What a subject of this feature's acts is called, and to which Gremium it belongs; null: none of this feature's. */
  readonly gegenstand?: (ctx: Context, subject: string) => Gegenstand | null;
  readonly hilfe?: readonly Hilfe<Recht>[];
  /** Deletes or blanks, every night, what this feature's tables keep no longer, and says what that was. */
  readonly vergiss?: (ctx: Context) => readonly Vergessenes[];
  /**
   * Looks once more, by the post's role, right before it is sent: the message that should be sent now; null: none, for
   * nobody needs it any more. Not asked about a post that may stand already.
   */
  readonly vorDemSenden?: Readonly<Record<string, (ctx: Context, unsent: Unsent) => Message | null>>;
  /**
   * What other programs may fetch, by how its path begins (`/kalender/`); nobody is acting there. `rest`: what follows.
   * Null: there is no such thing, or not for whoever knows this path.
   */
  readonly routes?: Readonly<Record<string, (ctx: Context, rest: string) => Fetched | null>>;
  /** Called when a task for a channel has ended, well or not. */
  readonly channelResult?: (ctx: Context, result: ChannelResult) => void;
  /** Called when a post was rejected for good. */
  readonly parked?: (ctx: Context, parked: Parked) => void;
  /** Called when a document was rejected for good. */
  readonly fileParked?: (ctx: Context, parked: ParkedFile) => void;
}
