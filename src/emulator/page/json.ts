/** Reading the bot's JSON without trusting its shape: what is missing or of another type reads as empty. */
import type { Json, JsonObject } from '../protocol.ts';

type Maybe = JsonObject | null | undefined;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textAt(object: Maybe, key: string): string {
  const value = object?.[key];
  return typeof value === 'string' ? value : '';
}

export function numberAt(object: Maybe, key: string): number | null {
  const value = object?.[key];
  return typeof value === 'number' ? value : null;
}

export function objectAt(object: Maybe, key: string): JsonObject | null {
  const value = object?.[key];
  return isObject(value) ? value : null;
}

export function objectsAt(object: Maybe, key: string): readonly JsonObject[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textsAt(object: Maybe, key: string): readonly string[] {
  const value = object?.[key];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
