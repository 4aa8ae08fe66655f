/**
 * JSON to the letter: what `JSON.parse` hides is refused (a key that stands twice, a lone surrogate), and a number that is not
 * written as a whole one, or is too large for a `number`, is kept as its text.
 */

export type Json = null | boolean | number | string | Verbatim | Json[] | { [key: string]: Json };

/** A number by its text. Only `extensions` may hold one. */
export class Verbatim {
  constructor(readonly text: string) {}
}

const TOKEN = /[ \t\n\r]*([{}[\],:]|"(?:[^"\\]|\\.)*"|[^ \t\n\r{}[\],:"]+)/y;

/** `odd` makes the value of a number that is no plain whole one. */
export function parse(text: string, odd: (text: string) => Json = (it) => new Verbatim(it)): Json {
  JSON.parse(text);
  TOKEN.lastIndex = 0;
  return value(next(), odd);

  /** The text is JSON, as `JSON.parse` has found; so what comes next is what must come. */
  function next(): string {
    return TOKEN.exec(text)?.[1] ?? "";
  }

  function value(token: string, odd: (text: string) => Json): Json {
    switch (token[0]) {
      case "{":
        return object(odd);
      case "[":
        return array(odd);
      case '"':
        return string(token);
      case "t":
      case "f":
        return token === "true";
      case "n":
        return null;
      default:
        return whole(token) ?? odd(token);
    }
  }

  function object(odd: (text: string) => Json): Json {
    const members: [string, Json][] = [];
    for (let token = next(); token !== "}"; token = next()) {
      const key = string(token === "," ? next() : token);
      next();
      members.push([key, value(next(), odd)]);
    }
    const keys = new Set<string>();
    for (const [key] of members) {
      if (keys.has(key)) throw new SyntaxError(`the key “${key}” stands twice`);
      keys.add(key);
    }
    return Object.fromEntries(members);
  }

  function array(odd: (text: string) => Json): Json {
    const items: Json[] = [];
    for (let token = next(); token !== "]"; token = next()) {
      items.push(value(token === "," ? next() : token, odd));
    }
    return items;
  }

  function string(token: string): string {
    const text = JSON.parse(token) as string;
    if (!text.isWellFormed()) throw new SyntaxError("a lone surrogate is no character");
    return text;
  }
}

function whole(token: string): number | undefined {
  const number = Number(token);
  return /^(0|-?[1-9][0-9]*)$/.test(token) && Number.isSafeInteger(number) ? number : undefined;
}

export function stringify(value: unknown): string {
  if (value instanceof Verbatim) return escaped(value.text);
  if (Array.isArray(value)) return `[${value.map(stringify).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${escaped(JSON.stringify(key))}:${stringify(member)}`).join(",")}}`;
  }
  return escaped(JSON.stringify(value));
}

/** JSON with the characters that nobody sees as escapes: they can only stand in strings. */
function escaped(json: string): string {
  const hidden = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  return json.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
