/** The limits that the port itself promises. The in-memory chat keeps them, so that a feature's test meets them early. */
import type { FormView } from '../../src/chat/form.ts';
import type { HomeDocument } from '../../src/chat/home.ts';
import { type Message, MessageTooLong, notificationMax, type Part, type Shown } from '../../src/chat/message.ts';
import { buttonsOf } from './plain.ts';

function atMost(max: number, what: string, text: string): void {
  if (text.length > max) throw new MessageTooLong(`${what} hat mehr als ${max} Zeichen: ${text}`);
}

function keepsParts(parts: readonly Part<Shown>[]): void {
  for (const part of parts) {
    if (part.part === 'heading') atMost(150, 'Eine Überschrift', part.text);
    if (part.part === 'actions' && (part.buttons.length < 1 || part.buttons.length > 25))
      throw new MessageTooLong(`Eine Reihe hat 1 bis 25 Knöpfe, nicht ${part.buttons.length}.`);
  }
  for (const button of buttonsOf(parts)) atMost(75, 'Ein Knopf', button.label);
}

export function keepsMessage(message: Message<Shown>): void {
  atMost(notificationMax, 'Eine Benachrichtigung', message.notification);
  if (message.notification.trim() === '' || message.notification.includes('\n'))
    throw new Error(`Eine Benachrichtigung ist genau eine Zeile: "${message.notification}"`);
  keepsParts(message.parts);
}

export function keepsHome(home: HomeDocument<Shown>): void {
  if (home.parts.length > 100) throw new MessageTooLong(`Home hat ${home.parts.length} Teile, mehr als 100.`);
  keepsParts(home.parts);
}

export function keepsHead(head: { readonly topic: string; readonly purpose: string }): void {
  atMost(250, 'Ein Thema', head.topic);
  atMost(250, 'Ein Zweck', head.purpose);
}

export function keepsForm(view: FormView<Shown>, readsFiles: boolean): void {
  atMost(24, 'Ein Formulartitel', view.title);
  atMost(24, 'Ein Formularknopf', view.submit);
  for (const field of view.fields) {
    for (const option of field.options ?? []) {
      atMost(75, 'Eine Antwort', option.label);
      atMost(150, 'Der Wert einer Antwort', option.value);
    }
    if ((field.kind === 'choice' || field.kind === 'choices') && !field.options?.length)
      throw new Error(`Das Feld ${field.key} bietet keine Antworten an.`);
    if (field.kind === 'file' && !readsFiles) throw new Error(`Das Feld ${field.key} darf keine Datei erfragen.`);
  }
}
